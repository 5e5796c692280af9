import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './style.css'
import './panels.css'
import { Wall } from './wall.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Wall />
    </StrictMode>,
  )
}

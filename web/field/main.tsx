import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { wakeClock } from './clock.ts'
import { beginLargeText } from './me/large-text.ts'
import { forgetWhenSilent } from './session.tsx'
import './style.css'

async function open(root: HTMLElement): Promise<void> {
  beginLargeText()
  await wakeClock()
  await forgetWhenSilent()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void open(root)

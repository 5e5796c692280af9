import type { ReactNode } from 'react'
import './print-sheet.css'

/** A sheet of A4 on the screen; when printed it is all that is printed. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return <article className="print-sheet">{children}</article>
}

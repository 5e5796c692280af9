import type { ReactNode } from 'react'

/** Title line of a page, with its actions at the right. */
export function PageHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {note && <span className="page-note">{note}</span>}
      <div className="page-acts">{children}</div>
    </div>
  )
}

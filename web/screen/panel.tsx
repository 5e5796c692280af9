import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Turn } from './turn.ts'
import type { Meanings } from './words.ts'

const closesAfterMs = 20_000

type Props = {
  name: string
  title: string
  /** Beside the title: the month, the days. */
  of?: string
  meanings: Meanings
  turn?: Pick<Turn<unknown>, 'page' | 'pages'>
  children: ReactNode
}

/** A part of the wall. Its title opens how each of its figures is counted, and closes again by itself. */
export function Panel({ name, title, of, meanings, turn, children }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const timer = setTimeout(() => setOpen(false), closesAfterMs)
    return () => clearTimeout(timer)
  }, [open])
  return (
    <section className={`panel panel-${name}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {title}
          </button>
        </h2>
        {of && <span className="panel-of">{of}</span>}
        {turn && turn.pages > 1 && (
          <span className="panel-page">
            {turn.page + 1}/{turn.pages}
          </span>
        )}
      </div>
      {open && (
        <dl className="panel-meaning">
          {meanings.map(([figure, meaning]) => (
            <div key={figure}>
              <dt>{figure}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="panel-body">{children}</div>
    </section>
  )
}

/** In the place of rows where there are none. */
export function None({ children }: { children: ReactNode }) {
  return <p className="none">{children}</p>
}

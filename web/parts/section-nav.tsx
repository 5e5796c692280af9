import type { ReactNode } from 'react'

export type Section = { id: string; name: string; count: number }

/** The sections of a long page at its left, each a jump; what narrows the page stands above them. */
export function SectionNav({
  label,
  sections,
  children,
}: {
  label: string
  sections: Section[]
  children?: ReactNode
}) {
  return (
    <div className="section-nav">
      {children}
      <nav aria-label={label}>
        <ul>
          {sections.map(({ id, name, count }) => (
            <li key={id}>
              <a
                className="section-link"
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  const section = document.getElementById(id)
                  section?.scrollIntoView({ behavior: 'instant', block: 'start' })
                  section?.focus({ preventScroll: true })
                }}
              >
                <span>{name}</span>
                <span className="section-count">{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

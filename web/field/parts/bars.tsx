import type { ReactNode } from 'react'
import { Go, goBack } from '../router.tsx'

/** The head of a page below the first: back, and what it is. */
export function Head({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="head">
      <button type="button" className="back" onClick={goBack} aria-label="返回">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M15 5l-7 7 7 7" fill="none" stroke="currentColor" strokeWidth="2.5" />
        </svg>
      </button>
      <h1>{title}</h1>
      {children}
    </header>
  )
}

/** The bar at the foot, in reach of the thumb. */
export function TabBar({
  tabs,
  here,
  marks,
}: {
  tabs: ReadonlyArray<{ path: string; tab: string }>
  here: string
  marks: Readonly<Record<string, number>>
}) {
  return (
    <nav className="tabs" aria-label="主菜单">
      {tabs.map(({ path, tab }) => (
        <Go key={path} to={path} aria-current={here === path ? 'page' : undefined}>
          {tab}
          {(marks[path] ?? 0) > 0 && <span className="mark">{marks[path]}</span>}
        </Go>
      ))}
    </nav>
  )
}

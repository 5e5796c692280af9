import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react'

const base = '/field'
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

function follow(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** The address within the app: '/' is the list of tasks. */
export function usePath(): string {
  return useSyncExternalStore(follow, () => location.pathname.slice(base.length) || '/')
}

/** Goes to a page of the app; with `replace` the present one is not come back to. */
export function go(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', base + path)
  else history.pushState(null, '', base + path)
  scrollTo(0, 0)
  tell()
}

/** Back to where one came from; to the list of tasks when the app was opened at this page. */
export function goBack(): void {
  if (history.state === null && history.length <= 1) go('/', { replace: true })
  else history.back()
}

/** The named parts of an address that fits a pattern such as '/task/:id'; undefined when it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const here = given[at] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(here)
    else if (part !== here) return undefined
  }
  return params
}

/** A link within the app. */
export function Go({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    go(to)
  }
  return <a href={base + to} onClick={click} {...rest} />
}

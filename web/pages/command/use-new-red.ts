import { useEffect, useEffectEvent, useRef } from 'react'
import type { Queued } from './queue.ts'

/** Calls `ring` when an incident turns red, or comes in red; not for those that were red when the page opened. */
export function useNewRed(queue: readonly Queued[] | undefined, ring: () => void): void {
  const known = useRef<Set<string>>(undefined)
  const call = useEffectEvent(ring)
  useEffect(() => {
    if (!queue) return
    const red = new Set(queue.flatMap(({ incident, light }) => (light === 'red' ? [incident.row.id] : [])))
    const before = known.current
    known.current = red
    if (before && [...red].some((id) => !before.has(id))) call()
  }, [queue])
}

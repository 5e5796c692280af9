import { useEffect, useState, useSyncExternalStore } from 'react'

const turnMs = 20_000
const wide = '(min-aspect-ratio: 5/2)'

/** True on a wall of two screens side by side (3840×1080). */
export function useWide(): boolean {
  return useSyncExternalStore(
    (watch) => {
      const query = matchMedia(wide)
      query.addEventListener('change', watch)
      return () => query.removeEventListener('change', watch)
    },
    () => matchMedia(wide).matches,
  )
}

export type Turn<T> = { shown: readonly T[]; page: number; pages: number }

/** As many of a list as there is room for; every twenty seconds the next ones. */
export function useTurn<T>(list: readonly T[], room: number): Turn<T> {
  const [turns, setTurns] = useState(0)
  const pages = Math.max(1, Math.ceil(list.length / room))
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setTurns((before) => before + 1), turnMs)
    return () => clearInterval(timer)
  }, [pages])
  const page = turns % pages
  return { shown: list.slice(page * room, (page + 1) * room), page, pages }
}

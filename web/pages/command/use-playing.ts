import { useEffect, useState } from 'react'
import { addMinutes, type Instant } from '#calendar/date.ts'

export const speeds = [1, 5, 15, 30, 60] as const
export type Speed = (typeof speeds)[number]

/** A moment that runs from `from` to `until` at a speed, stands still, or is set; it stops at the end. */
export function usePlaying(from: Instant, until: Instant) {
  const [at, setAt] = useState(from)
  const [speed, setSpeed] = useState<Speed>(30)
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const minutes = ((now - last) / 60_000) * speed
      last = now
      setAt((before) => {
        const next = addMinutes(before, minutes)
        return next < until ? next : until
      })
    }, 250)
    return () => clearInterval(timer)
  }, [playing, speed, until])
  const ended = at >= until
  useEffect(() => {
    if (ended) setPlaying(false)
  }, [ended])
  const toggle = () => {
    if (ended && !playing) setAt(from)
    setPlaying(!playing)
  }
  return { at, setAt, speed, setSpeed, playing, toggle }
}

import { useEffect, useState } from 'react'
import type { Instant } from '#calendar/date.ts'
import { serverNow } from '../clock.ts'

/** The present moment by the server's clock, anew every `everyMs` while the page is seen. */
export function useNow(everyMs = 1000): Instant {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && setNow(serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

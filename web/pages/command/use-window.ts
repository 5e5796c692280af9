import { type RefObject, useEffect, useState } from 'react'

const spare = 6

/**
 * Which of `count` rows of one height are worth drawing: those in sight and a few on either side. Rows of one height need
 * no measuring, so ten thousand cost what thirty do.
 */
export function useWindow(frame: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const onScroll = () => setTop(element.scrollTop)
    const size = new ResizeObserver(() => setHeight(element.clientHeight))
    size.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      size.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [frame])
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - spare, count - 1))
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare)
  const reveal = (at: number) => {
    const element = frame.current
    if (!element || at < 0) return
    const [from, until] = [at * rowHeight, (at + 1) * rowHeight]
    if (from < element.scrollTop) element.scrollTop = from
    else if (until > element.scrollTop + element.clientHeight) element.scrollTop = until - element.clientHeight
  }
  return { first, last, reveal }
}

import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { glide, type Shift } from './glide.ts'
import type { View } from './svg-view.ts'

type Size = { width: number; height: number }

const unmeasured: Size = { width: 800, height: 600 }

/** A view of a plane that is dragged, wheeled and refitted when its frame changes; `whole` gives the view of everything. */
export function useSvgView(whole: ((aspect: number) => View) | undefined, fixed = false) {
  const frame = useRef<HTMLDivElement>(null)
  const [measured, setSize] = useState<Size>()
  const size = measured ?? unmeasured
  const [view, put] = useState<View>()
  const aspect = size.width / size.height
  useEffect(() => {
    const holder = frame.current?.parentElement
    if (!holder) return
    const watch = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width > 0 && height > 0) setSize({ width, height })
    })
    watch.observe(holder)
    return () => watch.disconnect()
  }, [])
  const reset = useEffectEvent(() => put(whole?.(aspect)))
  const known = measured !== undefined
  useEffect(() => {
    if (whole && known) reset()
  }, [whole, known])
  useEffect(() => put((now) => now && refitted(now, aspect)), [aspect])
  const setView = useCallback(
    (change: (now: View, whole: View) => View) => put((now) => now && whole && change(now, whole(aspect))),
    [whole, aspect],
  )
  useGlide(frame, fixed, view, (shift) => put((now) => now && shifted(now, shift, size.width)))
  return { frame, view, size, setView }
}

/** The same middle and scale in a frame of other proportions. */
function refitted(view: View, aspect: number): View {
  const height = view.width / aspect
  return { ...view, y: view.y + (view.height - height) / 2, height }
}

/** What the frame shows once its picture has been shifted. */
function shifted({ x, y, width, height }: View, shift: Shift, pixels: number): View {
  const unit = width / pixels
  return {
    x: x - (shift.x / shift.scale) * unit,
    y: y - (shift.y / shift.scale) * unit,
    width: width / shift.scale,
    height: height / shift.scale,
  }
}

function useGlide(
  frame: { readonly current: HTMLDivElement | null },
  fixed: boolean,
  view: View | undefined,
  onShift: (shift: Shift) => void,
): void {
  const waiting = useRef<() => void>(undefined)
  const settle = useEffectEvent(onShift)
  useEffect(() => {
    const picture = frame.current
    const holder = picture?.parentElement
    if (fixed || !picture || !holder) return
    return glide({
      frame: holder,
      picture,
      settle(shift, shown) {
        waiting.current = shown
        settle(shift)
      },
    })
  }, [frame, fixed])
  useLayoutEffect(() => {
    if (view) waiting.current?.()
    waiting.current = undefined
  }, [view])
}

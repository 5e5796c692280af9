/** Where the last picture lies now: moved by (x, y) pixels after being enlarged `scale` times from its top left corner. */
export type Shift = { x: number; y: number; scale: number }

export const still: Shift = { x: 0, y: 0, scale: 1 }

/** The shift after the wheel enlarges by `factor` around a place of the frame, which itself stays. */
export function enlarged({ x, y, scale }: Shift, factor: number, at: { x: number; y: number }): Shift {
  return { x: at.x - (at.x - x) * factor, y: at.y - (at.y - y) * factor, scale: scale * factor }
}

type Gliding = {
  /** What listens: it stays where it is. */
  frame: HTMLElement
  /** What is moved as a picture. */
  picture: HTMLElement
  /** Draws anew what now should be seen, and tells when that is on the screen. */
  settle(shift: Shift, shown: () => void): void
}

const wheelRestMs = 150
const scales = { least: 1 / 16, most: 16 }

/**
 * Dragging and the wheel move the picture that is already drawn; it is drawn anew only when the hand rests. For terminals
 * on which every drawing is slow. Gives how to stop.
 */
export function glide({ frame, picture, settle }: Gliding): () => void {
  let shift = still
  let timer: ReturnType<typeof setTimeout> | undefined
  let held: { id: number; x: number; y: number; moved: boolean } | undefined
  const put = (next: Shift) => {
    shift = next
    picture.style.willChange = 'transform'
    picture.style.transformOrigin = '0 0'
    picture.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`
  }
  const rest = () => {
    clearTimeout(timer)
    if (held?.moved || shift === still) return
    const given = shift
    settle(given, () => {
      // 画的时候手又动了：已经画进去的那一段不再移。
      const scale = shift.scale / given.scale
      put({ x: shift.x - given.x * scale, y: shift.y - given.y * scale, scale })
      if (shift.x === 0 && shift.y === 0 && scale === 1) clear()
    })
  }
  const clear = () => {
    shift = still
    picture.style.transform = ''
    picture.style.willChange = ''
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(rest, wheelRestMs)
  }
  const listeners = {
    pointerdown(event: PointerEvent) {
      if (event.button === 0 && event.pointerType !== 'touch')
        held = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false }
    },
    pointermove(event: PointerEvent) {
      if (!held || event.pointerId !== held.id) return
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
      // 动了才算拖：没动的按下仍是点选。
      if (!held.moved && Math.hypot(dx, dy) < 4) return
      if (!held.moved) frame.setPointerCapture(event.pointerId)
      clearTimeout(timer)
      held = { id: held.id, x: event.clientX, y: event.clientY, moved: true }
      put({ ...shift, x: shift.x + dx, y: shift.y + dy })
    },
    pointerup() {
      const moved = held?.moved
      held = undefined
      if (moved) rest()
    },
    wheel(event: WheelEvent) {
      event.preventDefault()
      const { left, top } = frame.getBoundingClientRect()
      const wanted = 2 ** (-Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 120) * 0.0035)
      const factor = Math.min(scales.most / shift.scale, Math.max(scales.least / shift.scale, wanted))
      put(enlarged(shift, factor, { x: event.clientX - left, y: event.clientY - top }))
      later()
    },
  }
  const stop = new AbortController()
  const options = { signal: stop.signal }
  frame.addEventListener('pointerdown', listeners.pointerdown, options)
  frame.addEventListener('pointermove', listeners.pointermove, options)
  frame.addEventListener('pointerup', listeners.pointerup, options)
  frame.addEventListener('pointercancel', listeners.pointerup, options)
  frame.addEventListener('wheel', listeners.wheel, { ...options, passive: false })
  return () => {
    stop.abort()
    clearTimeout(timer)
    clear()
  }
}

import type { MouseEvent } from 'react'
import type { Point } from '#registry/geometry/measure.ts'
import type { Plane, View } from '#web/map/svg-view.ts'

/** The place under the pointer of a drawing that shows `view`. */
export function placeUnder(event: MouseEvent, frame: Element | null, view: View, plane: Plane): Point {
  const box = frame?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 }
  const x = view.x + ((event.clientX - box.left) / box.width) * view.width
  const y = view.y + ((event.clientY - box.top) / box.height) * view.height
  return placeAt(plane, x, y)
}

/** The place at a point of the plane, which is linear in both degrees. */
export function placeAt(plane: Plane, x: number, y: number): Point {
  const [x0, y0] = [plane.x(0), plane.y(0)]
  return [(x - x0) / (plane.x(1) - x0), (y - y0) / (plane.y(1) - y0)]
}

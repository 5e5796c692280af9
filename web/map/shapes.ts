import type { LightId } from '#web/names.ts'

/** Outlines of the marks in a square from −1 to 1, y downwards; a light is known by its shape alone. */
export type Outline = ReadonlyArray<readonly [number, number]> | 'circle'

const triangle: Outline = [
  [0, -0.98],
  [1, 0.8],
  [-1, 0.8],
]
const diamond: Outline = [
  [0, -1.02],
  [1.02, 0],
  [0, 1.02],
  [-1.02, 0],
]
const square: Outline = [
  [-0.76, -0.76],
  [0.76, -0.76],
  [0.76, 0.76],
  [-0.76, 0.76],
]

export const lightShapes: Record<LightId, Outline> = {
  red: triangle,
  amber: diamond,
  green: 'circle',
  paused: square,
  done: square,
  none: square,
}

/** Where the letter stands in the shape, so that it looks centred: a triangle's middle is low. */
export function letterShift(light: LightId): number {
  return light === 'red' ? 0.24 : 0
}

/** How much of `radius` a shape takes, so that all look equally heavy. */
export function shapeSize(light: LightId): number {
  return light === 'red' ? 1.24 : light === 'amber' ? 1.06 : light === 'green' ? 0.9 : 0.95
}

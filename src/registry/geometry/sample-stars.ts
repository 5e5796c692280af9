import fc from 'fast-check'
import type { Point } from './measure.ts'
import { mendPolygon } from './ring.ts'
import { ringOf, shapeOf } from './sample-shapes.ts'

/** Evenly spread, unlike `fc.double`, which loves the smallest numbers. */
export const spread = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((share) => min + (share / 1_000_000) * (max - min))

/** A ring seen round from a middle: never crosses itself, may be as dented as one likes. */
export const star = fc
  .tuple(fc.array(spread(0.001, 0.01), { minLength: 4, maxLength: 24 }), spread(0, 1))
  .map(([radii, turn]) =>
    mendPolygon(
      shapeOf(
        ringOf(
          ...radii.map((radius, at): Point => {
            const angle = ((at + turn) / radii.length) * 2 * Math.PI
            return [124.36 + radius * Math.cos(angle), 30.42 + radius * Math.sin(angle)]
          }),
        ),
      ),
    ),
  )

import { lightLetters, paletteOf } from '#web/map/palette.ts'
import { letterShift, lightShapes, shapeSize } from '#web/map/shapes.ts'
import type { LightId } from '#web/names.ts'

/** The mark of a light as the map has it: shape and letter say what the colour says. */
export function LightMark({ light }: { light: LightId }) {
  const { fill, ink } = paletteOf('dark').lights[light]
  const outline = lightShapes[light]
  const radius = 12 * shapeSize(light)
  return (
    <svg className="light-mark" viewBox="-16 -16 32 32" aria-hidden="true">
      {outline === 'circle' ? (
        <circle r={radius} fill={fill} />
      ) : (
        <path d={`M${outline.map(([x, y]) => `${x * radius} ${y * radius}`).join('L')}Z`} fill={fill} />
      )}
      <text textAnchor="middle" y={letterShift(light) * radius + 4} fontSize={11} fontWeight={700} fill={ink}>
        {lightLetters[light]}
      </text>
    </svg>
  )
}

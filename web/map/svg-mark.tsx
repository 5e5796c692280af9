import type { LightId } from '#web/names.ts'
import type { MapPoint } from './kinds.ts'
import { lightLetters, type Palette } from './palette.ts'
import { letterShift, lightShapes, type Outline, shapeSize } from './shapes.ts'
import type { Placed } from './svg-view.ts'

/** One mark, or a round with how many lie there; in pixels around its place. */
export function SvgMark({ at, palette }: { at: Placed; palette: Palette }) {
  const [only, ...others] = at.points
  if (!only) return null
  return others.length === 0 ? <OneMark point={only} palette={palette} /> : <ManyMark at={at} palette={palette} />
}

function ManyMark({ at: { points, light = 'none', reds }, palette }: { at: Placed; palette: Palette }) {
  return (
    <>
      <circle
        r={points.length > 99 ? 22 : 18}
        fill={palette.cluster.fill}
        stroke={palette.lights[light].fill}
        strokeWidth={4}
      />
      <text textAnchor="middle" y={reds > 0 ? -1 : 4} fontSize={12} fontWeight={700} fill={palette.cluster.ink}>
        {points.length}
      </text>
      {reds > 0 && (
        <text textAnchor="middle" y={11} fontSize={10} fontWeight={700} fill={palette.cluster.red}>
          ▲{reds}
        </text>
      )}
    </>
  )
}

function OneMark({ point, palette }: { point: MapPoint; palette: Palette }) {
  if (point.kind === 'incident') return <IncidentMark {...point} palette={palette} />
  if (point.kind === 'worker') {
    const { onDuty, stale, load } = point
    const colour = onDuty ? palette.worker.on : palette.worker.off
    const full = onDuty && !stale
    const drawing = full ? palette.worker.ink : colour
    return (
      <>
        <circle
          r={11}
          fill={full ? colour : palette.worker.ink}
          stroke={full ? palette.worker.ink : colour}
          strokeWidth={2.2}
          strokeDasharray={stale ? '3.4 2.4' : undefined}
        />
        <circle cy={-3.4} r={3.2} fill={drawing} />
        <path d="M-6 6.4a6 5 0 0 1 12 0Z" fill={drawing} />
        {load > 0 && (
          <text x={11} y={-7} fontSize={11} fontWeight={700} fill={palette.words}>
            {load}
          </text>
        )}
      </>
    )
  }
  if (point.kind === 'camera')
    return (
      <>
        <rect x={-8} y={-8} width={16} height={16} rx={4} fill={palette.thing.fill} stroke={palette.thing.ink} />
        <path d="M-5-3h6.5v6h-6.5Z M2.5-.6L5-3v6L2.5.6Z" fill={palette.thing.ink} />
      </>
    )
  return <circle r={2.5} fill={palette.address} />
}

function IncidentMark({
  light,
  alarm,
  mentions = 1,
  palette,
}: {
  light: LightId
  alarm?: boolean
  mentions?: number
  palette: Palette
}) {
  const { fill, ink } = palette.lights[light]
  const radius = 12.5 * shapeSize(light)
  return (
    <>
      {alarm && <circle r={19} fill="none" stroke={palette.lights.red.fill} strokeWidth={2} strokeDasharray="4 2.6" />}
      <ShapeMark outline={lightShapes[light]} radius={radius} fill={fill} />
      <text textAnchor="middle" y={letterShift(light) * radius + 4} fontSize={11} fontWeight={700} fill={ink}>
        {lightLetters[light]}
      </text>
      {mentions > 1 && (
        <text x={12} y={14} fontSize={11} fill={palette.words}>
          ×{mentions}
        </text>
      )}
    </>
  )
}

function ShapeMark({ outline, radius, fill }: { outline: Outline; radius: number; fill: string }) {
  const edge = { fill, stroke: '#ffffff', strokeWidth: 2, strokeLinejoin: 'round' } as const
  if (outline === 'circle') return <circle r={radius} {...edge} />
  return (
    <path
      d={`M${outline.map(([x, y]) => `${(x * radius).toFixed(1)} ${(y * radius).toFixed(1)}`).join('L')}Z`}
      {...edge}
    />
  )
}

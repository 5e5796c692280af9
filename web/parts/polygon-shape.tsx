import type { Polygon } from '#registry/fields.ts'
import { Nothing } from './states.tsx'
import './polygon-shape.css'

export type Shape = {
  key: string
  name: string
  /** Written in the area where the name says more than fits. */
  short?: string
  fill?: string
  polygon: Polygon
}

type Props = {
  shapes: readonly Shape[]
  /** Drawn in the foreground; the others give the surroundings. */
  current?: string
  height?: number
  label: string
  onPick?: (key: string) => void
}

/** Areas drawn to scale without a map: north is up, a degree of longitude is shortened by the latitude. */
export function PolygonShapes({ shapes, current, height = 220, label, onPick }: Props) {
  const frame = frameOf(shapes.flatMap(({ polygon }) => polygon.coordinates.flat()))
  if (!frame) return <Nothing words="没有可画的边界" />
  const ordered = [...shapes].sort((a, b) => Number(a.key === current) - Number(b.key === current))
  const text = frame.height / 16
  return (
    <svg
      className="polygons"
      role="img"
      aria-label={label}
      style={{ height }}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMidYMid meet"
    >
      {ordered.map(({ key, name, short, fill, polygon }) => (
        <g key={key} className={key === current ? 'polygon polygon-current' : 'polygon'}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut to what the table offers by keyboard */}
          <path
            d={pathOf(polygon, frame)}
            fillRule="evenodd"
            vectorEffect="non-scaling-stroke"
            style={fill === undefined ? undefined : { fill }}
            onClick={onPick && (() => onPick(key))}
          >
            <title>{name}</title>
          </path>
          {(key === current || shapes.length <= 40) && (
            <text {...centreOf(polygon, frame)} fontSize={text} textAnchor="middle" dominantBaseline="middle">
              {short ?? name}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

type Frame = { width: number; height: number; place: (point: readonly [number, number]) => [number, number] }

function frameOf(points: ReadonlyArray<readonly [number, number]>): Frame | undefined {
  if (points.length === 0) return undefined
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const shorten = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = 1000 / Math.max((east - west) * shorten, north - south, 1e-9)
  const edge = 30
  return {
    width: (east - west) * shorten * scale + 2 * edge,
    height: (north - south) * scale + 2 * edge,
    place: ([x, y]) => [(x - west) * shorten * scale + edge, (north - y) * scale + edge],
  }
}

function pathOf(polygon: Polygon, frame: Frame): string {
  return polygon.coordinates
    .map(
      (ring) =>
        `M${ring
          .map((point) =>
            frame
              .place(point)
              .map((at) => at.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('')
}

function centreOf(polygon: Polygon, frame: Frame): { x: number; y: number } {
  const points = (polygon.coordinates[0] ?? []).slice(1).map((point) => frame.place(point))
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / Math.max(points.length, 1)
  return { x: mean(0), y: mean(1) }
}

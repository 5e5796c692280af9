import { useQuery } from '@tanstack/react-query'
import polygonClipping from 'polygon-clipping'
import { useMemo } from 'react'
import { colourName, colours } from '#appraisal/colours.ts'
import type { MonthView, SubjectView } from '#appraisal/contract.ts'
import { type Polygon, polygon } from '#registry/fields.ts'
import { registry } from '#web/api.ts'
import { Nothing } from '#web/parts/states.tsx'
import { ColourMark, fillOf, Patterns } from './colour-mark.tsx'

type Grid = { id: string; name: string; village: string; polygon: Polygon }

function useGrids(): Grid[] {
  const { data } = useQuery({
    queryKey: ['entries', 'grids', 'shapes', undefined],
    queryFn: () => registry.entries({ register: 'grids', limit: 2000 }),
    staleTime: 60_000,
  })
  return useMemo(
    () =>
      (data?.rows ?? []).flatMap(({ id, name, data: fields }) => {
        const shape = polygon.safeParse(fields.boundary)
        return shape.success ? [{ id, name, village: String(fields.village ?? ''), polygon: shape.data }] : []
      }),
    [data],
  )
}

type Props = { view: MonthView; onPick: (subject: SubjectView) => void }

/** 五色图: the grids of each village in its colour and pattern, its name and colour written on it. */
export function ColourMap({ view, onPick }: Props) {
  const grids = useGrids()
  const villages = view.subjects.filter(({ kind }) => kind === 'village')
  const frame = useMemo(() => frameOf(grids), [grids])
  const own = useMemo(() => byVillage(grids), [grids])
  if (!frame) return <Nothing words="网格清单里没有边界，画不出五色图" hint="在「清单—网格」中填写边界后即可显示。" />
  return (
    <figure className="colour-map">
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={`五色图：${inWords(villages)}`}>
        <Patterns id="map" />
        {grids.map((grid) => {
          const village = villages.find(({ code }) => code === grid.village)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut to what the table offers by keyboard
            <path
              key={grid.id}
              d={pathOf(grid.polygon.coordinates, frame)}
              fill={fillOf('map', village?.colour ?? null)}
              className="colour-grid"
              onClick={village && (() => onPick(village))}
            >
              <title>{`${grid.name}：${village ? `${village.name} ${village.total ?? '—'} 分，${colourName(village.colour)}` : '不在您的范围'}`}</title>
            </path>
          )
        })}
        {villages.map((village) => (
          <Outline key={village.code} grids={own.get(village.code) ?? []} frame={frame} />
        ))}
        {villages.map((village) => (
          <Label key={village.code} village={village} grids={own.get(village.code) ?? []} frame={frame} />
        ))}
      </svg>
      <figcaption>
        {view.formula.bands.map(({ colour, least, meaning }, at) => (
          <span key={colour} className="colour-key" title={colours[colour].patternName}>
            <ColourMark colour={colour} />
            {at === 0 ? `${least} 分以上` : `${least}～${view.formula.bands[at - 1]?.least} 分`}：{meaning}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function byVillage(grids: readonly Grid[]): Map<string, Grid[]> {
  const groups = new Map<string, Grid[]>()
  for (const grid of grids) groups.set(grid.village, [...(groups.get(grid.village) ?? []), grid])
  return groups
}

function inWords(villages: readonly SubjectView[]): string {
  return villages.map(({ name, colour }) => `${name}${colourName(colour)}`).join('，')
}

/** The name and colour stand on a grid of the village: the one nearest to its middle. */
function Label({ village, grids, frame }: { village: SubjectView; grids: readonly Grid[]; frame: Frame }) {
  const centres = grids.map((grid) => centreOf(grid, frame))
  const [mx, my] = meanOf(centres)
  const [at] = centres.sort((a, b) => Math.hypot(a[0] - mx, a[1] - my) - Math.hypot(b[0] - mx, b[1] - my))
  if (!at) return null
  const [x, y] = at
  return (
    <g className="colour-label" textAnchor="middle">
      <rect x={x - 62} y={y - 30} width="124" height="60" rx="5" />
      <text x={x} y={y - 5} fontSize="24">
        {village.name}
      </text>
      <text x={x} y={y + 22} fontSize="24" fontWeight="600">
        {colourName(village.colour)} {village.total ?? '—'}
      </text>
    </g>
  )
}

/** The grids of a village as one area, its line drawn over theirs. */
function Outline({ grids, frame }: { grids: readonly Grid[]; frame: Frame }) {
  const path = useMemo(() => outlineOf(grids, frame), [grids, frame])
  return <path className="village-outline" d={path} />
}

function outlineOf(grids: readonly Grid[], frame: Frame): string {
  const [first, ...rest] = grids.map(({ polygon: { coordinates } }) =>
    coordinates.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
  )
  if (!first) return ''
  try {
    return polygonClipping
      .union(first, ...rest)
      .map((area) => pathOf(area, frame))
      .join('')
  } catch {
    // 边界自相交的合并不了：网格仍照画，只是没有村界。
    return ''
  }
}

function centreOf({ polygon: { coordinates } }: Grid, frame: Frame): [number, number] {
  return meanOf((coordinates[0] ?? []).slice(1).map((point) => frame.place(point)))
}

function meanOf(points: ReadonlyArray<readonly [number, number]>): [number, number] {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / Math.max(points.length, 1)
  return [mean(0), mean(1)]
}

type Frame = { width: number; height: number; place: (point: readonly [number, number]) => [number, number] }

/** North is up, a degree of longitude is shortened by the latitude. */
function frameOf(grids: readonly Grid[]): Frame | undefined {
  const points = grids.flatMap((grid) => grid.polygon.coordinates.flat())
  if (points.length === 0) return undefined
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const shorten = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = 1000 / Math.max((east - west) * shorten, 1e-9)
  const edge = 12
  return {
    width: (east - west) * shorten * scale + 2 * edge,
    height: (north - south) * scale + 2 * edge,
    place: ([x, y]) => [(x - west) * shorten * scale + edge, (north - y) * scale + edge],
  }
}

type Ring = ReadonlyArray<readonly [number, number]>

function pathOf(rings: readonly Ring[], frame: Frame): string {
  const line = (points: Ring) =>
    points
      .map((point) =>
        frame
          .place(point)
          .map((at) => at.toFixed(1))
          .join(' '),
      )
      .join('L')
  return rings.map((ring) => `M${line(ring)}Z`).join('')
}

import { memo, useMemo } from 'react'
import { placeIn } from '#registry/geometry/cover.ts'
import { type Plane, pathOf } from '#web/map/svg-view.ts'
import type { Draft, EditGrid } from './draft.ts'
import type { Village } from './use-grids-map.ts'

type Props = {
  grids: readonly EditGrid[]
  draft: Draft
  villages: readonly Village[]
  plane: Plane
  unit: number
  selected: string | undefined
  onPick?: ((code: string) => void) | undefined
}

/** The grids in their villages' colours; a changed one with a thicker line, the chosen one with the thickest. */
export function BoardGrids({ grids, draft, villages, plane, unit, selected, onPick }: Props) {
  const before = useMemo(() => new Map(draft.base.map(({ code, boundary }) => [code, boundary])), [draft.base])
  return (
    <g>
      {grids.map((grid) => (
        <Outline
          key={grid.code}
          {...{ grid, plane, unit, onPick }}
          colour={villages.find(({ code }) => code === grid.village)?.colour ?? '#6a7380'}
          state={grid.code === selected ? 'chosen' : before.get(grid.code) === grid.boundary ? 'plain' : 'changed'}
        />
      ))}
    </g>
  )
}

const pens = { plain: 1.2, changed: 2.4, chosen: 3.2 } as const

type OutlineProps = Pick<Props, 'plane' | 'unit' | 'onPick'> & {
  grid: EditGrid
  colour: string
  state: keyof typeof pens
}

const Outline = memo(function Outline({ grid, colour, state, plane, unit, onPick }: OutlineProps) {
  const { boundary, code, name } = grid
  const drawn = useMemo(
    () => boundary && { path: pathOf(boundary.coordinates, plane, true), at: placeIn(boundary) },
    [boundary, plane],
  )
  if (!drawn) return null
  return (
    <g className={`grids-board-grid grids-board-grid-${state}`} data-grid={code}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut to what the list offers by keyboard */}
      <path
        d={drawn.path}
        fill={colour}
        fillRule="evenodd"
        fillOpacity={state === 'chosen' ? 0.42 : 0.24}
        stroke={state === 'plain' ? colour : '#12396f'}
        strokeWidth={pens[state] * unit}
        strokeDasharray={state === 'changed' ? `${7 * unit} ${3 * unit}` : undefined}
        onClick={onPick && (() => onPick(code))}
      >
        <title>{`${name}（${code}）`}</title>
      </path>
      <text
        x={plane.x(drawn.at[0])}
        y={plane.y(drawn.at[1])}
        fontSize={12 * unit}
        strokeWidth={3 * unit}
        className="grids-board-name"
      >
        {unit < 1.6 ? name : code}
      </text>
    </g>
  )
})

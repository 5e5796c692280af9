import type { Problem } from '#registry/geometry/check.ts'
import type { Point } from '#registry/geometry/measure.ts'
import { type Plane, pathOf } from '#web/map/svg-view.ts'
import type { Stop } from './use-editor.ts'

type Props = {
  problems: readonly Problem[]
  shown: Problem | undefined
  stop: Stop | undefined
  points: readonly Point[]
  /** What is drawn is an area, not a line. */
  closed: boolean
  plane: Plane
  unit: number
}

/** What is being drawn, and where something is wrong: the ground in question hatched, a ring round the place. */
export function BoardMarks({ problems, shown, stop, points, closed, plane, unit }: Props) {
  return (
    <g pointerEvents="none">
      <defs>
        <pattern id="grids-wrong" width={8 * unit} height={8 * unit} patternUnits="userSpaceOnUse">
          <path d={`M0 ${8 * unit}L${8 * unit} 0`} stroke="#b3261e" strokeWidth={1.6 * unit} />
        </pattern>
      </defs>
      {problems.map((problem) => (
        <g key={problem.words} className={`grids-board-${problem.level}`}>
          {problem.area && <path d={pathOf(problem.area, plane, true)} fill="url(#grids-wrong)" fillRule="evenodd" />}
          <Ring {...{ plane, unit }} at={problem.at} large={problem === shown} />
        </g>
      ))}
      {stop?.at && <Ring {...{ plane, unit }} at={stop.at} large />}
      {points.length > 0 && (
        <g className="grids-board-drawn">
          <path
            d={pathOf([points], plane, closed && points.length > 2)}
            fill={closed ? '#12396f' : 'none'}
            fillOpacity={0.14}
            strokeWidth={2.4 * unit}
          />
          {points.map((point) => (
            <circle
              key={point.join()}
              cx={plane.x(point[0])}
              cy={plane.y(point[1])}
              r={4.5 * unit}
              strokeWidth={1.6 * unit}
            />
          ))}
        </g>
      )}
    </g>
  )
}

function Ring({ at, plane, unit, large }: Pick<Props, 'plane' | 'unit'> & { at: Point; large: boolean }) {
  return (
    <circle
      className="grids-board-trouble"
      cx={plane.x(at[0])}
      cy={plane.y(at[1])}
      r={(large ? 20 : 11) * unit}
      strokeWidth={(large ? 4 : 2.4) * unit}
    />
  )
}

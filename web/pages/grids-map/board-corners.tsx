import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { type Point, placeWords, scaleAt } from '#registry/geometry/measure.ts'
import type { Plane } from '#web/map/svg-view.ts'
import type { EditGrid } from './draft.ts'
import type { Editor } from './use-editor.ts'

type Drag = { from: Point; to: Point }
type Props = {
  grid: EditGrid | undefined
  plane: Plane
  unit: number
  corners: Editor['corners']
  at(event: MouseEvent): Point
  drag: Drag | undefined
  setDrag(drag: Drag | undefined): void
}

/** The corners of the chosen grid: dragged, or moved by the arrows a metre at a time; a hollow one makes a new corner. */
export function BoardCorners({ grid, plane, unit, corners, at, drag, setDrag }: Props) {
  const rings = grid?.boundary?.coordinates ?? []
  // 拖动底图的监听在外框上，要在事件下到顶点之前拦住，否则图跟着一起走。
  const grab = (from: Point) => (event: PointerEvent) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ from, to: from })
  }
  const pull = (event: PointerEvent) => {
    if (drag) setDrag({ ...drag, to: at(event) })
  }
  const leave = () => {
    if (drag && drag.from !== drag.to) corners.move(drag.from, drag.to)
    setDrag(undefined)
  }
  return (
    <g>
      {!drag && rings.map((ring) => <Middles key={String(ring[0])} {...{ ring, plane, unit, corners }} />)}
      {rings.flatMap((ring, number) =>
        ring.slice(0, -1).map((point, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a corner in a drawing is no button of a page
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring; while it is dragged it stays the same element
            key={`${number} ${index}`}
            className="grids-board-corner"
            role="button"
            tabIndex={0}
            aria-label={`第 ${index + 1} 个顶点 ${placeWords(point)}，方向键移动一米，按住 Shift 十米，Delete 删去`}
            cx={plane.x(point[0])}
            cy={plane.y(point[1])}
            r={5 * unit}
            strokeWidth={1.6 * unit}
            onPointerDownCapture={grab(point)}
            onPointerMove={pull}
            onPointerUp={leave}
            onPointerCancel={() => setDrag(undefined)}
            onKeyDown={(event) => turn(event, point, corners)}
          />
        )),
      )}
    </g>
  )
}

function Middles({
  ring,
  plane,
  unit,
  corners,
}: Pick<Props, 'plane' | 'unit' | 'corners'> & { ring: readonly Point[] }) {
  return ring.slice(1).map((to, index) => {
    const from = ring[index] ?? to
    const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    const [x, y] = [plane.x(middle[0]), plane.y(middle[1])]
    if (Math.hypot(plane.x(from[0]) - plane.x(to[0]), plane.y(from[1]) - plane.y(to[1])) < 26 * unit) return null
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's way to what the coordinate table offers by keyboard
      <circle
        key={`${from} ${to}`}
        className="grids-board-middle"
        cx={x}
        cy={y}
        r={3.6 * unit}
        strokeWidth={1.4 * unit}
        onPointerDownCapture={(event) => event.stopPropagation()}
        onClick={() => corners.insert([from, to], middle)}
      >
        <title>点一下，在这里加一个顶点</title>
      </circle>
    )
  })
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function turn(event: KeyboardEvent, point: Point, corners: Editor['corners']): void {
  const way = arrows[event.key]
  if (event.key === 'Delete' || event.key === 'Backspace') corners.remove(point)
  else if (way) {
    const metres = event.shiftKey ? 10 : 1
    const [x, y] = scaleAt(point[1])
    corners.move(point, [point[0] + (way[0] * metres) / x, point[1] + (way[1] * metres) / y], 0)
  } else return
  event.preventDefault()
}

import type { FeatureCollection } from 'geojson'
import { type MouseEvent, type PointerEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Problem } from '#registry/geometry/check.ts'
import { type Box, boxOf, type Point } from '#registry/geometry/measure.ts'
import { paletteOf } from '#web/map/palette.ts'
import { SvgGround } from '#web/map/svg-ground.tsx'
import { centred, planeOf, type View, wholeView, zoomed } from '#web/map/svg-view.ts'
import { useSvgView } from '#web/map/use-svg-view.ts'
import { BoardCorners } from './board-corners.tsx'
import { BoardGrids } from './board-grids.tsx'
import { BoardMarks } from './board-marks.tsx'
import { placeUnder } from './board-view.ts'
import { moveCorner } from './draft.ts'
import type { Editor } from './use-editor.ts'
import type { Village } from './use-grids-map.ts'

type Props = {
  editor: Editor
  villages: readonly Village[]
  base?: FeatureCollection
  /** The trouble that was asked for; the picture moves to it. */
  shown?: Problem
}

const palette = paletteOf('light')
const grabWithin = 9

/** The drawing board: the town beneath, the grids with the corners of the chosen one to be moved, and what is wrong. */
export function Board({ editor, villages, base, shown }: Props) {
  const { draft, tool, selected } = editor
  const { plane, whole } = usePlane(editor)
  const { frame, view, size, setView } = useSvgView(whole)
  const [drag, setDrag] = useState<{ from: Point; to: Point }>()
  const pressed = useRef({ x: 0, y: 0 })
  const hold = { code: selected ?? '', together: editor.options.together }
  const grids = drag ? moveCorner(draft.grids, hold, drag.from, drag.to) : draft.grids
  const at = (event: MouseEvent): Point => (view && plane ? placeUnder(event, frame.current, view, plane) : [0, 0])
  useEffect(() => {
    if (shown && plane) setView((now) => nearTo(now, plane.x(shown.at[0]), plane.y(shown.at[1])))
  }, [shown, plane, setView])
  const toChosen = () => {
    const shape = draft.grids.find(({ code }) => code === selected)?.boundary
    const box = shape && boxOf(shape.coordinates.flat())
    setView((_, all) => (box ? wholeView(widened(box), plane, size.width / size.height) : all))
  }
  const first = useEffectEvent(toChosen)
  // 框的大小量出来以后对准要改的网格，没有选的看全图。
  useEffect(() => {
    if (size.width > 0) first()
  }, [size])
  const press = (event: MouseEvent) => {
    const far = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y)
    if (far < 4 && (tool === 'draw' || tool === 'cut')) editor.addPoint(at(event), unit * grabWithin)
  }
  const unit = view ? view.width / size.width : 1
  return (
    <div className="grids-board">
      <div ref={frame} className="grids-board-picture">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a pointer's way to what the coordinate table offers by keyboard */}
        <svg
          className={`grids-board-svg grids-board-${tool}`}
          viewBox={view && `${view.x} ${view.y} ${view.width} ${view.height}`}
          aria-label="网格边界图"
          onPointerDown={(event: PointerEvent) => {
            pressed.current = { x: event.clientX, y: event.clientY }
          }}
          onClick={press}
        >
          {plane && view && (
            <>
              {base && (
                <SvgGround {...{ base, plane, palette }} sight={unit < 2.2 ? 'houses' : unit < 4 ? 'lanes' : 'far'} />
              )}
              <BoardGrids {...{ grids, villages, plane, unit, selected, draft }} onPick={pickOf(editor)} />
              <BoardMarks
                {...{ problems: editor.problems, stop: editor.stop, shown, plane, unit }}
                points={editor.points}
                closed={tool === 'draw'}
              />
              {tool === 'adjust' && (
                <BoardCorners
                  {...{ plane, unit, at, drag, setDrag }}
                  grid={grids.find(({ code }) => code === selected)}
                  corners={editor.corners}
                />
              )}
            </>
          )}
        </svg>
      </div>
      <Zoom
        onZoom={(factor) => setView((now) => zoomed(now, factor, now.x + now.width / 2, now.y + now.height / 2))}
        onWhole={() => setView((_, all) => all)}
        onChosen={selected === undefined ? undefined : toChosen}
      />
    </div>
  )
}

type ZoomProps = { onZoom(factor: number): void; onWhole(): void; onChosen: (() => void) | undefined }

function Zoom({ onZoom, onWhole, onChosen }: ZoomProps) {
  return (
    <div className="grids-board-zoom">
      <button type="button" aria-label="放大" onClick={() => onZoom(0.6)}>
        +
      </button>
      <button type="button" aria-label="缩小" onClick={() => onZoom(1.6)}>
        −
      </button>
      <button type="button" onClick={onWhole}>
        全图
      </button>
      {onChosen && (
        <button type="button" onClick={onChosen}>
          选中
        </button>
      )}
    </div>
  )
}

/** With as much again on every side, so that the neighbours are seen. */
function widened({ west, south, east, north }: Box): Box {
  const [x, y] = [(east - west) * 0.6, (north - south) * 0.6]
  return { west: west - x, south: south - y, east: east + x, north: north + y }
}

function pickOf({ tool, setSelected, selected, setOther }: Editor) {
  if (tool === 'adjust') return setSelected
  if (tool === 'merge')
    return (code: string) => (selected === undefined || selected === code ? setSelected(code) : setOther(code))
  return undefined
}

function nearTo(now: View, x: number, y: number): View {
  const close = now.width > 1500 ? zoomed(now, 1500 / now.width, x, y) : now
  return centred(close, x, y)
}

/** The plane of the grids as they were at the start: drawing does not move the picture. */
function usePlane({ draft: { base } }: Editor) {
  return useMemo(() => {
    const points = base.flatMap(({ boundary }) => boundary?.coordinates.flat() ?? [])
    const box = points.length > 0 ? boxOf(points) : chinaBox
    const plane = planeOf(box)
    return { plane, whole: (aspect: number) => wholeView(box, plane, aspect) }
  }, [base])
}

const chinaBox = { west: 118, south: 28, east: 122, north: 31 }

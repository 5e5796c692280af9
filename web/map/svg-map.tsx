import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Box, frameOf, gridEdges, innerPoint } from './features.ts'
import type { MapTarget, TownMapProps } from './kinds.ts'
import { MapFrame } from './map-frame.tsx'
import { type Palette, paletteOf } from './palette.ts'
import { SvgGround } from './svg-ground.tsx'
import { SvgMark } from './svg-mark.tsx'
import { centred, type Plane, pathOf, placed, planeOf, type View, wholeView, zoomed } from './svg-view.ts'
import { useSvgView } from './use-svg-view.ts'
import { findTarget, keyOf, sameTarget } from './words.ts'

/** The map as a plain picture, for terminals without WebGL: the same content, the same ways to choose. */
export function SvgMap(props: TownMapProps) {
  const { theme = 'light', grids, points, base, selected, onSelect, popup, className, label, still, scale = 1 } = props
  const palette = paletteOf(theme)
  const { plane, whole } = usePlane(props)
  const { frame, view, size, setView } = useSvgView(whole, still)
  const [open, setOpen] = useOpen(selected)
  const choose = useCallback(
    (target: MapTarget) => {
      setOpen(target)
      onSelect?.(target)
    },
    [setOpen, onSelect],
  )
  useMove(props, plane, setView)
  const shown = open && popup?.(open)
  return (
    <MapFrame
      {...{ theme, grids, points, className, label, still }}
      onPick={choose}
      onWhole={() => setView((_, whole) => whole)}
    >
      <div className="town-map-canvas">
        <div ref={frame} className="town-map-picture">
          <svg
            className="town-map-svg"
            viewBox={view && `${view.x} ${view.y} ${view.width} ${view.height}`}
            role="img"
            aria-label={`${label ?? '地图'}（简图）`}
          >
            {plane && view && (
              <>
                {base && (
                  <SvgGround
                    {...{ base, plane, palette }}
                    sight={view.width / size.width < 2.2 ? 'houses' : view.width / size.width < 4 ? 'lanes' : 'far'}
                  />
                )}
                <SvgGrids {...{ props, palette, plane }} unit={(scale * view.width) / size.width} onChoose={choose} />
                <SvgPoints
                  {...{ props, palette, plane, view }}
                  unit={(scale * view.width) / size.width}
                  onChoose={choose}
                  onNear={setView}
                />
              </>
            )}
          </svg>
        </div>
      </div>
      {!still && (
        <div className="town-map-zoom">
          <button type="button" aria-label="放大" onClick={() => setView((now) => nearer(now, 0.6))}>
            +
          </button>
          <button type="button" aria-label="缩小" onClick={() => setView((now) => nearer(now, 1.6))}>
            −
          </button>
        </div>
      )}
      {shown && (
        <div className="town-map-card">
          <button type="button" aria-label="关闭" onClick={() => setOpen(undefined)}>
            ×
          </button>
          {shown}
        </div>
      )}
    </MapFrame>
  )
}

function useOpen(selected: MapTarget | undefined) {
  const [open, setOpen] = useState<MapTarget | undefined>(selected)
  const [followed, setFollowed] = useState(keyOf(selected))
  if (followed !== keyOf(selected)) {
    setFollowed(keyOf(selected))
    setOpen(selected)
  }
  return [open, setOpen] as const
}

function nearer(view: View, factor: number): View {
  return zoomed(view, factor, view.x + view.width / 2, view.y + view.height / 2)
}

/** The plane of everything on the map as it first came; kept, so that what comes later does not move the picture. */
function usePlane({ grids, points }: TownMapProps) {
  const [box, setBox] = useState<Box>()
  const found = box ? undefined : frameOf(grids, points)
  if (found) setBox(found)
  return useMemo(() => {
    const plane = box && planeOf(box)
    return { plane, whole: box && plane && ((aspect: number) => wholeView(box, plane, aspect)) }
  }, [box])
}

type SetView = ReturnType<typeof useSvgView>['setView']

function useMove({ grids, points, selected }: TownMapProps, plane: Plane | undefined, setView: SetView): void {
  const key = keyOf(selected)
  const moved = useRef('')
  useEffect(() => {
    if (!plane || moved.current === key) return
    const place = placeOf(selected, { grids, points })
    if (place || !selected) moved.current = key
    if (place) setView((view) => centred(view, plane.x(place[0]), plane.y(place[1])))
  }, [key, plane, grids, points, selected, setView])
}

function placeOf(target: MapTarget | undefined, { grids, points }: Pick<TownMapProps, 'grids' | 'points'>) {
  if (!target) return undefined
  if ('point' in target) {
    const found = points.find(({ id }) => id === target.point)
    return found && ([found.longitude, found.latitude] as const)
  }
  const ring = grids.find(({ code }) => code === target.grid)?.boundary.coordinates[0]
  return ring && innerPoint(ring)
}

type LayerProps = {
  props: TownMapProps
  palette: Palette
  plane: Plane
  unit: number
  onChoose(target: MapTarget): void
}

/** Drawn anew only when the zoom changes: dragging leaves it as it is. */
const SvgGrids = memo(function SvgGrids({
  props: { grids, selected, still },
  palette,
  plane,
  unit,
  onChoose,
}: LayerProps) {
  const outlines = useMemo(
    () =>
      grids.map((grid) => {
        const [x, y] = innerPoint(grid.boundary.coordinates[0] ?? [])
        return { ...grid, path: pathOf(grid.boundary.coordinates, plane, true), x: plane.x(x), y: plane.y(y) }
      }),
    [grids, plane],
  )
  const edges = useMemo(
    () =>
      pathOf(
        gridEdges(grids).features.flatMap(({ geometry }) => geometry.coordinates),
        plane,
        false,
      ),
    [grids, plane],
  )
  const named = grids.length <= 60 || unit < 3
  return (
    <g>
      <PatternInks ink={palette.words} unit={unit} />
      {outlines.map(({ code, name, path, colour, pattern = 'none', note }) => {
        const chosen = sameTarget(selected, { grid: code })
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut to what the list offers by keyboard
          <g key={code} className="town-map-area" onClick={still ? undefined : () => onChoose({ grid: code })}>
            <title>{[name, note].filter(Boolean).join('：')}</title>
            <path
              d={path}
              fill={colour ?? palette.grid}
              fillOpacity={(colour ? 0.34 : 0.02) + (chosen ? 0.16 : 0)}
              stroke={chosen ? palette.chosen : 'none'}
              strokeWidth={3 * unit}
            />
            {pattern !== 'none' && (
              <path d={path} fill={`url(#town-map-${pattern})`} opacity={0.5} pointerEvents="none" />
            )}
          </g>
        )
      })}
      <path
        d={edges}
        fill="none"
        stroke={palette.grid}
        strokeWidth={1.2 * unit}
        strokeDasharray={`${5 * unit} ${2.5 * unit}`}
        pointerEvents="none"
      />
      {named &&
        outlines.map(({ code, name, x, y }) => (
          <text
            key={code}
            x={x}
            y={y}
            fontSize={12 * unit}
            textAnchor="middle"
            fontWeight={600}
            fill={palette.words}
            stroke={palette.halo}
            strokeWidth={3 * unit}
            paintOrder="stroke"
            pointerEvents="none"
          >
            {name}
          </text>
        ))}
    </g>
  )
})

function PatternInks({ ink, unit }: { ink: string; unit: number }) {
  const size = 10 * unit
  const cell = { width: size, height: size, patternUnits: 'userSpaceOnUse' } as const
  const slash = `M0 ${size}L${size} 0`
  const pen = { stroke: ink, strokeWidth: unit }
  return (
    <defs>
      <pattern id="town-map-lines" {...cell}>
        <path d={slash} {...pen} />
      </pattern>
      <pattern id="town-map-cross" {...cell}>
        <path d={`${slash}M0 0L${size} ${size}`} {...pen} />
      </pattern>
      <pattern id="town-map-dots" {...cell}>
        <circle cx={size / 2} cy={size / 2} r={1.3 * unit} fill={ink} />
      </pattern>
    </defs>
  )
}

function SvgPoints({
  props: { points, selected, heat, grids },
  palette,
  plane,
  view,
  unit,
  onChoose,
  onNear,
}: LayerProps & { view: View; onNear: SetView }) {
  const marks = useMemo(
    () =>
      (['address', 'camera', 'incident', 'worker'] as const).flatMap((kind) =>
        placed(
          points.filter((point) => point.kind === kind),
          { plane, view, cell: 60 * unit, most: kind === 'incident' && heat ? 0 : 120 },
        ),
      ),
    [points, plane, view, unit, heat],
  )
  return (
    <g>
      {marks.map((at) => {
        const [only, ...others] = at.points
        const target = only && others.length === 0 ? { point: only.id } : undefined
        const found = findTarget(target, { grids, points: at.points })
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut to what the list offers by keyboard
          <g
            key={`${only?.kind} ${at.key}`}
            className="town-map-area"
            transform={`translate(${at.x} ${at.y}) scale(${unit})`}
            onClick={() => (target ? onChoose(target) : onNear((now) => zoomed(now, 0.5, at.x, at.y)))}
          >
            <title>{found ? `${found.name}：${found.words}` : `${at.points.length} 个，点一下放大`}</title>
            {target && sameTarget(target, selected) && (
              <circle r={24} fill={palette.chosen} fillOpacity={0.22} stroke={palette.chosen} strokeWidth={2.5} />
            )}
            <SvgMark at={at} palette={palette} />
          </g>
        )
      })}
    </g>
  )
}

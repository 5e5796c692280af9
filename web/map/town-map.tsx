import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import 'maplibre-gl/dist/maplibre-gl.css'
import { boundsOf, fillerOf, marker, openDrawing } from './drawing.ts'
import { boxOf, frameOf } from './features.ts'
import type { MapPoint, MapTarget, TownMapProps } from './kinds.ts'
import { MapClicks } from './map-clicks.tsx'
import { MapFrame } from './map-frame.tsx'
import { MapHover } from './map-hover.tsx'
import { MapPopup } from './map-popup.tsx'
import { SvgMap } from './svg-map.tsx'
import { keyOf } from './words.ts'

/** The map of the street: its own ground, grids, incidents and people; drawn as a plain picture where there is no WebGL. */
export function TownMap(props: TownMapProps) {
  const { theme = 'light', tiles } = props
  const [failed, setFailed] = useState(false)
  if (failed) return <SvgMap {...props} />
  // 换了主题或底图，整张图重开，不逐层改色。
  return <Drawn key={`${theme} ${tiles?.urls.join() ?? ''}`} {...props} onFail={() => setFailed(true)} />
}

function Drawn({ onFail, ...props }: TownMapProps & { onFail(): void }) {
  const { theme = 'light', grids, points, selected, onSelect, popup, className, label, still, scale } = props
  const { frame, map } = useDrawing(props, onFail)
  const [open, setOpen] = useOpen(selected)
  useData(map, props)
  useChosen(map, props)
  const choose = (targets: MapTarget[]) => {
    setOpen(targets)
    const [only, ...others] = targets
    if (only && others.length === 0) onSelect?.(only)
  }
  return (
    <MapFrame
      {...{ theme, grids, points, className, label, still }}
      onPick={(target) => choose([target])}
      onWhole={() => {
        const box = frameOf(grids, points)
        if (box) map?.fitBounds(boundsOf(box), { padding: 24 })
      }}
    >
      <div ref={frame} className="town-map-canvas" style={scale === undefined ? undefined : { zoom: scale }} />
      {map && !still && <MapHover {...{ map, grids, points }} />}
      {map && !still && <MapClicks map={map} onTargets={choose} />}
      {map && popup && (
        <MapPopup
          {...{ map, grids, points, popup, targets: open }}
          onClose={() => setOpen([])}
          onTarget={(target) => choose([target])}
        />
      )}
    </MapFrame>
  )
}

/** What the small window shows: what was clicked last, or what was chosen from outside since. */
function useOpen(selected: MapTarget | undefined) {
  const [open, setOpen] = useState<MapTarget[]>(selected ? [selected] : [])
  const [followed, setFollowed] = useState(keyOf(selected))
  if (followed !== keyOf(selected)) {
    setFollowed(keyOf(selected))
    setOpen(selected ? [selected] : [])
  }
  return [open, setOpen] as const
}

function useDrawing(props: TownMapProps, onFail: () => void) {
  const frame = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const open = useEffectEvent((element: HTMLElement) => openDrawing(element, props))
  const fail = useEffectEvent(onFail)
  const ready = useEffectEvent((drawn: MapLibre) => props.onReady?.(drawn))
  useEffect(() => {
    if (!frame.current) return
    let drawn: MapLibre
    try {
      drawn = open(frame.current)
    } catch {
      fail()
      return
    }
    drawn.once('load', () => {
      setMap(drawn)
      ready(drawn)
    })
    return () => {
      setMap(undefined)
      drawn.remove()
    }
  }, [])
  return { frame, map }
}

function useData(map: MapLibre | undefined, { grids, points, heat = false, base, still }: TownMapProps): void {
  const [filler, setFiller] = useState<ReturnType<typeof fillerOf>>()
  useEffect(() => setFiller(map && fillerOf(map)), [map])
  useEffect(() => filler?.base(base), [filler, base])
  useEffect(() => filler?.grids(grids), [filler, grids])
  useEffect(() => filler?.points(points, heat), [filler, points, heat])
  useFirstSight(map, grids, points)
  useWholeSight(map, grids, still)
}

/** Grids that come after the map opened bring it to where they lie, once. */
function useFirstSight(map: MapLibre | undefined, grids: TownMapProps['grids'], points: readonly MapPoint[]): void {
  const seen = useRef(false)
  useEffect(() => {
    const box = frameOf(grids, points)
    if (!map || !box || seen.current) return
    seen.current = true
    const bounds = boundsOf(box)
    map.fitBounds(bounds, { padding: 24, animate: false })
    const [east, north] = [box.east - box.west, box.north - box.south]
    map.setMaxBounds([
      [box.west - 2 * east, box.south - 2 * north],
      [box.east + 2 * east, box.north + 2 * north],
    ])
  }, [map, grids, points])
}

/** A map that nobody moves shows the whole street again whenever its box changes. */
function useWholeSight(map: MapLibre | undefined, grids: TownMapProps['grids'], still = false): void {
  useEffect(() => {
    const box = frameOf(grids, [])
    if (!map || !box || !still) return
    const showAll = () => void map.fitBounds(boundsOf(box), { padding: 24, animate: false })
    showAll()
    map.on('resize', showAll)
    return () => void map.off('resize', showAll)
  }, [map, grids, still])
}

function useChosen(map: MapLibre | undefined, { grids, points, selected }: TownMapProps): void {
  const [held, setHeld] = useState<Held>()
  const key = keyOf(selected)
  const point = selected && 'point' in selected ? points.find(({ id }) => id === selected.point) : undefined
  const grid = selected && 'grid' in selected ? grids.find(({ code }) => code === selected.grid) : undefined
  useEffect(() => setHeld(map && { halo: fillerOf(map).halo, mark: marker(map, 'chosen') }), [map])
  useEffect(() => held?.halo(point), [held, point])
  useEffect(() => held?.mark(grid?.code), [held, grid])
  const move = useEffectEvent(() => {
    if (map && point)
      map.easeTo({ center: [point.longitude, point.latitude], zoom: Math.max(map.getZoom(), 15.5), duration: 700 })
    const box = grid && boxOf(grid.boundary.coordinates.flat())
    if (map && box) map.fitBounds(boundsOf(box), { padding: 80, maxZoom: 16.5, duration: 700 })
  })
  const found = point !== undefined || grid !== undefined
  useEffect(() => {
    if (map && found && key) move()
  }, [map, key, found])
}

type Held = { halo: ReturnType<typeof fillerOf>['halo']; mark: ReturnType<typeof marker> }

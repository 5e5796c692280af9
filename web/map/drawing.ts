import type { FeatureCollection } from 'geojson'
import { GeoJSONSource, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type Box, clusterFrom, frameOf, gridEdges, gridFeatures, gridLabels, pointFeatures } from './features.ts'
import { addImages } from './images.ts'
import type { MapGrid, MapPoint, MapTarget, TownMapProps } from './kinds.ts'
import { paletteOf } from './palette.ts'
import { spareProcessor } from './sparing.ts'
import { type DataSource, mapStyle, nothing } from './style.ts'

setWorkerUrl(workerUrl)

const locale = {
  'NavigationControl.ZoomIn': '放大',
  'NavigationControl.ZoomOut': '缩小',
  'Map.Title': '地图',
  'AttributionControl.ToggleAttribution': '地图来源',
  'ScaleControl.Meters': '米',
  'ScaleControl.Kilometers': '公里',
  'Popup.Close': '关闭',
}

/** Opens a map in an element. Throws where the browser gives no WebGL. */
export function openDrawing(
  frame: HTMLElement,
  { theme = 'light', grids, points, tiles, still, scale = 1, label }: TownMapProps,
): MapLibre {
  const box = frameOf(grids, points)
  const map = new MapLibre({
    container: frame,
    style: mapStyle(theme, tiles),
    locale: { ...locale, ...(label ? { 'Map.Title': label } : {}) },
    ...(box ? { bounds: boundsOf(box), fitBoundsOptions: { padding: 24 } } : {}),
    minZoom: 9,
    maxZoom: 19,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: tiles ? { compact: false } : false,
    maplibreLogo: false,
    interactive: !still,
    // 外框按 scale 放大，画布照样一点一像素，字不发虚。
    ...(scale === 1 ? {} : { pixelRatio: window.devicePixelRatio * scale }),
    fadeDuration: 120,
    // 只用本机字体画字，不向任何地址要字形。
    localIdeographFontFamily: false,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  if (!still) map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left')
  spareProcessor(map)
  map.on('styledata', () => {
    if (!map.hasImage('incident-red')) addImages(map, paletteOf(theme))
  })
  return map
}

export function boundsOf({ west, south, east, north }: Box): [[number, number], [number, number]] {
  return [
    [west, south],
    [east, north],
  ]
}

/** Puts data into the map, each source only when it differs from what it holds. */
export type Filler = {
  grids(grids: readonly MapGrid[]): void
  points(points: readonly MapPoint[], heat: boolean): void
  base(base: FeatureCollection | undefined): void
  halo(point: MapPoint | undefined): void
}

export function fillerOf(map: MapLibre): Filler {
  const held = new Map<DataSource, string>()
  let clustered = true
  const put = (id: DataSource, data: FeatureCollection) => {
    const text = JSON.stringify(data)
    const source = map.getSource(id)
    if (held.get(id) === text || !(source instanceof GeoJSONSource)) return
    held.set(id, text)
    void source.setData(data)
  }
  return {
    grids(grids) {
      put('grids', gridFeatures(grids))
      put('grid-edges', gridEdges(grids))
      put('grid-names', gridLabels(grids))
    },
    points(points, heat) {
      const incidents = pointFeatures(points, 'incident')
      const many = incidents.features.length > clusterFrom
      const source = map.getSource('incidents')
      if (many !== clustered && source instanceof GeoJSONSource) {
        clustered = many
        void source.setClusterOptions({ cluster: many })
      }
      put('incidents', heat ? nothing : incidents)
      put('heat', heat ? incidents : nothing)
      put('workers', pointFeatures(points, 'worker'))
      put('cameras', pointFeatures(points, 'camera'))
      put('addresses', pointFeatures(points, 'address'))
    },
    base(base) {
      const source = map.getSource('base')
      if (source instanceof GeoJSONSource) void source.setData(base ?? nothing)
    },
    halo(point) {
      put(
        'halo',
        point ? { type: 'FeatureCollection', features: pointFeatures([point], point.kind).features } : nothing,
      )
    },
  }
}

/** Marks a grid as pointed at or chosen, and the one before no longer. */
export function marker(map: MapLibre, state: 'hovered' | 'chosen'): (code: string | undefined) => void {
  let before: string | undefined
  return (code) => {
    if (code === before) return
    if (before !== undefined) map.setFeatureState({ source: 'grids', id: before }, { [state]: false })
    if (code !== undefined) map.setFeatureState({ source: 'grids', id: code }, { [state]: true })
    before = code
  }
}

/** What lies under a place of the screen: all points there, the topmost first, else the grid. */
export function targetsAt(map: MapLibre, at: { x: number; y: number }, reach: number): MapTarget[] {
  const box: [[number, number], [number, number]] = [
    [at.x - reach, at.y - reach],
    [at.x + reach, at.y + reach],
  ]
  const points = map.queryRenderedFeatures(box, { layers: ['incident', 'worker', 'camera', 'address'] })
  const ids = [...new Set(points.map(({ properties }) => String(properties.id)))]
  if (ids.length > 0) return ids.map((point) => ({ point }))
  const grid = map.queryRenderedFeatures([at.x, at.y], { layers: ['grid-area'] })[0]
  return grid ? [{ grid: String(grid.properties.code) }] : []
}

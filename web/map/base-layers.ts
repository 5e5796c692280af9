import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from './palette.ts'

/** The console's own fonts; the map draws its letters from them, no glyph server is asked. */
export const mapFonts = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'WenQuanYi Micro Hei',
]
// 首个名字里有 Bold，本机字体就按粗体画；没有一种字体真叫这个名字，于是落到后面的。
export const boldFonts = ['Bold', ...mapFonts]

const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind]
const isRoad = (...classes: string[]): ExpressionSpecification => [
  'all',
  ['==', ['get', 'kind'], 'road'],
  ['in', ['get', 'class'], ['literal', classes]],
]

/** Growing with the zoom from the first width at 13 to the last at 18. */
function byZoom(...widths: [number, number, number]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], 13, widths[0], 16, widths[1], 19, widths[2]]
}

/** The ground: fields, parks, water, roads and houses, from below upwards. */
export function baseLayers(palette: Palette): LayerSpecification[] {
  const source = 'base'
  return [
    { id: 'field', source, type: 'fill', filter: isKind('field'), paint: { 'fill-color': palette.field } },
    { id: 'park', source, type: 'fill', filter: isKind('park'), paint: { 'fill-color': palette.park } },
    { id: 'water', source, type: 'fill', filter: isKind('water'), paint: { 'fill-color': palette.water } },
    {
      id: 'shore',
      source,
      type: 'line',
      filter: isKind('water'),
      paint: { 'line-color': palette.shore, 'line-width': byZoom(0.6, 1.2, 2) },
    },
    ...roadLayers(palette),
    {
      id: 'building',
      source,
      type: 'fill',
      minzoom: 13.5,
      filter: isKind('building'),
      paint: {
        'fill-color': palette.building,
        'fill-outline-color': palette.buildingEdge,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14.5, 1],
      },
    },
  ]
}

function roadLayers(palette: Palette): LayerSpecification[] {
  const line = (id: string, classes: string[], color: string, widths: [number, number, number], minzoom = 0) =>
    ({
      id,
      source: 'base',
      type: 'line',
      minzoom,
      filter: isRoad(...classes),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': byZoom(...widths) },
    }) satisfies LayerSpecification
  return [
    line('lane-edge', ['lane'], palette.roadEdge, [0.8, 4.5, 22], 14),
    line('side-edge', ['side'], palette.roadEdge, [2, 8, 38]),
    line('main-edge', ['main'], palette.mainRoadEdge, [3.6, 14, 62]),
    line('lane', ['lane'], palette.road, [0.4, 3.2, 19], 14),
    line('side', ['side'], palette.road, [1.3, 6.4, 34]),
    line('main', ['main'], palette.mainRoad, [2.6, 11.5, 56]),
  ]
}

/** Names of the river, the parks, the roads and the places that everybody knows. */
export function baseNames(palette: Palette): LayerSpecification[] {
  const source = 'base'
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.4 }
  return [
    {
      id: 'road-name',
      source,
      type: 'symbol',
      minzoom: 14,
      filter: ['all', isRoad('main', 'side', 'lane'), ['has', 'name']],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': mapFonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 17, 14],
        'text-letter-spacing': 0.12,
      },
      paint: { 'text-color': palette.soft, ...halo },
    },
    {
      id: 'water-name',
      source,
      type: 'symbol',
      filter: isKind('water-name'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 600,
        'text-field': ['get', 'name'],
        'text-font': mapFonts,
        'text-size': 14,
        'text-letter-spacing': 0.5,
      },
      paint: { 'text-color': palette.waterWords },
    },
    {
      id: 'place-name',
      source,
      type: 'symbol',
      minzoom: 14.2,
      filter: isKind('place'),
      layout: { 'text-field': ['get', 'name'], 'text-font': mapFonts, 'text-size': 12, 'text-max-width': 8 },
      paint: {
        'text-color': ['match', ['get', 'class'], 'park', palette.parkWords, palette.soft],
        ...halo,
      },
    },
    {
      id: 'house-number',
      source,
      type: 'symbol',
      minzoom: 17,
      filter: ['all', isKind('building'), ['has', 'number']],
      layout: { 'text-field': ['get', 'number'], 'text-font': mapFonts, 'text-size': 11 },
      paint: { 'text-color': palette.soft, ...halo },
    },
  ]
}

import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { boldFonts, mapFonts } from './base-layers.ts'
import type { Palette } from './palette.ts'

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false]
const isChosen: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false]
const hasColour: ExpressionSpecification = ['!=', ['get', 'colour'], '']

/** The closer, the thinner: near by one looks at the houses beneath. */
function areaOpacity(coloured: number): ExpressionSpecification {
  return ['+', ['case', hasColour, coloured, 0.02], ['case', isChosen, 0.16, 0], ['case', isHovered, 0.1, 0]]
}

/** The areas of the grids: beneath the names of the ground. */
export function gridAreaLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'grid-area',
      source: 'grids',
      type: 'fill',
      paint: {
        'fill-color': ['case', hasColour, ['to-color', ['get', 'colour'], palette.grid], palette.grid],
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, areaOpacity(0.34), 16.5, areaOpacity(0.17)],
      },
    },
    {
      id: 'grid-pattern',
      source: 'grids',
      type: 'fill',
      filter: ['!=', ['get', 'pattern'], 'none'],
      paint: {
        'fill-pattern': ['concat', 'pattern-', ['get', 'pattern']],
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0.45, 16.5, 0.22],
      },
    },
  ]
}

/** The outlines and names of the grids. */
export function gridLineLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'grid-chosen',
      source: 'grids',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.chosen,
        'line-width': 3,
        'line-opacity': ['case', isChosen, 1, isHovered, 0.55, 0],
      },
    },
    {
      id: 'grid-line',
      source: 'grid-edges',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.grid,
        'line-opacity': 0.75,
        'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.8, 15, 1.4, 18, 2.4],
        'line-dasharray': [3, 1.6],
      },
    },
    {
      id: 'grid-name',
      source: 'grid-names',
      type: 'symbol',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': boldFonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10, 14, 12.5, 16, 15],
        'text-max-width': 5,
        'text-line-height': 1.25,
        'text-padding': 4,
      },
      paint: { 'text-color': palette.words, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
  ]
}

/** What happens in the street, from below upwards: heat, addresses, cameras, the chosen one's halo, incidents, people. */
export function pointLayers(palette: Palette): LayerSpecification[] {
  return [
    heatLayer(palette),
    {
      id: 'address',
      source: 'addresses',
      type: 'circle',
      minzoom: 14,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 14, 1.2, 18, 4],
        'circle-color': palette.address,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 15, 0, 18, 1],
      },
    },
    markLayer('camera', 'cameras', 0.9),
    {
      id: 'halo',
      source: 'halo',
      type: 'circle',
      paint: {
        'circle-radius': 24,
        'circle-color': palette.chosen,
        'circle-opacity': 0.22,
        'circle-stroke-color': palette.chosen,
        'circle-stroke-width': 2.5,
      },
    },
    ...incidentLayers(palette),
    {
      ...markLayer('worker', 'workers', 1),
      layout: {
        ...markLayer('worker', 'workers', 1).layout,
        'text-field': ['case', ['>', ['get', 'load'], 0], ['to-string', ['get', 'load']], ''],
        'text-font': boldFonts,
        'text-size': 11,
        'text-offset': [1.15, -1],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.words, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ]
}

function markLayer(id: string, source: string, size: number) {
  return {
    id,
    source,
    type: 'symbol',
    layout: {
      'icon-image': ['get', 'mark'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 12, size * 0.74, 14.5, size * 0.92, 18, size * 1.15],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'rank'],
    },
  } satisfies LayerSpecification
}

function heatLayer(palette: Palette): LayerSpecification {
  const [none = '#0000', few = '', some = '', many = '', most = ''] = palette.heat
  return {
    id: 'heat',
    source: 'heat',
    type: 'heatmap',
    paint: {
      'heatmap-weight': ['min', ['+', 0.4, ['*', 0.15, ['get', 'mentions']]], 1],
      'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 12, 1, 17, 2.2],
      'heatmap-radius': ['interpolate', ['exponential', 1.6], ['zoom'], 12, 20, 15, 46, 18, 110],
      'heatmap-color': [
        'interpolate',
        ['linear'],
        ['heatmap-density'],
        0,
        none,
        0.2,
        few,
        0.45,
        some,
        0.7,
        many,
        1,
        most,
      ],
      'heatmap-opacity': 0.82,
    },
  }
}

function incidentLayers(palette: Palette): LayerSpecification[] {
  const worst: ExpressionSpecification = [
    'case',
    ['>', ['get', 'red'], 0],
    palette.lights.red.fill,
    ['>', ['get', 'amber'], 0],
    palette.lights.amber.fill,
    palette.lights.green.fill,
  ]
  return [
    {
      id: 'cluster',
      source: 'incidents',
      type: 'circle',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': palette.cluster.fill,
        'circle-radius': ['step', ['get', 'point_count'], 15, 20, 19, 100, 24, 500, 29],
        'circle-stroke-color': worst,
        'circle-stroke-width': 4,
      },
    },
    {
      id: 'cluster-count',
      source: 'incidents',
      type: 'symbol',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': [
          'case',
          ['>', ['get', 'red'], 0],
          [
            'format',
            ['get', 'point_count_abbreviated'],
            {},
            '\n',
            {},
            ['concat', '▲', ['get', 'red']],
            { 'font-scale': 0.8, 'text-color': palette.cluster.red },
          ],
          ['to-string', ['get', 'point_count_abbreviated']],
        ],
        'text-font': boldFonts,
        'text-size': 12.5,
        'text-line-height': 1.05,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.cluster.ink },
    },
    {
      ...markLayer('incident', 'incidents', 1),
      filter: ['!', ['has', 'point_count']],
      layout: {
        ...markLayer('incident', 'incidents', 1).layout,
        'text-field': ['case', ['>', ['get', 'mentions'], 1], ['concat', '×', ['get', 'mentions']], ''],
        'text-font': mapFonts,
        'text-size': 11,
        'text-offset': [1.3, 0.9],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.words, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ]
}

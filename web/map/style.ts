import type { FeatureCollection } from 'geojson'
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import { baseLayers, baseNames } from './base-layers.ts'
import type { MapTiles } from './kinds.ts'
import { gridAreaLayers, gridLineLayers, pointLayers } from './layers.ts'
import { type MapTheme, paletteOf } from './palette.ts'

export const dataSources = [
  'base',
  'grids',
  'grid-edges',
  'grid-names',
  'addresses',
  'cameras',
  'heat',
  'halo',
  'incidents',
  'workers',
] as const
export type DataSource = (typeof dataSources)[number]

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The whole look of the map in a theme, with empty sources; it names no address but those of `tiles`. */
export function mapStyle(theme: MapTheme, tiles?: MapTiles): StyleSpecification {
  const palette = paletteOf(theme)
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(dataSources.map((id) => [id, sourceOf(id)])),
      ...(tiles
        ? { tiles: { type: 'raster', tiles: [...tiles.urls], tileSize: 256, attribution: tiles.attribution } }
        : {}),
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
      ...(tiles ? [{ id: 'tiles', source: 'tiles', type: 'raster' as const }] : []),
      ...baseLayers(palette),
      ...gridAreaLayers(palette),
      ...baseNames(palette),
      ...gridLineLayers(palette),
      ...pointLayers(palette),
    ],
  }
}

function sourceOf(id: DataSource): GeoJSONSourceSpecification {
  const plain: GeoJSONSourceSpecification = { type: 'geojson', data: nothing }
  if (id === 'grids') return { ...plain, promoteId: 'code' }
  if (id === 'incidents')
    return {
      ...plain,
      cluster: true,
      clusterRadius: 46,
      clusterMaxZoom: 17,
      clusterProperties: { red: ['+', ['get', 'red']], amber: ['+', ['get', 'amber']] },
    }
  return { ...plain, tolerance: id === 'base' ? 0.4 : 0.375 }
}

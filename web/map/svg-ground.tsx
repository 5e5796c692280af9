import type { Feature, FeatureCollection, Position } from 'geojson'
import { memo } from 'react'
import type { Palette } from './palette.ts'
import { type Plane, pathOf } from './svg-view.ts'

/** Fields, water, parks, roads and, when near, houses: one path a kind, drawn once. */
export const SvgGround = memo(function SvgGround({
  base,
  plane,
  palette,
  sight,
}: {
  base: FeatureCollection
  plane: Plane
  palette: Palette
  /** How much is worth drawing from this far. */
  sight: 'houses' | 'lanes' | 'far'
}) {
  const area = (kind: string) => pathOf(base.features.filter(isKind(kind)).flatMap(ringsOf), plane, true)
  const road = (className: string) =>
    pathOf(
      base.features.filter((one) => isKind('road')(one) && one.properties?.class === className).flatMap(linesOf),
      plane,
      false,
    )
  const roads = [
    { name: 'lane', width: 5, fill: palette.road, edge: palette.roadEdge },
    { name: 'side', width: 9, fill: palette.road, edge: palette.roadEdge },
    { name: 'main', width: 17, fill: palette.mainRoad, edge: palette.mainRoadEdge },
  ]
    .filter(({ name }) => name !== 'lane' || sight !== 'far')
    .map((one) => ({ ...one, path: road(one.name) }))
  return (
    <g>
      <path d={area('field')} fill={palette.field} />
      <path d={area('park')} fill={palette.park} />
      <path d={area('water')} fill={palette.water} stroke={palette.shore} strokeWidth={2} />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        {roads.map(({ name, width, edge, path }) => (
          <path key={name} d={path} stroke={edge} strokeWidth={width + 4} />
        ))}
        {roads.map(({ name, width, fill, path }) => (
          <path key={name} d={path} stroke={fill} strokeWidth={width} />
        ))}
      </g>
      {sight === 'houses' && (
        <path d={area('building')} fill={palette.building} stroke={palette.buildingEdge} strokeWidth={0.6} />
      )}
    </g>
  )
})

function isKind(kind: string) {
  return ({ properties }: Feature) => properties?.kind === kind
}

function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

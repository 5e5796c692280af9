import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson'
import { bridges, brook } from './shape.ts'
import { type Address, addressesOf } from './town-addresses.ts'
import { bankRoom, blocksOfTown, riverLine } from './town-blocks.ts'
import { patchOf, pondOf } from './town-buildings.ts'
import { type Plot, plotsOfTown } from './town-plan.ts'
import { bandCount, beside, degreesOf, type Metres, placeOf, river, riverHalfWidth, steps } from './town-plane.ts'
import { greatRoads, innerRoads } from './town-roads.ts'

/** The ground of 示例街道 and its address points; invented, and the same at every call. */
export function drawTown(): { base: FeatureCollection; addresses: FeatureCollection<Point> } {
  const { blocks, roads: inner } = blocksOfTown()
  const roads = [...greatRoads(), ...innerRoads(inner)]
  const plots = plotsOfTown(blocks)
  const addresses = addressesOf(plots, roads)
  const base = [
    ...ground(plots),
    ...water(plots),
    ...roads.map(({ line, ...properties }) => lineOf({ kind: 'road', ...properties }, line)),
    ...addresses.map(({ house, number }) => areaOf({ kind: 'building', number }, [house.corners])),
    ...names(plots),
  ]
  return {
    base: { type: 'FeatureCollection', features: base },
    addresses: { type: 'FeatureCollection', features: addresses.map(addressFeature) },
  }
}

function addressFeature({ house, name, grid }: Address): Feature<Point> {
  return feature({ name, grid: grid.code }, { type: 'Point', coordinates: degreesOf(house.middle) })
}

function ground(plots: readonly Plot[]): Feature[] {
  const rings = (wanted: (plot: Plot) => boolean) => plots.filter(wanted).map(({ block }) => block.outline)
  const grounds = plots.filter(({ use }) => use === 'school').map(({ block }) => patchOf(block, 0.62, 0.5, -0.18))
  const bank = (side: number) => [
    ...riverLine((across) => side * riverHalfWidth(across)),
    ...riverLine((across) => side * (riverHalfWidth(across) + bankRoom - 10)).reverse(),
  ]
  return [
    areaOf(
      { kind: 'field' },
      rings(({ use }) => use === 'field'),
    ),
    areaOf({ kind: 'park' }, [...rings(({ use }) => use === 'park' || use === 'wood'), ...grounds]),
    areaOf({ kind: 'park' }, [bank(1), bank(-1)]),
  ]
}

function water(plots: readonly Plot[]): Feature[] {
  const side = (by: number) => riverLine((across) => by * riverHalfWidth(across))
  const brookLine = brookMiddle()
  const ponds = plots.filter(({ use, site }) => use === 'park' && site).map(({ block }) => pondOf(block))
  return [
    areaOf({ kind: 'water' }, [[...side(-1), ...side(1).reverse()]]),
    areaOf({ kind: 'water' }, [[...beside(brookLine, () => -13), ...beside(brookLine, () => 13).reverse()]]),
    areaOf({ kind: 'water' }, ponds),
    lineOf({ kind: 'water-name', name: '映月河' }, riverLine()),
    lineOf({ kind: 'water-name', name: '橹声港' }, brookLine),
  ]
}

function brookMiddle(): Metres[] {
  return steps(river, bandCount + 2, 60).map((down) => placeOf(brook, down))
}

/** Names at a place: estates once each, the known places, the bridges. */
function names(plots: readonly Plot[]): Feature[] {
  const estates = new Map<string, Metres>()
  for (const { estate, block } of plots) if (estate && !estates.has(estate)) estates.set(estate, block.middle)
  return [
    ...bridges.map((across, at) => nameOf(at === 0 ? '映月桥' : '听松桥', 'bridge', placeOf(across, river))),
    ...plots.flatMap(({ site, use, block }) =>
      site ? [nameOf(site, use === 'park' || use === 'wood' ? 'park' : 'site', block.middle)] : [],
    ),
    ...[...estates].map(([name, at]) => nameOf(name, 'estate', at)),
  ]
}

function nameOf(name: string, kind: string, at: Metres): Feature {
  return feature({ kind: 'place', class: kind, name }, { type: 'Point', coordinates: degreesOf(at) })
}

function areaOf(properties: Record<string, string>, rings: ReadonlyArray<readonly Metres[]>): Feature {
  const closed = rings.map((ring): Position[][] => {
    const points = ring.map(degreesOf)
    return [points[0] ? [...points, points[0]] : points]
  })
  const [only, ...others] = closed
  if (only && others.length === 0) return feature(properties, { type: 'Polygon', coordinates: only })
  return feature(properties, { type: 'MultiPolygon', coordinates: closed })
}

function lineOf(properties: Record<string, string>, line: readonly Metres[]): Feature {
  return feature(properties, { type: 'LineString', coordinates: line.map(degreesOf) })
}

function feature<G extends Geometry>(properties: Record<string, string>, geometry: G): Feature<G> {
  return { type: 'Feature', properties, geometry }
}

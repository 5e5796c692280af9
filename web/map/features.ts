import type { Feature, FeatureCollection, MultiLineString, Point, Position } from 'geojson'
import type { LightId } from '#web/names.ts'
import type { MapGrid, MapPoint } from './kinds.ts'

type Place = readonly [number, number]
export type Box = { west: number; south: number; east: number; north: number }

/** More incidents than this are drawn together where they lie close. */
export const clusterFrom = 500

const lightRank: Record<LightId, number> = { red: 5, amber: 4, green: 3, paused: 2, done: 1, none: 0 }

/** The grids as areas. */
export function gridFeatures(grids: readonly MapGrid[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: grids.map(({ code, name, boundary, colour, pattern }) => ({
      type: 'Feature',
      geometry: boundary,
      properties: { code, name, colour: colour ?? '', pattern: pattern ?? 'none' },
    })),
  }
}

/** The outlines as lines, a side that two grids share once only: dashes drawn twice would fill each other's gaps. */
export function gridEdges(grids: readonly MapGrid[]): FeatureCollection<MultiLineString> {
  const drawn = new Set<string>()
  const lines: Position[][] = []
  for (const { boundary } of grids)
    for (const ring of boundary.coordinates) {
      let line: Position[] = []
      for (const [at, to] of ring.entries()) {
        const from = ring[at - 1]
        if (!from) continue
        const key = [from.join(), to.join()].sort().join(' ')
        if (drawn.has(key)) {
          if (line.length > 1) lines.push(line)
          line = []
          continue
        }
        drawn.add(key)
        line = line.length === 0 ? [[...from], [...to]] : [...line, [...to]]
      }
      if (line.length > 1) lines.push(line)
    }
  const all: Feature<MultiLineString> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: lines },
  }
  return { type: 'FeatureCollection', features: [all] }
}

/** A grid's name stands at a point well inside it. */
export function gridLabels(grids: readonly MapGrid[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: grids.map(({ code, name, boundary }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...innerPoint(boundary.coordinates[0] ?? [])] },
      properties: { code, name },
    })),
  }
}

/** The points of a kind; `rank` grows with what must lie on top. */
export function pointFeatures(points: readonly MapPoint[], kind: MapPoint['kind']): FeatureCollection<Point> {
  return { type: 'FeatureCollection', features: points.filter((point) => point.kind === kind).map(featureOf) }
}

function featureOf(point: MapPoint): Feature<Point> {
  const { id, name, longitude, latitude } = point
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { id, name, ...traitsOf(point) },
  }
}

function traitsOf(point: MapPoint): Record<string, string | number> {
  if (point.kind === 'incident') {
    const { light, alarm, mentions = 1 } = point
    return {
      mark: `incident-${light}${alarm ? '-alarm' : ''}`,
      rank: lightRank[light],
      mentions,
      red: light === 'red' ? 1 : 0,
      amber: light === 'amber' ? 1 : 0,
    }
  }
  if (point.kind === 'worker') {
    const { onDuty, stale, load } = point
    return { mark: `worker-${onDuty ? (stale ? 'stale' : 'on') : 'off'}`, rank: onDuty ? 2 : 1, load }
  }
  return { mark: point.kind, rank: 0 }
}

/** The smallest box around all of them, or nothing. */
export function boxOf(places: Iterable<Place>): Box | undefined {
  let box: Box | undefined
  for (const [x, y] of places)
    box = box
      ? {
          west: Math.min(box.west, x),
          south: Math.min(box.south, y),
          east: Math.max(box.east, x),
          north: Math.max(box.north, y),
        }
      : { west: x, south: y, east: x, north: y }
  return box
}

/** Where everything lies: the grids, or the points where there are no grids. */
export function frameOf(grids: readonly MapGrid[], points: readonly MapPoint[]): Box | undefined {
  return (
    boxOf(grids.flatMap(({ boundary }) => boundary.coordinates.flat())) ??
    boxOf(points.map(({ longitude, latitude }): Place => [longitude, latitude]))
  )
}

/** A point inside a ring, about as far from every side as can be: of a lattice of 12 × 12 the best. */
export function innerPoint(ring: readonly Place[]): Place {
  const box = boxOf(ring)
  if (!box) return [0, 0]
  const shorten = Math.cos((box.south * Math.PI) / 180)
  let best: Place = [(box.west + box.east) / 2, (box.south + box.north) / 2]
  let room = -Infinity
  for (let i = 1; i < 12; i++)
    for (let j = 1; j < 12; j++) {
      const at: Place = [box.west + ((box.east - box.west) * i) / 12, box.south + ((box.north - box.south) * j) / 12]
      const found = roomAround(at, ring, shorten)
      if (found > room) [best, room] = [at, found]
    }
  return best
}

/** Distance to the nearest side in degrees of latitude, negative outside. */
function roomAround([x, y]: Place, ring: readonly Place[], shorten: number): number {
  let inside = false
  let nearest = Infinity
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1], ring[at]]
    if (!from || !to) continue
    if (from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
      inside = !inside
    const [dx, dy] = [(to[0] - from[0]) * shorten, to[1] - from[1]]
    const [px, py] = [(x - from[0]) * shorten, y - from[1]]
    const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
    nearest = Math.min(nearest, Math.hypot(px - along * dx, py - along * dy))
  }
  return inside ? nearest : -nearest
}

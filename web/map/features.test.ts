import { describe, expect, test } from 'vitest'
import { boundaries } from '#demo/shape.ts'
import { pointInPolygon } from '#registry/grid-geometry.ts'
import { boxOf, frameOf, gridEdges, gridFeatures, innerPoint, pointFeatures } from './features.ts'
import type { MapGrid, MapPoint } from './kinds.ts'

const grids: MapGrid[] = [...boundaries].map(([code, boundary]) => ({ code, name: code, boundary }))
const at = { longitude: 124.36, latitude: 30.42, name: '某处' }

describe('地图要素', () => {
  test('网格的名字写在网格里面，弯的也是', () => {
    for (const { boundary } of grids)
      expect(pointInPolygon(innerPoint(boundary.coordinates[0] ?? []), boundary)).toBe(true)
    const hook = [
      [0, 0],
      [4, 0],
      [4, 4],
      [3, 4],
      [3, 1],
      [0, 1],
      [0, 0],
    ] as const
    expect(pointInPolygon(innerPoint(hook), { coordinates: [hook.map(([x, y]) => [x, y])] })).toBe(true)
  })

  test('两个网格共用的边只画一次', () => {
    const sides = grids.reduce((sum, { boundary }) => sum + (boundary.coordinates[0]?.length ?? 1) - 1, 0)
    const lines = gridEdges(grids).features[0]?.geometry.coordinates ?? []
    const drawn = lines.reduce((sum, line) => sum + line.length - 1, 0)
    expect(drawn).toBeLessThan(sides * 0.62)
    expect(drawn).toBeGreaterThan(sides / 2)
  })

  test('灯、告警、反映次数、在岗都带在要素上', () => {
    const points: MapPoint[] = [
      { ...at, id: 'a', kind: 'incident', light: 'red', alarm: true, mentions: 3 },
      { ...at, id: 'b', kind: 'incident', light: 'green' },
      { ...at, id: 'c', kind: 'worker', onDuty: true, load: 2, stale: true },
      { ...at, id: 'd', kind: 'worker', onDuty: false, load: 0 },
    ]
    expect(pointFeatures(points, 'incident').features.map(({ properties }) => properties)).toEqual([
      { id: 'a', name: '某处', mark: 'incident-red-alarm', rank: 5, mentions: 3, red: 1, amber: 0 },
      { id: 'b', name: '某处', mark: 'incident-green', rank: 3, mentions: 1, red: 0, amber: 0 },
    ])
    expect(pointFeatures(points, 'worker').features.map(({ properties }) => properties?.mark)).toEqual([
      'worker-stale',
      'worker-off',
    ])
  })

  test('没有颜色的网格不给颜色，花纹缺省为无', () => {
    expect(gridFeatures(grids.slice(0, 1)).features[0]?.properties).toMatchObject({ colour: '', pattern: 'none' })
  })

  test('有网格按网格定范围，没有的按点；都没有就没有', () => {
    expect(frameOf(grids, [])).toMatchObject({ west: expect.closeTo(124.33, 1), north: expect.closeTo(30.44, 1) })
    expect(frameOf([], [{ ...at, id: 'a', kind: 'camera' }])).toEqual({
      west: 124.36,
      east: 124.36,
      south: 30.42,
      north: 30.42,
    })
    expect(boxOf([])).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import type { MapPoint } from './kinds.ts'
import { centred, placed, planeOf, wholeView, zoomed } from './svg-view.ts'

const box = { west: 124.33, south: 30.4, east: 124.39, north: 30.44 }
const plane = planeOf(box)
const view = wholeView(box, plane, 1.6)

function incident(at: number, light: 'red' | 'green', longitude = 124.36): MapPoint {
  return { id: `i${at}`, kind: 'incident', light, longitude, latitude: 30.42, name: '' }
}

describe('简图的视野', () => {
  test('全图装得下整个街道，比例随画框', () => {
    expect(view.x).toBeLessThan(plane.x(box.west))
    expect(view.x + view.width).toBeGreaterThan(plane.x(box.east))
    expect(view.y).toBeLessThan(plane.y(box.north))
    expect(view.y + view.height).toBeGreaterThan(plane.y(box.south))
    expect(view.width / view.height).toBeCloseTo(1.6)
  })

  test('一度纬度约一百一十一公里，经度按纬度缩短', () => {
    expect(plane.y(30.44 - 0.01)).toBeCloseTo(1113, 0)
    expect(plane.x(124.33 + 0.01)).toBeCloseTo(960, 0)
  })

  test('放大时指着的地方不动', () => {
    const [x, y] = [view.x + view.width * 0.3, view.y + view.height * 0.7]
    const near = zoomed(view, 0.5, x, y)
    expect((x - near.x) / near.width).toBeCloseTo(0.3)
    expect((y - near.y) / near.height).toBeCloseTo(0.7)
    expect(near.width).toBeCloseTo(view.width / 2)
  })

  test('放大缩小都有尽头', () => {
    expect(zoomed(view, 1e-9, 0, 0).width).toBe(60)
    expect(zoomed(view, 1e9, 0, 0).width).toBe(60_000)
  })

  test('移到中间', () => {
    const moved = centred(view, 100, 200)
    expect([moved.x + moved.width / 2, moved.y + moved.height / 2]).toEqual([100, 200])
  })

  test('少时一件一个，多时聚在一起，聚的显示最急的灯和红灯数', () => {
    const few = placed([incident(1, 'red'), incident(2, 'green')], { plane, view, cell: 300, most: 2 })
    expect(few).toHaveLength(2)
    const many = placed([incident(1, 'red'), incident(2, 'green'), incident(3, 'red')], {
      plane,
      view,
      cell: 300,
      most: 2,
    })
    expect(many).toHaveLength(1)
    expect(many[0]).toMatchObject({ light: 'red', reds: 2 })
  })

  test('视野外的不画', () => {
    expect(placed([incident(1, 'red', 125)], { plane, view, cell: 300, most: 2 })).toEqual([])
  })
})

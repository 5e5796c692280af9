import { expect, test } from 'vitest'
import { distanceTo } from './distance.ts'

/** 长二百二十一米、宽九十六米的一格：纬度 0.002 度，经度 0.001 度. */
const boundary = {
  coordinates: [
    [
      [120.1, 30.2],
      [120.101, 30.2],
      [120.101, 30.202],
      [120.1, 30.202],
      [120.1, 30.2],
    ] satisfies Array<[number, number]>,
  ],
}

test('有点位的量到点位，告警的量到探头', () => {
  const at = distanceTo({ point: [120.1, 30.2], of: 'camera', boundary }, [120.1, 30.201])
  expect(at?.from).toBe('camera')
  expect(Math.round(at?.metres ?? 0)).toBe(111)
  expect(distanceTo({ point: [120.1, 30.2] }, [120.1, 30.2])).toEqual({ metres: 0, from: 'point' })
})

test('只知道网格的：在网格里为零，在外面量到最近的边', () => {
  expect(distanceTo({ boundary }, [120.1005, 30.201])).toEqual({ metres: 0, from: 'grid' })
  expect(Math.round(distanceTo({ boundary }, [120.1005, 30.203])?.metres ?? 0)).toBe(111)
})

test('点位、网格都不知道的，说不出距离', () => {
  expect(distanceTo({}, [120.1, 30.2])).toBeUndefined()
  expect(distanceTo({ boundary: { coordinates: [] } }, [120.1, 30.2])).toBeUndefined()
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coarsen, withoutDoors } from './spots.ts'

const place = fc.record({
  longitude: fc.double({ min: 120, max: 120.2, noNaN: true }),
  latitude: fc.double({ min: 30, max: 30.2, noNaN: true }),
})

describe('大屏上的位置', () => {
  test('只说得出百米见方的一块：同一块里的点，给出的位置与原来在哪里无关', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 0.00099, noNaN: true }), (one, shift) => {
        const corner = {
          longitude: Math.floor(one.longitude / 0.001) * 0.001,
          latitude: Math.floor(one.latitude / 0.001) * 0.001,
        }
        const [shown] = coarsen([one])
        expect(Math.abs((shown?.longitude ?? 0) - corner.longitude - 0.0005)).toBeLessThan(0.0000011)
        expect(Math.abs((shown?.latitude ?? 0) - one.latitude)).toBeLessThan(0.00051)
        const moved = { longitude: corner.longitude + 0.000001 + shift * 0.9, latitude: one.latitude }
        const [other] = coarsen([moved])
        expect(other?.latitude).toBe(shown?.latitude)
      }),
    )
  })

  test('同一块里的几件散开，没有一件叠在另一件上', () => {
    const many = coarsen(Array.from({ length: 12 }, () => ({ longitude: 120.1234, latitude: 30.2345 })))
    expect(new Set(many.map(({ longitude, latitude }) => `${longitude} ${latitude}`)).size).toBe(12)
  })

  test('没有位置的原样留着', () => {
    expect(coarsen([{ longitude: null, latitude: null }])).toEqual([{ longitude: null, latitude: null }])
  })
})

test.each([
  ['桂花巷3号路灯不亮', '桂花巷路灯不亮'],
  ['枫林小区5幢2单元301室漏水', '枫林小区漏水'],
  ['文昌里十二号楼电梯故障', '文昌里电梯故障'],
  ['号附近灯杆歪斜 · 幢顶楼搭建', '附近灯杆歪斜 · 顶楼搭建'],
  ['东河路夜间施工噪音', '东河路夜间施工噪音'],
])('标题里的门牌不上大屏：%s', (title, shown) => {
  expect(withoutDoors(title)).toBe(shown)
})

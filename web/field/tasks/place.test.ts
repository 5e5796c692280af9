import { expect, it } from 'vitest'
import { arrivalOf, placeValues } from './arrival.ts'
import { leftInWords } from './countdown.ts'
import { metresBetween, wayInWords } from './place.ts'

const here = { longitude: 120.1, latitude: 30.2 }

it('一度纬度约 111 公里，同一点距离为零', () => {
  expect(metresBetween(here, { ...here, latitude: 31.2 })).toBeCloseTo(111_195, -1)
  expect(metresBetween(here, here)).toBe(0)
})

it.each([
  [{ longitude: 120.1, latitude: 30.2001 }, '就在附近'],
  [{ longitude: 120.1, latitude: 30.203 }, '北 330 米'],
  [{ longitude: 120.13, latitude: 30.2 }, '东 2.9 公里'],
  [{ longitude: 120.097, latitude: 30.197 }, '西南 440 米'],
])('方向和距离：%o 说作「%s」', (to, words) => {
  expect(wayInWords(here, to)).toBe(words)
})

const fix = { at: '2026-07-01T04:00:00.000Z', ...here, accuracy: 30 }

it('到场距离：在内的不问理由，误差算进来至多一百米，远的、没有定位的要写理由', () => {
  const near = { longitude: 120.1, latitude: 30.202 }
  expect(arrivalOf(near, { fix }, 200)).toEqual({ words: '位置相符，离事发地点约 222 米。', needsReason: false })
  expect(arrivalOf(near, { fix: { ...fix, accuracy: 10 } }, 200).needsReason).toBe(true)
  const far = { longitude: 120.1, latitude: 30.204 }
  expect(arrivalOf(far, { fix: { ...fix, accuracy: 5000 } }, 200).needsReason).toBe(true)
  expect(arrivalOf(near, { reason: '没有收到定位信号' }, 200).needsReason).toBe(true)
  expect(arrivalOf({ longitude: null, latitude: null }, { fix }, 200).needsReason).toBe(false)
})

it('到场的表单由手机写上位置、定位时间和「由手机办理」', () => {
  expect(placeValues({ fix })).toEqual({ phone: true, ...here, accuracy: 30, positionAt: fix.at })
  expect(placeValues({ reason: '没有允许使用位置' })).toEqual({ phone: true })
})

it.each([
  ['2026-07-01T04:04:57.000Z', '还剩 4 分 57 秒'],
  ['2026-07-01T04:00:09.000Z', '还剩 9 秒'],
  ['2026-07-01T03:48:00.000Z', '已超 12 分 0 秒'],
  ['2026-07-01T05:30:00.000Z', '还剩 90 分钟'],
  ['2026-07-02T05:30:00.000Z', '还剩 25 小时 30 分'],
  ['2026-07-05T07:00:00.000Z', '还剩 4 天 3 小时'],
])('到 %s：%s', (due, words) => {
  expect(leftInWords(due, '2026-07-01T04:00:00.000Z')).toBe(words)
})

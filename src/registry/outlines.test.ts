import { expect, it } from 'vitest'
import type { Polygon } from './fields.ts'
import { boundaryOn, type OutlineRow } from './outlines.ts'

const shape = (x: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, 30],
      [x + 0.01, 30],
      [x, 30.01],
      [x, 30],
    ],
  ],
})
const row = (validFrom: string, x: number, applied = true): OutlineRow => ({
  ...{ code: 'G01', validFrom, boundary: shape(x), applied },
})
const rows = [row('2020-01-01', 121), row('2026-03-01', 122), row('2026-08-01', 123, false)]

it.each([
  ['改动之前的那天', '2025-06-01', 121],
  ['改动生效的当天', '2026-03-01', 122.5],
  ['今天以清单为准', '2026-07-01', 122.5],
  ['预定改动的前一天', '2026-07-31', 122.5],
  ['预定改动生效那天', '2026-08-01', 123],
])('按日期看边界：%s', (_, day, x) => {
  expect(boundaryOn(rows, shape(122.5), day, '2026-07-01')).toEqual(shape(x))
})

it('没有记过改动的网格，哪天看都是清单里的边界；已到生效日而程序停机未及写入清单的，也按新边界', () => {
  expect(boundaryOn([], shape(120), '2021-01-01', '2026-07-01')).toEqual(shape(120))
  expect(boundaryOn(rows, shape(122.5), '2026-08-02', '2026-08-02')).toEqual(shape(123))
})

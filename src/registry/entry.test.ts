import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '#calendar/date.ts'
import { changedKeys, inForceOn, parseEntry } from './entry.ts'
import { committees } from './registers/committees.ts'
import { grids } from './registers/grids.ts'
import { officers } from './registers/officers.ts'
import { people } from './registers/people.ts'
import { changePersonal, maskData, restoreMasked } from './sealing.ts'

const term = { validFrom: '2024-03-01', validUntil: '2027-03-01' }

it.each([
  ['起始日前一日', '2024-02-29', false],
  ['起始日当日', '2024-03-01', true],
  ['终止日前一日', '2027-02-28', true],
  ['终止日当日', '2027-03-01', false],
])('%s（%s）计入与否：%s', (_, day, counted) => {
  expect(inForceOn(term, parseDay(day))).toBe(counted)
})

it('前任终止之日即后任起始之日时，任何一天都恰有一人', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(parseDay('2020-01-01'), count))
  fc.assert(
    fc.property(day, day, (change, on) => {
      const former = { validFrom: '2019-01-01', validUntil: change }
      const later = { validFrom: change, validUntil: null }
      return Number(inForceOn(former, on)) + Number(inForceOn(later, on)) === 1
    }),
  )
})

describe('执法证有效期', () => {
  const officer = (licenceUntil: string, validUntil: string | null = null, former?: ReturnType<typeof parseEntry>) =>
    parseEntry(
      officers,
      { code: 'Z1', name: '周立', validFrom: '2024-01-01', validUntil, data: { licenceUntil } },
      former,
    )

  it('到期日当日仍有效，次日起不再计入', () => {
    const entry = officer('2026-06-30')
    expect(entry.validUntil).toBe('2026-07-01')
    expect(inForceOn(entry, parseDay('2026-06-30'))).toBe(true)
    expect(inForceOn(entry, parseDay('2026-07-01'))).toBe(false)
  })
  it('续期后终止日期随新证走', () => {
    expect(officer('2031-06-30', '2026-07-01', officer('2026-06-30')).validUntil).toBe('2031-07-01')
  })
  it('另行填写的更早终止日期（如调离）保留', () => {
    expect(officer('2026-06-30', '2025-02-01').validUntil).toBe('2025-02-01')
  })
  it('填写的终止日期晚于证件到期的，以证件到期为准', () => {
    expect(officer('2026-06-30', '2030-01-01').validUntil).toBe('2026-07-01')
  })
})

describe('填写有误', () => {
  const committee = (data: Record<string, unknown>) => () =>
    parseEntry(committees, {
      code: 'T1',
      name: '某村调委会',
      validFrom: '2024-01-01',
      data: { kind: 'village', ...data },
    })

  it('调委会委员不是三至九人的被拒绝，并说明字段', () => {
    expect(committee({ members: 2 })).toThrow('「委员人数」委员为三至九人')
    expect(committee({ members: 10 })).toThrow('「委员人数」委员为三至九人')
    expect(committee({ members: 3 })).not.toThrow()
  })
  it('终止日期不晚于起始日期的被拒绝', () => {
    const ending = (validUntil: string) => () =>
      parseEntry(committees, { code: 'T1', name: '某', validFrom: '2024-01-01', validUntil, data: { kind: 'village' } })
    expect(ending('2024-01-01')).toThrow('终止日期须晚于起始日期')
    expect(ending('2024-01-02')).not.toThrow()
  })
  it('编号用本清单的叫法报错', () => {
    const bare = () => parseEntry(officers, { code: ' ', name: '', validFrom: '2024-13-01', data: {} })
    expect(bare).toThrow('「执法证号」')
    expect(bare).toThrow('「姓名」')
    expect(bare).toThrow('「起始日期」')
  })
  it('网格边界经纬度写反、没有闭合、点数不足，各有说明', () => {
    const grid = (ring: number[][]) => () =>
      parseEntry(grids, {
        code: 'G1',
        name: '一网格',
        validFrom: '2024-01-01',
        data: { village: 'V1', boundary: { type: 'Polygon', coordinates: [ring] } },
      })
    const square = [
      [120, 30],
      [120.1, 30],
      [120.1, 30.1],
      [120, 30.1],
    ]
    expect(grid([...square, [120, 30]])).not.toThrow()
    expect(grid(square)).toThrow('闭合')
    expect(grid([...square, [120, 30]].map(([x = 0, y = 0]) => [y, x]))).toThrow('写反')
    expect(
      grid([
        [120, 30],
        [120, 30],
      ]),
    ).toThrow('至少三个顶点')
  })
})

describe('个人信息', () => {
  const plain = { phone: '13800001234', lawWork: 'full' }

  it('封存只动个人字段，打开后与原来相同', () => {
    const sealed = changePersonal(people, plain, (text) => `封${text}`)
    expect(sealed).toEqual({ phone: '封13800001234', lawWork: 'full' })
    expect(changePersonal(people, sealed, (text) => text.slice(1))).toEqual(plain)
  })
  it('显示时遮盖；原样交回的不改动，另填的才改', () => {
    expect(maskData(people, plain).phone).toBe('138****1234')
    expect(restoreMasked(people, maskData(people, plain), plain)).toEqual(plain)
    expect(restoreMasked(people, { phone: '13900000000' }, plain)).toEqual({ phone: '13900000000' })
  })
  it('不是本条目的遮盖内容不能存入', () => {
    expect(() => restoreMasked(people, { phone: '139****0000' }, plain)).toThrow('「联系电话」是遮盖后的内容')
    expect(() => restoreMasked(people, { phone: '138****1234' })).toThrow('「联系电话」是遮盖后的内容')
  })
})

it('改动的字段逐个指出，键的次序不算改动', () => {
  const before = { code: 'A', name: '甲', validFrom: '2024-01-01', validUntil: null, data: { a: { x: 1, y: 2 }, b: 1 } }
  const after = { ...before, name: '乙', data: { b: 2, a: { y: 2, x: 1 } } }
  expect(changedKeys(before, after).sort()).toEqual(['b', 'name'])
})

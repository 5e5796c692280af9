import { afterAll, beforeAll, expect, it } from 'vitest'
import { ledgerOf } from './harness/replay.ts'
import { openStreet, type Street } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet({ empty: true })
})
afterAll(() => street.close())

it('一支队伍管执法的一年：检查、处罚、移送与赋权事项实施率都由台账得出', async () => {
  const { 'enforcement.empowered-implementation-rate': rate, ...figures } = {
    'enforcement.empowered-implementation-rate': 51.23,
    'inspection.code-shown': 6,
    'inspection.special': 9,
    'inspection.joint-petitions': 70,
    'penalty.filed': 30,
    'penalty.fast-track': 2,
    'transfer.collaborations': 9,
    'transfer.direct-sources': 12,
    'transfer.not-filed': 1,
    'transfer.on-time-response-rate': 100,
    'transfer.to-source-rate': 75,
    'transfer.handled-rate': 87.5,
  }
  const others = {
    'enforcement.officers': 4,
    'enforcement.empowered-items': 162,
    'inspection.total': 79,
    'inspection.joint': 70,
    'inspection.merged-visits': 140,
    'inspection.code-shown-rate': 100,
    'inspection.problem-rate': 0,
    'inspection.published-on-time-rate': 100,
    'penalty.decided': 30,
    'penalty.fines': 6000,
    'penalty.closed': 30,
    'penalty.decided-on-time-rate': 100,
    'penalty.no-penalty': 0,
    'penalty.review-coverage': null,
  }
  const all = { 'enforcement.empowered-implementation-rate': rate, ...figures }
  const ledger = await ledgerOf(street, '999999011000', 2024, all, Object.keys(others))
  const { 'enforcement.empowered-implementation-rate': found, ...rest } = ledger
  expect(found).toBeCloseTo(rate, 2)
  expect(rest).toEqual({ ...figures, ...others })
})

it('权责清单与执法人员：按类别、在册计数', async () => {
  const figures = {
    'power-list.items': 869,
    'power-list.statutory': 70,
    'power-list.delegated': 3,
    'power-list.forwarded': 18,
    'power-list.public-service': 38,
    'enforcement.officers': 14,
  }
  expect(
    await ledgerOf(street, '999999012000', 2021, figures, ['staff.enforcement-officers', 'penalty.filed']),
  ).toEqual({
    ...figures,
    'staff.enforcement-officers': 14,
    'penalty.filed': 0,
  })
})

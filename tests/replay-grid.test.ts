import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerOf } from './harness/replay.ts'
import { openStreet, type Street } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet({ empty: true })
})
afterAll(() => street.close())

describe('网格、告警、排查的数都由台账得出', () => {
  it('告警与上年同期：各类倍数的平均；点位在册', async () => {
    const figures = {
      'alarm.points': 3,
      'alarm.smoke': 5,
      'alarm.smoke.before': 2,
      'alarm.building': 13,
      'alarm.building.before': 4,
      'alarm.early-handling-growth': 3,
    }
    expect(await ledgerOf(street, '999999001000', 2020, figures)).toEqual({
      ...figures,
      'alarm.early-handling-growth': 2.88,
    })
  })

  it('快呼三级时限、矛盾纠纷排查', async () => {
    const figures = {
      'dispatch.assign-minutes': 1,
      'dispatch.arrive-minutes': 5,
      'dispatch.first-handling-minutes': 10,
      'investigation.disputes-found': 7,
    }
    expect(await ledgerOf(street, '999999002000', 2024, figures)).toEqual(figures)
  })

  it('采集、协助办理与办结率', async () => {
    const figures = { 'grid.collected': 156, 'grid.assisted': 155, 'grid.completion-rate': 99.36 }
    expect(await ledgerOf(street, '999999003000', 2024, figures)).toEqual(figures)
  })
})

import { describe, expect, it } from 'vitest'
import type { RoleId } from '#procedures/roles.ts'
import { type DutyNow, type Holders, toldByShift } from './told.ts'

const superiors: RoleId[] = ['deputy_in_charge', 'director', 'party_secretary']
const holders: Holders = {
  command_center: ['指挥室'],
  deputy_in_charge: ['分管'],
  director: ['主任'],
  party_secretary: ['书记'],
}
const led: DutyNow = { leaders: ['带班'], empty: false }
const unled: DutyNow = { leaders: [], empty: false }
const empty: DutyNow = { leaders: [], empty: true }

describe('派单、到场、先期处置的每一级告诉谁', () => {
  it.each<[string, DutyNow, string, number, string[], string?]>([
    ['有人带班', led, 'warn', 1, ['带班']],
    ['有人带班', led, 'due', 0, []],
    ['有人带班', led, 'escalate', 1, ['分管']],
    ['有人带班', led, 'escalate', 2, ['主任', '书记']],
    ['无人带班', unled, 'warn', 1, ['指挥室'], '当前无人带班'],
    ['无人带班', unled, 'escalate', 1, ['分管'], '当前无人带班'],
    ['无人值班', empty, 'warn', 1, ['指挥室', '分管'], '当前无人值班'],
    ['无人值班', empty, 'escalate', 1, ['主任'], '当前无人值班'],
    ['无人值班', empty, 'escalate', 2, ['书记'], '当前无人值班'],
  ])('%s：%#', (_, duty, kind, level, accounts, because) => {
    const told = toldByShift({ kind, level }, superiors, duty, holders)
    expect(told.accounts).toEqual(accounts)
    if (accounts.length > 0) expect(told.because).toBe(because)
  })

  it('一路上报，每人只告诉一次', () => {
    for (const duty of [led, unled, empty]) {
      const all = [{ kind: 'warn', level: 1 }, ...[1, 2].map((level) => ({ kind: 'escalate', level }))]
      const told = all.flatMap((rung) => toldByShift(rung, superiors, duty, holders).accounts)
      expect(new Set(told).size).toBe(told.length)
      expect(told).toContain('书记')
    }
  })

  it('没有分管负责人的街道，越过这一级报主任', () => {
    const few: Holders = { ...holders, deputy_in_charge: [] }
    expect(toldByShift({ kind: 'escalate', level: 1 }, superiors, led, few).accounts).toEqual(['主任', '书记'])
  })

  it('一个岗位都没有设的，没有人可告', () => {
    expect(toldByShift({ kind: 'warn', level: 1 }, superiors, empty, {}).accounts).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { defaultFormula } from './default-formula.ts'
import { changesOf, reclassifiedSignals, repeatedSignals, selfClosedSignals, silenceSignals } from './signals.ts'

const settings = defaultFormula.signals
const where = { village: 'V01', unit: '' }

describe('需要核实的情况', () => {
  it('办结后又重复：两件都列出，写明隔了几日', () => {
    const again = { id: 'b', number: '二号' }
    const [found] = repeatedSignals(
      [{ ...where, id: 'a', number: '一号', again, days: 6, linked: true, closed: '2026-03-01', filed: '2026-03-07' }],
      settings,
    )
    expect(found?.records.map(({ number }) => number)).toEqual(['一号', '二号'])
    expect(found?.words).toContain('6 日内登记为重复件')
  })

  it('自报自结：五件才列，四件不列；各人分开算', () => {
    const row = (account: string, at: number) => ({
      ...{ ...where, id: `${account}${at}`, number: `${account}${at}`, account, person: account },
      ...{ filed: '2026-03-01', closed: '2026-03-01' },
    })
    const rows = [...[1, 2, 3, 4, 5].map((at) => row('甲', at)), ...[1, 2, 3, 4].map((at) => row('乙', at))]
    const found = selfClosedSignals(rows, settings)
    expect(found.map(({ records }) => records.length)).toEqual([5])
    expect(found[0]?.words).toContain('甲 本月自己登记、自己办结 5 件')
  })

  it('截止前改类：改村社、改类别的列，只改文字的不列', () => {
    expect(changesOf({ village: 'V01' }, { village: 'V02' })).toEqual(['村社由 V01 改为 V02'])
    expect(changesOf({ village: 'V01' }, { village: 'V01' })).toEqual([])
    expect(changesOf({ intake: { first: true, note: 'x' } }, { intake: { first: false, note: 'y' } })).toEqual([
      '改了是否初次',
    ])
    expect(changesOf({ intake: { first: true } }, { intake: { first: true } })).toEqual([])
    const edit = { ...where, id: 'a', number: '一号', on: '2026-03-30', person: '甲', reason: '' }
    expect(reclassifiedSignals([{ ...edit, changes: [] }], settings)).toEqual([])
    expect(reclassifiedSignals([{ ...edit, changes: ['改了类别'] }], settings)[0]?.records[0]?.words).toContain(
      '理由：未写',
    )
  })

  it.each([
    ['平均十件，本月两件，列', [10, 10, 10, 10, 10, 10], 2, 1],
    ['平均十件，本月三件，不到三成才列，不列', [10, 10, 10, 10, 10, 10], 3, 0],
    ['平均不足五件的，不看', [4, 4, 4, 4, 4, 4], 0, 0],
    ['没有以前各月的，不看', [], 0, 0],
  ] as const)('突然沉默：%s', (_, before, now, count) => {
    expect(silenceSignals([{ kind: 'village', code: 'V01', before, now }], settings)).toHaveLength(count)
  })
})

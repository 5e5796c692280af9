import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { durationInWords } from '../duration.ts'
import { directionOf, extensionOf, findWithin, isCountable } from './period.ts'
import { defaultWithin, isPeriodId, type PeriodId, periodOf, periods } from './periods.ts'

const ids = Object.keys(periods).filter(isPeriodId)
const table = new URL('../../../../shared/domain/deadlines.csv', import.meta.url)
const rows = existsSync(table) ? readFileSync(table, 'utf8').trim().split(/\r?\n/).slice(1) : undefined

describe('期限总表', () => {
  it.skipIf(!rows)('总表的每一行都有规则，也没有多出的规则（没有 ../shared 时跳过）', () => {
    const listed = (rows ?? []).map((row) => row.slice(0, row.indexOf(',')))
    expect([...ids].sort()).toEqual([...listed].sort())
    expect(ids).toHaveLength(112)
  })

  it.skipIf(!rows)('规则的性质（法定、政策、地方、内部）与总表一致（没有 ../shared 时跳过）', () => {
    for (const row of rows ?? []) {
      const id = row.slice(0, row.indexOf(','))
      const kind = /,([SNLI]),[^,]*$/.exec(row.replace(/"[^"]*"/g, ''))?.[1]
      expect([id, isPeriodId(id) && periodOf(id).kind]).toEqual([id, kind])
    }
  })

  it('每条规则都有名称、依据和起算事实；依据写条文，或写明未核实、可设定、默认', () => {
    for (const id of ids) {
      const { name, basis, starts } = periodOf(id)
      expect(name && starts).toBeTruthy()
      expect([id, /第[一二三四五六七八九十百零]+条|未核实|可由管理员设定/.test(basis)]).toEqual([id, true])
    }
  })

  it('有几种情形的规则，默认情形在其中，每种情形都有中文名', () => {
    for (const id of ids) {
      const period = periodOf(id)
      if (!isCountable(period) || period.default === undefined) continue
      expect(Object.keys(period.within).sort()).toEqual(Object.keys(period.variants).sort())
      expect(findWithin(period)).toBe(period.within[period.default])
      for (const only of period.extension?.only ?? []) expect(Object.keys(period.within)).toContain(only)
      for (const at of Object.keys(period.direction ?? {})) expect(Object.keys(period.within)).toContain(at)
    }
  })

  it('不是期限的规则说得出原因', () => {
    const not = ids.filter((id) => !isCountable(periodOf(id)))
    expect(not).toEqual(['WG-02', 'CF-10', 'XX-06', 'JZ-05', 'ND-01', 'ND-02'])
    for (const id of not) expect(() => defaultWithin(id)).toThrow(RangeError)
  })

  it.each<[PeriodId, string | undefined, string]>([
    ['XF-05', undefined, '60日'],
    ['FY-04', undefined, '10个工作日'],
    ['FY-04', 'summary', '5个工作日'],
    ['CF-01', undefined, '15个工作日'],
    ['QZ-01', undefined, '24小时'],
    ['SS-04', undefined, '6个月'],
    ['WG-01', 'on-site', '10分钟'],
    ['DA-01', undefined, '10年'],
  ])('%s（%s）为%s', (id, variant, words) => {
    expect(durationInWords(defaultWithin(id, variant))).toBe(words)
  })

  it('没有的情形不给长度', () => {
    expect(() => defaultWithin('FY-04', '没有')).toThrow(RangeError)
    expect(() => defaultWithin('XF-05', 'summary')).toThrow(RangeError)
  })

  it('倒推与最短期限各是哪些', () => {
    const all = ids.flatMap((id) => {
      const period = periodOf(id)
      if (!isCountable(period)) return []
      return Object.keys(period.variants ?? { '': '' }).map((at) => [
        at ? `${id} ${at}` : id,
        directionOf(period, at || undefined),
      ])
    })
    const of = (direction: string) => all.filter(([, is]) => is === direction).map(([id]) => id)
    expect(of('backward')).toEqual(['CF-05', 'QZ-05', 'ZC-02', 'FY-06', 'SS-02', 'ZW-05 notice'])
    expect(of('at-least')).toEqual(['QZ-03', 'QZ-06', 'QZ-08', 'HF-01', 'ZC-01', 'PI-01', 'PI-02', 'PI-03', 'DA-01'])
  })

  it('法律写明上限的延长', () => {
    const limits = ids.flatMap((id) => {
      const upTo = extensionOf(periodOf(id))?.upTo
      return upTo ? [`${id} ${durationInWords(upTo)}`] : []
    })
    expect(limits).toEqual([
      'XF-05 30日',
      'TJ-04 10日',
      'QZ-02 30日',
      'XX-03 20个工作日',
      'FY-08 30日',
      'JZ-03 3个月',
      'ZW-02 10个工作日',
      'ZW-03 15个工作日',
    ])
  })

  it('简易程序的行政复议不得延长', () => {
    expect(extensionOf(periodOf('FY-08'), 'summary')).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicator } from '#indicators/indicators.ts'
import { baseOf } from './base.ts'
import { colourOf } from './colours.ts'
import { defaultFormula } from './default-formula.ts'
import { type Formula, formula, formulaProblems, smallNumbersRule } from './formula.ts'
import { lineOf, recompute, recordOf, recordsValue } from './frozen.ts'
import { givenBase, type Plan, reductionFor, requirePlan } from './plan.ts'
import { type ItemInput, score, shareOf, targetOf } from './score.ts'

const rules = defaultFormula
const [police] = rules.items
if (police?.kind !== 'reduction') throw new Error('第一项须为降量')

function counted(item: string, value: number, more: Partial<ItemInput> = {}): ItemInput {
  return {
    ...{ item, code: 'petition.handled', definition: '1', measure: 'count', from: '2026-01-01', until: '2026-10-01' },
    ...{ value, records: value, hash: '', reduction: 10, residents: { base: 5000, now: 5000 } },
    base: { count: 40, how: 'base-year', small: false, words: '2025年同期 40 件' },
    ...more,
  }
}

function rate(item: string, value: number, records: number): ItemInput {
  return counted(item, value, { measure: 'ratio', records, reduction: null, base: null })
}

describe('目标', () => {
  it.each([
    ['基数 40 件、下降 10%、人口不变', 40, 5000, 5000, 10, false, 36, 54],
    ['人口由 4000 增到 5000，基数折算为 50 件', 40, 4000, 5000, 10, false, 45, 67.5],
    ['人口减半，目标也减半', 40, 5000, 2500, 10, false, 18, 27],
    ['没有人口，按件数比较', 40, null, null, 25, false, 30, 45],
    ['基数 2 件，按小数规则目标不低于 3 件', 2, 5000, 5000, 10, true, 3, 4.5],
    ['目标 1 件，至多差一件，零分在 2 件', 1, 5000, 5000, 0, false, 1, 2],
  ] as const)('%s', (_, count, before, now, reduction, small, target, zero) => {
    const base = { count, how: 'base-year', small, words: '' } as const
    expect(targetOf(rules, police, { base, residents: { base: before, now }, reduction })).toEqual({ target, zero })
  })

  it.each([
    ['达到目标得满分', 36, 36, 54, 1],
    ['低于目标仍是满分', 10, 36, 54, 1],
    ['在目标与零分之间按比例', 45, 36, 54, 0.5],
    ['到零分线没有分', 54, 36, 54, 0],
    ['再多也不为负', 900, 36, 54, 0],
    ['越高越好的也一样：89 在 80 与 98 之间', 89, 98, 80, 0.5],
  ] as const)('%s', (_, value, full, zero, share) => expect(shareOf(value, full, zero)).toBe(share))
})

describe('基数与小数规则', () => {
  const years = (...counts: Array<number | null>) => counts.map((count, at) => ({ year: 2025 - at, count }))
  it.each([
    ['够十件的，取基准年', years(12, 4, 2), undefined, 12, 'base-year', false],
    ['不足十件的，取三年平均', years(6, 9, 3), undefined, 6, 'pooled', true],
    ['前两年没有台账的，只取基准年，仍是小数', years(6, null, null), undefined, 6, 'base-year', true],
    ['基准年没有台账，取前两年', years(null, 20, 10), undefined, 15, 'pooled', false],
    ['都没有台账，没有基数', years(null, null, null), undefined, null, 'none', false],
    ['给定全年 40 件，九个月为 30 件', years(12, 4, 2), { count: 40, source: '区里下达' }, 30, 'given', false],
  ] as const)('%s', (_, list, given, count, how, small) => {
    expect(baseOf({ years: list, share: 0.75, ...(given ? { given } : {}) }, rules)).toMatchObject({
      count,
      how,
      small,
    })
  })

  it('规则与理由写在办法里', () => {
    expect(smallNumbersRule(rules)).toContain('不足 10 件')
    expect(smallNumbersRule(rules)).toContain('理由')
  })
})

describe('得分与五色', () => {
  it('一村的得分由各项相加：警源超目标一半失半分，其余满分', () => {
    const inputs = [
      counted('police', 45),
      counted('litigation', 36),
      counted('petition', 0),
      rate('mediation', 100, 20),
      rate('repeat', 0, 20),
    ]
    const found = score(rules, 'village', inputs)
    expect(found.items.map(({ item, points }) => [item, points])).toEqual([
      ['police', 12.5],
      ['litigation', 25],
      ['petition', 25],
      ['mediation', 15],
      ['repeat', 10],
    ])
    expect(found).toMatchObject({ total: 87.5, colour: 'blue' })
    expect(found.items[0]?.words).toContain('目标 36 件')
  })

  it('件数不足或者没有基数的项目不计分，权重由其余项目分担；全都不计的未评', () => {
    const none = { count: null, how: 'none', small: false, words: '没有基数' } as const
    const found = score(rules, 'village', [
      counted('police', 45),
      counted('petition', 3, { base: none }),
      rate('repeat', 0, 4),
    ])
    expect(found).toMatchObject({ total: 50, colour: 'red' })
    expect(score(rules, 'village', [rate('repeat', 0, 4)])).toMatchObject({ total: null, colour: null })
  })

  it('单项扣分有上限：上限四成的，最差仍得六成', () => {
    const capped: Formula = { ...rules, items: rules.items.map((item) => ({ ...item, lossCap: 40 })) }
    expect(score(capped, 'village', [counted('police', 500)]).items[0]?.points).toBe(15)
  })

  it.each([
    [100, 'green'],
    [90, 'green'],
    [89.99, 'blue'],
    [80, 'blue'],
    [79.99, 'yellow'],
    [60, 'orange'],
    [59.99, 'red'],
    [0, 'red'],
    [null, null],
  ] as const)('%s 分为 %s', (total, colour) => expect(colourOf(total, rules.bands)).toBe(colour))
})

const village = fc.record({
  values: fc.array(fc.nat(200), { minLength: 3, maxLength: 3 }),
  bases: fc.array(fc.nat(150), { minLength: 3, maxLength: 3 }),
  rates: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 2 }),
  residents: fc.integer({ min: 100, max: 30_000 }),
  reduction: fc.integer({ min: -20, max: 60 }),
})
type Village = typeof village extends fc.Arbitrary<infer T> ? T : never

function inputsOf({ values, bases, rates, residents, reduction }: Village): ItemInput[] {
  const ids = ['police', 'litigation', 'petition']
  return [
    ...ids.map((id, at) => {
      const base = baseOf({ years: [{ year: 2025, count: bases[at] ?? 0 }], share: 1 }, rules)
      return counted(id, values[at] ?? 0, { base, reduction, residents: { base: residents, now: residents } })
    }),
    rate('mediation', rates[0] ?? 0, 30),
    rate('repeat', rates[1] ?? 0, 30),
  ]
}

describe('对任何取数', () => {
  it('总分在 0 到 100 之间，各项在 0 到满分之间', () => {
    fc.assert(
      fc.property(village, (one) => {
        const { total, items } = score(rules, 'village', inputsOf(one))
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(100)
        for (const { points, weight } of items) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(weight)
        }
      }),
    )
  })

  it('任何一项变好，总分不降', () => {
    fc.assert(
      fc.property(village, fc.nat(4), fc.nat(50), (one, at, step) => {
        const inputs = inputsOf(one)
        const better = inputs.map((input, index) => {
          if (index !== at) return input
          const value = input.value ?? 0
          return {
            ...input,
            value: input.item === 'mediation' ? Math.min(100, value + step) : Math.max(0, value - step),
          }
        })
        const [before, after] = [score(rules, 'village', inputs).total, score(rules, 'village', better).total]
        expect(after).toBeGreaterThanOrEqual(before ?? 0)
      }),
    )
  })

  it('各村互不影响，取数的先后也不影响', () => {
    fc.assert(
      fc.property(fc.array(village, { minLength: 2, maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, stream) => {
        const totals = all.map((one) => score(rules, 'village', inputsOf(one)).total)
        const order = all.map((_, index) => [index, stream.next().value ?? 0] as const).sort((a, b) => a[1] - b[1])
        const shuffled = order.map(([index]) => all[index]).flatMap((one) => (one ? [one] : []))
        const again = shuffled.map((one) => score(rules, 'village', inputsOf(one).reverse()).total)
        expect(again).toEqual(order.map(([index]) => totals[index]))
      }),
    )
  })

  it('由逐条记录复算，与原分相同；去掉一条，分不降', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(80), (count, base) => {
        const keys = Array.from({ length: count }, (_, at) => `k${at}`)
        const lines = keys.map((key) => lineOf({ key, revision: 1, position: 0, counted: true, hash: 'ab' }))
        const from = baseOf({ years: [{ year: 2025, count: base }], share: 1 }, rules)
        const inputs = [counted('petition', count, { base: from })]
        const subject = { kind: 'village', code: 'V1', name: '甲村' } as const
        const content = { subject, inputs, corrections: [] }
        const first = recompute(rules, content, { petition: lines })
        expect(first).toEqual(score(rules, 'village', inputs))
        const less = { objection: 'o', item: 'petition', keys: ['k0'], residents: null }
        const then = recompute(rules, { ...content, corrections: [less] }, { petition: lines })
        expect(then.total).toBeGreaterThanOrEqual(first.total ?? 0)
      }),
    )
  })
})

describe('计分办法与目标的校验', () => {
  it('自带的办法没有错误', () => {
    expect(formulaProblems(formula.parse(defaultFormula), findIndicator)).toEqual([])
  })

  const [first, ...rest] = rules.items
  it.each([
    ['权重合计不是一百', { items: rest }, '权重合计为 75'],
    ['没有这个指标', { items: [{ ...first, code: 'no.such' }, ...rest] }, '没有编号为 no.such'],
    ['降量项取了比率', { items: [{ ...first, code: 'petition.repeat-rate' }, ...rest] }, '须取件数类指标'],
    ['清单类指标不按村计', { items: [{ ...first, code: 'registers.villages' }, ...rest] }, '指标'],
    ['编号重复', { items: [...rules.items, first] }, '编号重复'],
    ['分数线不是逐级降低', { bands: rules.bands.map((band) => ({ ...band, least: 50 })) }, '逐级降低'],
    ['五色次序不对', { bands: [...rules.bands].reverse() }, '按绿、蓝、黄、橙、红'],
  ])('%s，拒绝并写明', (_, change, words) => {
    expect(formulaProblems(formula.parse({ ...rules, ...change }), findIndicator).join()).toContain(words)
  })

  it('越高越好的满分值须高于零分值', () => {
    const items = rules.items.map((item) => (item.id === 'mediation' ? { ...item, full: 60, zero: 90 } : item))
    expect(formulaProblems(formula.parse({ ...rules, items }), findIndicator).join()).toContain('满分值须高于零分值')
  })

  const targets: Plan = {
    baseYear: 2025,
    reductions: { petition: 10 },
    exceptions: [
      { kind: 'village', subject: 'V1', item: 'petition', reduction: 5, base: { count: 30, source: '区里下达' } },
    ],
  }
  it('例外先于一般；没有设目标的项目不许上升', () => {
    expect(reductionFor(targets, { kind: 'village', subject: 'V1', item: 'petition' })).toBe(5)
    expect(reductionFor(targets, { kind: 'village', subject: 'V2', item: 'petition' })).toBe(10)
    expect(reductionFor(targets, { kind: 'village', subject: 'V2', item: 'police' })).toBe(0)
    expect(givenBase(targets, { kind: 'village', subject: 'V1', item: 'petition' })?.count).toBe(30)
  })
  it('基准年不早于考核年，或者例外重复，拒绝', () => {
    expect(() => requirePlan(2025, targets)).toThrow('基准年须早于考核年')
    const twice = { ...targets, exceptions: [...targets.exceptions, ...targets.exceptions] }
    expect(() => requirePlan(2026, twice)).toThrow('两条例外')
  })
})

describe('记录', () => {
  it('一行记录写出再读回不变；比率按计入的算，没有记录的没有比率', () => {
    const record = { key: 'a/b/1', revision: 3, position: 7, counted: false, hash: 'ff' }
    expect(recordOf(lineOf(record))).toEqual(record)
    expect(recordsValue('ratio', [{ counted: true }, { counted: true }, { counted: false }])).toBe(66.67)
    expect(recordsValue('ratio', [])).toBeNull()
    expect(recordsValue('count', [])).toBe(0)
  })
})

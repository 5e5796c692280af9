import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FormField, formFields } from '#procedures/forms.ts'
import { procedures } from '#procedures/index.ts'
import { registerFields } from '#registry/define.ts'
import { getRegister } from '#registry/registers.ts'
import type { Condition, Fact } from './conditions.ts'
import type { Indicator, Population } from './define.ts'
import { brokenDown, findIndicator, indicators } from './indicators.ts'
import { conditionsOf } from './rows-sql.ts'

const shared = join(import.meta.dirname, '../../../shared/figures')
const files = ['baishalu-2020', 'jijiang-2024', 'nancheng-2021', 'sanjiang-2024', 'yuhang-2020'].map(
  (name) => `${name}.json`,
)
const present = files.every((file) => existsSync(join(shared, file)))
if (!present) console.warn('略过：没有 ../shared/figures，不核对五份报告的指标')

type Quoted = { code: string; unit: string; kind: string }
function quoted(): Quoted[] {
  return files.flatMap((file) => {
    const { figures }: { figures: Quoted[] } = JSON.parse(readFileSync(join(shared, file), 'utf8'))
    return figures
  })
}

describe('指标目录', () => {
  it('编号不重复，名称、依据为中文，依据写明口径', () => {
    const all = [...indicators, ...brokenDown]
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    const bare = indicators.filter(({ name, basis }) => !/\p{Script=Han}/u.test(name) || !/期内|期末|至今/.test(basis))
    expect(bare.map(({ code }) => code)).toEqual([])
  })

  it.runIf(present)('五份年度报告的一百六十六个数都有指标，计量相同，单位是报告所用的一种', () => {
    expect(quoted().length).toBe(166)
    expect(quoted().flatMap(({ code }) => (findIndicator(code) ? [] : [code]))).toEqual([])
    // 同一指标两地用词不同（次、场次、人次），取其一。
    const units = Map.groupBy(quoted(), ({ code }) => code)
    const unlike = quoted().filter(({ code, kind }) => {
      const own = findIndicator(code)
      return own?.kind !== kind || !units.get(code)?.some(({ unit }) => unit === own.unit)
    })
    expect(unlike).toEqual([])
  })
})

describe('指标所依的程序与清单', () => {
  it.each([...indicators, ...brokenDown].map((one) => [one.code, one] as const))(
    '%s 所指的步骤、字段、选项、期限都存在',
    (_, indicator) => {
      expect(conditionsOf(indicator).flatMap((condition) => unknownIn(indicator.population, condition))).toEqual([])
      expect(amountFacts(indicator).flatMap((fact) => unknownFact(indicator.population, fact, undefined))).toEqual([])
      expect(unknownKeys(indicator.population)).toEqual([])
    },
  )
})

type Procedures = Array<(typeof procedures)[number]['procedure']>

function proceduresOf(population: Population): Procedures {
  if (population.of === 'register') return []
  return procedures.map(({ procedure }) => procedure).filter(({ id }) => population.procedures.includes(id))
}

function unknownKeys(population: Population): string[] {
  const own = proceduresOf(population)
  if (population.of === 'register') return []
  const absent = population.procedures.filter((id) => !own.some((one) => one.id === id))
  if (population.of === 'deadlines')
    return [...absent, ...(population.keys ?? []).filter((key) => !own.some(({ deadlines }) => deadlines[key]))]
  const taken = population.of === 'steps' ? population.steps : population.endedBy
  if (taken) return [...absent, ...taken.filter((step) => !own.some(({ steps }) => steps[step]))]
  return absent
}

function amountFacts({ measure }: Indicator): readonly Fact[] {
  return 'amount' in measure && measure.amount?.of === 'facts' ? measure.amount.facts : []
}

function unknownIn(population: Population, condition: Condition): string[] {
  const own = proceduresOf(population)
  switch (condition.op) {
    case 'all':
    case 'either':
      return condition.of.flatMap((one) => unknownIn(population, one))
    case 'not':
      return unknownIn(population, condition.of)
    case 'in':
      return unknownFact(population, condition.fact, condition.values)
    case 'least':
    case 'has':
      return unknownFact(population, condition.fact, undefined)
    case 'known':
      return unknownFact(population, condition.fact, undefined)
    case 'taken':
      return own.some(({ steps }) => steps[condition.step]) ? [] : [condition.step]
    case 'state':
      return condition.states.filter((state) => !own.some(({ states }) => states[state]))
    default:
      return []
  }
}

function fieldsOf(population: Population, fact: Fact): FormField[] {
  if (population.of === 'register') return fact.from === 'entry' ? registerFields(getRegister(population.register)) : []
  return proceduresOf(population).flatMap(({ intake, steps }) => {
    if (fact.from === 'intake') return formFields(intake)
    const named = fact.from === 'given' ? [fact.step] : population.of === 'steps' ? population.steps : []
    return named.flatMap((step) => (steps[step]?.form ? formFields(steps[step].form) : []))
  })
}

function unknownFact(population: Population, fact: Fact, values: readonly string[] | undefined): string[] {
  const fields = fieldsOf(population, fact).filter(({ key }) => key === fact.field)
  if (fields.length === 0) return [`${fact.from === 'given' ? `${fact.step}.` : ''}${fact.field}`]
  const known = fields.flatMap(({ type, choices }) =>
    type === 'boolean' ? ['true', 'false'] : (choices ?? []).map(({ value }) => value),
  )
  return (values ?? []).filter((value) => !known.includes(value))
}

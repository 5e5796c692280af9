import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rehearse } from '#matters/rehearse.ts'
import { procedures } from '#procedures/index.ts'
import { parseEntry } from '#registry/entry.ts'
import { getRegister } from '#registry/registers.ts'
import type { Course, Wanted } from '../recipe.ts'
import { careRecipes, shareOf } from './care.ts'

function wantedOf(figures: Record<string, number>): Wanted {
  return { year: 2021, value: (code) => figures[code], count: (code) => figures[code] ?? 0, codes: () => [] }
}

/** The course through the decisions that the server takes, each step on its day. */
function played({ procedure: id, on = '2021-03-01', intake, steps, common }: Course) {
  const found = procedures.find(({ procedure }) => procedure.id === id)
  if (!found) throw new Error(`没有程序 ${id}`)
  const { procedure } = found
  let at = Date.parse(`${on}T09:00:00Z`)
  const acts = steps.map(({ step, form = {}, after = 60 }) => {
    at += after * 60_000
    const { by = [], papers = {} } = procedure.steps[step] ?? {}
    const required = Object.entries(papers).flatMap(([key, paper]) => (paper.required ? [key] : []))
    return { step, on: new Date(at).toISOString().slice(0, 16), by: by[0] ?? 'sysadmin', form, papers: required }
  })
  const example = { name: common.title, filed: `${on}T09:00`, intake, acts, expect: { state: '' } }
  const { matter, refusals } = rehearse(procedure, example)
  expect(refusals).toEqual([])
  return matter
}

const recipeOf = (code: string) => careRecipes.filter(({ codes }) => codes.includes(code))
const reported = {
  'correction.subjects': 21,
  'resettlement.subjects': 65,
  'resettlement.check-rate': 100,
  'resettlement.placement-rate': 95,
  'resettlement.support-rate': 95,
}
const rate = (part: number, all: number) => Math.round((part * 10_000) / all) / 100

describe('封存清单与帮教事项', () => {
  it('清单条数与报告相同，逐条符合清单的栏目，代号不是姓名', () => {
    for (const [code, register, count] of [
      ['correction.subjects', 'correction-subjects', 21],
      ['resettlement.subjects', 'resettlement-subjects', 65],
    ] as const) {
      const entries = recipeOf(code).flatMap((recipe) => recipe.entries?.(wantedOf(reported)) ?? [])
      expect(entries).toHaveLength(count)
      for (const one of entries) {
        expect(one.register).toBe(register)
        const parsed = parseEntry(getRegister(register), { ...one, validFrom: one.validFrom ?? '2021-01-01' })
        expect(parsed.name).not.toContain(String(one.data.person))
      }
    }
  })

  it('六十五人：核查率一百，安置率、帮教率恰为九十五，每人所走的环节都合法', () => {
    const wanted = wantedOf(reported)
    const matters = (recipeOf('resettlement.check-rate')[0]?.courses?.(wanted) ?? []).map(played)
    expect(matters).toHaveLength(65)
    expect(matters.every(({ closedAt, sealed }) => closedAt === undefined && sealed)).toBe(true)
    const share = (among: (one: (typeof matters)[number]) => boolean, step: string) => {
      const all = matters.filter(among)
      return rate(all.filter(({ times }) => (times[step] ?? 0) > 0).length, all.length)
    }
    expect(share(() => true, 'check')).toBe(100)
    expect(share(({ given }) => given.open?.needsPlacement === true, 'place')).toBe(95)
    expect(share(({ given }) => given.open?.duty === 'here', 'support')).toBe(95)
  })

  it('没有报告的就没有记录', () => {
    const none = wantedOf({})
    expect(careRecipes.flatMap((recipe) => recipe.entries?.(none) ?? [])).toEqual([])
    expect(careRecipes.flatMap((recipe) => recipe.courses?.(none) ?? [])).toEqual([])
  })

  it('整数比例在一百人中总能恰好做到；人少时取最近的', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 100, max: 300 }), (percent, most) => {
        const { part, all } = shareOf(most, percent)
        expect(all).toBeLessThanOrEqual(most)
        expect(rate(part, all)).toBe(percent)
      }),
    )
    expect(shareOf(3, 50)).toEqual({ part: 1, all: 2 })
    expect(shareOf(0, 95)).toEqual({ part: 0, all: 0 })
  })
})

describe('疫情期间的法律援助', () => {
  it('十件都受理、决定、指派、办结', () => {
    const courses = recipeOf('legal-aid.epidemic')[0]?.courses?.(wantedOf({ 'legal-aid.epidemic': 10 })) ?? []
    expect(courses).toHaveLength(10)
    for (const matter of courses.map(played)) {
      expect(matter.state).toBe('closed')
      expect(matter.intake).toMatchObject({ poor: true, epidemic: true })
    }
  })
})

import { describe, expect, it } from 'vitest'
import { exampleInstant, rehearse } from '#matters/rehearse.ts'
import type { Procedure } from '#procedures/define.ts'
import { disclosure } from '#procedures/disclosure/disclosure.ts'
import { disclosurePublication } from '#procedures/disclosure-publication/disclosure-publication.ts'
import { opinionResponse } from '#procedures/opinion-response/opinion-response.ts'
import { getRegister } from '#registry/registers.ts'
import type { Course, Wanted } from '../recipe.ts'
import { disclosureRecipes } from './disclosure.ts'

const procedures: Record<string, Procedure> = Object.fromEntries(
  [disclosure, disclosurePublication, opinionResponse].map((one) => [one.id, one]),
)

function wantedOf(values: Record<string, number>, year = 2020): Wanted {
  return {
    year,
    value: (code) => values[code],
    count: (code) => values[code] ?? 0,
    codes: () => [],
  }
}

function coursesOf(values: Record<string, number>): Course[] {
  return disclosureRecipes.flatMap((recipe) => recipe.courses?.(wantedOf(values)) ?? [])
}

function published(courses: readonly Course[], step: string): number {
  return courses.flatMap(({ steps }) => steps).filter((one) => one.step === step).length
}

/** Runs a course by the decisions that the server takes; each step some minutes after the one before. */
function played(course: Course) {
  const procedure = procedures[course.procedure]
  if (!procedure) throw new Error(`没有程序 ${course.procedure}`)
  let at = Date.parse(exampleInstant(`${course.on ?? '2020-03-02'}T09:00`))
  const acts = course.steps.map(({ step, form, papers, after = 60, by }) => {
    at += after * 60_000
    const rule = procedure.steps[step]
    const required = Object.entries(rule?.papers ?? {}).flatMap(([key, paper]) => (paper.required ? [key] : []))
    return {
      step,
      on: new Date(at + 8 * 3_600_000).toISOString().slice(0, 16),
      by: by ?? rule?.by[0] ?? 'gen_office',
      form: form ?? {},
      papers: [...required, ...(papers ?? [])],
    }
  })
  const filed = `${course.on ?? '2020-03-02'}T09:00`
  return rehearse(procedure, { name: course.common.title, filed, intake: course.intake, acts, expect: { state: '' } })
}

const given = {
  'disclosure.columns-added': 5,
  'disclosure.published': 100,
  'disclosure.published.website': 20,
  'disclosure.published.weibo': 45,
  'disclosure.published.wechat': 30,
  'disclosure.requests': 4,
  'opinion.responses': 3,
}

describe('政务公开的补录', () => {
  it('各渠道的发布次数等于所给的数，余下的在公示栏，件数取最多的渠道', () => {
    const courses = coursesOf(given)
    expect(published(courses, 'publishWebsite')).toBe(20)
    expect(published(courses, 'publishWeibo')).toBe(45)
    expect(published(courses, 'publishWechat')).toBe(30)
    expect(published(courses, 'publishBoard')).toBe(5)
    expect(courses.filter(({ procedure }) => procedure === 'disclosure-publication')).toHaveLength(45)
  })

  it('只有总数的，全在公示栏发布；什么都没有的，一件也没有', () => {
    expect(published(coursesOf({ 'disclosure.published': 7 }), 'publishBoard')).toBe(7)
    expect(coursesOf({})).toEqual([])
  })

  it('每一件都按法定环节办到底，没有一步被拒绝，没有一个期限逾期', () => {
    const ends: Record<string, string> = {
      'disclosure-publication': 'published',
      disclosure: 'closed',
      'opinion-response': 'closed',
    }
    for (const course of coursesOf(given)) {
      const { matter, refusals, clocks } = played(course)
      expect(refusals).toEqual([])
      expect(matter.state).toBe(ends[course.procedure])
      expect(clocks.filter(({ projection }) => projection.late).map(({ key }) => key)).toEqual([])
    }
  })

  it('生成日期与登记日期同日，且都在当年', () => {
    for (const { procedure, on, intake } of coursesOf(given)) {
      if (procedure !== 'disclosure-publication') continue
      expect(intake.formedOn).toBe(on)
      expect(on?.slice(0, 4)).toBe('2020')
    }
  })

  it('当年开设的栏目恰为所给的数，另有一个上年就有的', () => {
    const entries = disclosureRecipes.flatMap((recipe) => recipe.entries?.(wantedOf(given)) ?? [])
    const begun = entries.filter(({ validFrom }) => validFrom?.startsWith('2020'))
    expect(begun).toHaveLength(5)
    expect(entries).toHaveLength(6)
    expect(new Set(entries.map(({ code }) => code)).size).toBe(6)
    for (const { register, data } of entries) {
      expect(getRegister(register).fields.safeParse(data).success).toBe(true)
    }
  })

  it('每个指标只由一个方案负责', () => {
    const codes = disclosureRecipes.flatMap((recipe) => recipe.codes)
    expect(codes.toSorted()).toEqual(Object.keys(given).toSorted())
  })
})

import { describe, expect, it } from 'vitest'
import { exampleInstant, rehearse } from '#matters/rehearse.ts'
import { findProcedure } from '#procedures/index.ts'
import { getRegister } from '#registry/registers.ts'
import type { Course, Wanted } from '../recipe.ts'
import { closedOf } from './dispute-complaints.ts'
import { disputesRecipes } from './disputes.ts'

function wantedOf(values: Record<string, number>, year: number): Wanted {
  return {
    year,
    value: (code) => values[code],
    count: (code) => values[code] ?? 0,
    codes: (register) => (register === 'mediators' && values['mediation.mediators'] ? ['R001', 'R002', 'R003'] : []),
  }
}

function coursesOf(values: Record<string, number>, year: number): Course[] {
  const wanted = wantedOf(values, year)
  const asked = disputesRecipes.filter(({ codes }) => codes.some((code) => values[code] !== undefined))
  return asked.flatMap((recipe) => recipe.courses?.(wanted) ?? [])
}

/** Runs a course by the decisions that the server takes. */
function played(course: Course, year: number) {
  const day = course.on ?? `${year}-06-15`
  const procedure = findProcedure(course.procedure, day)
  if (!procedure) throw new Error(`没有程序 ${course.procedure}`)
  let at = Date.parse(exampleInstant(`${day}T09:00`))
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
  return rehearse(procedure, {
    name: course.common.title,
    filed: `${day}T09:00`,
    channel: course.common.channel ?? 'visit',
    intake: course.intake,
    acts,
    expect: { state: '' },
  })
}

/** How many courses end in each state, by procedure; nothing may be refused or late on the way. */
function endsOf(courses: readonly Course[], year: number): Record<string, Record<string, number>> {
  const ends: Record<string, Record<string, number>> = {}
  for (const course of courses) {
    const { matter, refusals, clocks } = played(course, year)
    expect(refusals).toEqual([])
    expect(clocks.filter(({ projection }) => projection.late).map(({ key }) => key)).toEqual([])
    const own = ends[course.procedure] ?? {}
    ends[course.procedure] = own
    own[matter.state] = (own[matter.state] ?? 0) + 1
  }
  return ends
}

describe('信访与热线的补录', () => {
  it('2021年的信访依当时的条例办结，领导接访另有台账', () => {
    const courses = coursesOf({ 'petition.handled': 12, 'petition.leader-receptions': 7 }, 2021)
    expect(endsOf(courses, 2021)).toEqual({ petition: { closed: 12 }, 'leader-reception': { answered: 7 } })
  })

  it('妇联领办八件、化解四件；2022年起依新条例', () => {
    for (const year of [2020, 2022, 2024]) {
      const courses = coursesOf({ 'petition.women-led': 8, 'petition.women-resolved': 4 }, year)
      expect(endsOf(courses, year)).toEqual({ petition: { closed: 8 } })
      const resolved = courses.map((course) => played(course, year).matter.given.concludeLine?.resolved)
      expect(resolved.filter((one) => one === true)).toHaveLength(4)
      expect(resolved.filter((one) => one === false)).toHaveLength(4)
    }
  })

  it('信访与热线合计、办结率、满意率：未办结的仍在办理中', () => {
    const values = {
      'petition-hotline.handled': 320,
      'petition-hotline.completion-rate': 98.75,
      'petition-hotline.satisfaction-rate': 100,
    }
    const ends = endsOf(coursesOf(values, 2024), 2024)
    expect(ends).toEqual({ petition: { closed: 16 }, hotline: { closed: 300, handling: 4 } })
  })

  it('110非警务：所给的化解率有整数可写的，已办结的取最多', () => {
    expect(closedOf(90, 889)).toEqual({ resolved: 792, closed: 880 })
    expect(closedOf(100, 5)).toEqual({ resolved: 5, closed: 5 })
    const courses = coursesOf({ 'police-referral.handled': 29, 'police-referral.resolution-rate': 90 }, 2024)
    expect(endsOf(courses, 2024)).toEqual({ hotline: { closed: 18, explainedClosed: 2, handling: 9 } })
  })
})

describe('调解的补录', () => {
  it('大量纠纷当场调解，其中立卷的走完全程；法院委派的另计，不成的退回法院', () => {
    const values = {
      'mediation.resolved': 400,
      'mediation.resolution-rate': 100,
      'mediation.dossiers': 40,
      'court-mediation.received': 50,
      'court-mediation.succeeded': 20,
      'court-mediation.success-rate': 28.26,
      'mediation.via-command-centre-rate': 30,
    }
    const courses = coursesOf(values, 2024)
    expect(endsOf(courses, 2024)).toEqual({
      mediation: { settledAtOnce: 360, archived: 40, effective: 20, failed: 30 },
    })
    expect(courses.filter(({ intake }) => intake.viaCommandCentre)).toHaveLength(6)
    expect(new Set(courses.map(({ steps }) => steps)).size).toBeLessThan(45)
  })

  it('村级、街道级与两个百分之百：每件走完全程，线上办理，都有评价', () => {
    const values = {
      'mediation.village': 4,
      'mediation.street': 5,
      'mediation.success-rate': 100,
      'mediation.satisfaction-rate': 100,
      'mediation.online-rate': 100,
      'mediation.mediators': 3,
    }
    const courses = coursesOf(values, 2021)
    expect(endsOf(courses, 2021)).toEqual({ mediation: { effective: 9 } })
    expect(courses.filter(({ intake }) => intake.level === 'village')).toHaveLength(4)
    expect(courses.every(({ intake }) => intake.online)).toBe(true)
    expect(new Set(courses.map((course) => played(course, 2021).matter.given.rateSatisfaction?.satisfaction))).toEqual(
      new Set(['satisfied']),
    )
  })

  it('只给化解数与化解率的，反推受理数：75件、38%为197件', () => {
    const courses = coursesOf({ 'court-mediation.resolved': 75, 'court-mediation.resolution-rate': 38 }, 2024)
    expect(endsOf(courses, 2024)).toEqual({ mediation: { effective: 75, failed: 122 } })
  })

  it('疫情纠纷五次，化解率不足的留有不成的', () => {
    expect(endsOf(coursesOf({ 'mediation.epidemic-disputes': 5 }, 2020), 2020)).toEqual({ mediation: { effective: 5 } })
    const values = { 'mediation.resolved': 9, 'mediation.resolution-rate': 90 }
    expect(endsOf(coursesOf(values, 2024), 2024)).toEqual({ mediation: { effective: 9, failed: 1 } })
  })

  it('报告未给调解员人数的，名册里有一名；给了的用名册所列', () => {
    const entriesOf = (values: Record<string, number>) =>
      disputesRecipes.flatMap((recipe) => recipe.entries?.(wantedOf(values, 2024)) ?? [])
    const [one] = entriesOf({})
    expect(one && getRegister(one.register).fields.safeParse(one.data).success).toBe(true)
    expect(entriesOf({ 'mediation.mediators': 95 })).toEqual([])
  })
})

describe('中心日接待的补录', () => {
  it.each([50, 12.5, 0.4])('日均 %d 人次：每个工作日一份，合计除以工作日数即所给的数', (daily) => {
    const courses = coursesOf({ 'mediation-centre.daily-visitors': daily }, 2021)
    const total = courses.reduce((sum, { intake }) => sum + Number(intake.visitors), 0)
    expect(Math.round((total / courses.length) * 10) / 10).toBe(daily)
    expect(endsOf(courses, 2021)).toEqual({ 'centre-reception': { recorded: courses.length } })
  })
})

it('每个指标只由一个方案负责', () => {
  const codes = disputesRecipes.flatMap((recipe) => recipe.codes)
  expect(new Set(codes).size).toBe(codes.length)
})

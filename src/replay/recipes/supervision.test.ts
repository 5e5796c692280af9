import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { dayOf } from '#calendar/date.ts'
import { rehearse } from '#matters/rehearse.ts'
import type { Matter } from '#matters/state.ts'
import { findProcedure } from '#procedures/index.ts'
import { isLost } from '#procedures/litigation-response/forms.ts'
import type { Course, Recipe, Wanted } from '../recipe.ts'
import { scheduled, workdaysOf } from '../schedule.ts'
import { rectificationRecipes } from './rectification.ts'
import { supervisionRecipes } from './supervision.ts'

function wantedOf(year: number, figures: Record<string, number>): Wanted {
  return {
    year,
    value: (code) => figures[code],
    count: (code) => figures[code] ?? 0,
    codes: () => [],
  }
}

/** The courses of those recipes that a report asks for. */
function coursesOf(recipes: readonly Recipe[], year: number, figures: Record<string, number>): Course[] {
  const asked = recipes.filter(({ codes }) => codes.some((code) => figures[code] !== undefined))
  return asked.flatMap((recipe) => recipe.courses?.(wantedOf(year, figures)) ?? [])
}

const local = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)

function play(year: number, courses: readonly Course[]) {
  return scheduled(courses, workdaysOf(officialCalendar, year)).map(({ course, at, acts }) => {
    const procedure = findProcedure(course.procedure, local(at).slice(0, 10))
    if (!procedure) throw new Error(`没有程序 ${course.procedure}`)
    const played = rehearse(procedure, {
      name: course.common.title,
      filed: local(at),
      intake: course.intake,
      acts: acts.map(({ step, at: on, form = {} }) => {
        const rule = procedure.steps[step]
        if (!rule?.by[0]) throw new Error(`没有环节 ${step}`)
        const papers = Object.entries(rule.papers ?? {}).flatMap(([key, paper]) => (paper.required ? [key] : []))
        return { step, on: local(on), by: rule.by[0], form, papers }
      }),
      expect: { state: '' },
    })
    const lastDay = dayOf(played.matter.lastAt)
    return {
      ...played,
      course,
      days: [local(at).slice(0, 10), lastDay],
      isFinal: procedure.states[played.matter.state]?.final === true,
    }
  })
}

type Played = ReturnType<typeof play>[number]

/** 没有一步被拒绝，没有一件逾期，起止都在同一年. */
function faultsIn(played: readonly Played[]): string[] {
  return played.flatMap(({ course: { common }, refusals, clocks, days: [filed, last] }) => [
    ...refusals.map(({ step, words }) => `${common.title} ${step}：${words}`),
    ...clocks.flatMap(({ name, bears, projection }) =>
      bears === 'organ' && projection.late ? [`${common.title} 逾期 ${name}`] : [],
    ),
    ...(filed?.slice(0, 4) === last?.slice(0, 4) ? [] : [`${common.title} 跨年 ${filed} ${last}`]),
  ])
}

const filedIn = (year: number, procedure: string) => (one: Played) =>
  one.course.procedure === procedure && one.days[0]?.startsWith(`${year}-`)

const isEffective = ({ times }: Matter) => times.takeEffect === 1

describe('应诉与行政争议', () => {
  it('两件诉讼、负责人都出庭、发案量降六成：上年五件', () => {
    const figures = { 'litigation.cases': 2, 'litigation.principal-appearance': 100, 'admin-dispute.change': -60 }
    const played = play(2020, coursesOf(supervisionRecipes, 2020, figures))
    expect(faultsIn(played)).toEqual([])
    expect(played.filter(filedIn(2020, 'litigation-response')).length).toBe(2)
    expect(played.filter(filedIn(2019, 'litigation-response')).length).toBe(5)
    expect(played.length).toBe(7)
    expect(
      played.filter(filedIn(2020, 'litigation-response')).map(({ matter }) => matter.given.attendSession?.principal),
    ).toEqual(['deputy', 'deputy'])
    expect(played.every(({ isFinal }) => isFinal)).toBe(true)
  })

  it('败诉率同比降百分之十八：两年生效裁判的败诉比例正是这样', () => {
    const played = play(2024, coursesOf(supervisionRecipes, 2024, { 'litigation.loss-rate-change': -18 }))
    expect(faultsIn(played)).toEqual([])
    const rate = (year: number) => {
      const effective = played.filter(filedIn(year, 'litigation-response')).filter(({ matter }) => isEffective(matter))
      return effective.filter(({ matter }) => isLost(matter.given.recordJudgment?.outcome)).length / effective.length
    }
    expect(rate(2024) / rate(2023)).toBeCloseTo(0.82, 10)
  })

  it('败诉率与发案量同时要求的，以复议案件补足发案量', () => {
    const figures = { 'litigation.loss-rate-change': -18, 'litigation.cases': 10, 'admin-dispute.change': 50 }
    const played = play(2026, coursesOf(supervisionRecipes, 2026, figures))
    expect(faultsIn(played)).toEqual([])
    const of = (year: number) => played.filter(({ days }) => days[0]?.startsWith(`${year}-`)).length
    expect(of(2026) / of(2025)).toBe(1.5)
    expect(played.filter(filedIn(2026, 'litigation-response')).length).toBe(10)
  })

  it('只有出庭率的：案件数凑得出这个比例', () => {
    const played = play(2024, coursesOf(supervisionRecipes, 2024, { 'litigation.principal-appearance': 87.5 }))
    expect(faultsIn(played)).toEqual([])
    const present = played.filter(({ matter }) => matter.given.attendSession?.principal === 'deputy')
    expect([present.length, played.length]).toEqual([7, 8])
  })
})

describe('人大政协监督、走访', () => {
  const figures = {
    'congress.supervision-activities': 4,
    'congress.special-reports': 1,
    'congress.project-votes': 1,
    'congress.contact-station-days': 12,
    'proposal.council': 7,
    'proposal.cppcc': 3,
    'business.visits': 10,
  }
  const played = play(2021, coursesOf(supervisionRecipes, 2021, figures))

  it('每件都按程序走完，没有一步被拒绝，没有一件逾期', () => {
    expect(faultsIn(played)).toEqual([])
    expect(played.filter(({ isFinal }) => !isFinal).map(({ course }) => course.common.title)).toEqual([])
  })

  it('件数与报告相同', () => {
    const counted = (holds: (one: Played) => boolean) => played.filter(holds).length
    const held = ({ matter }: Played) => matter.times.hold === 1
    expect(counted((one) => held(one) && one.course.intake.kind !== 'special_report')).toBe(4)
    expect(counted((one) => held(one) && one.course.intake.kind === 'special_report')).toBe(1)
    expect(counted(({ matter }) => matter.times.vote === 1)).toBe(1)
    expect(counted(({ course }) => course.procedure === 'contact-station')).toBe(12)
    expect(counted(({ course, matter }) => course.intake.source === 'council' && matter.times.reply === 1)).toBe(7)
    expect(counted(({ course, matter }) => course.intake.source === 'cppcc_liaison' && matter.times.reply === 1)).toBe(
      3,
    )
    expect(counted(({ course }) => course.procedure === 'visit' && course.intake.object === 'enterprise')).toBe(10)
  })

  it('没有要求的不造记录', () => {
    expect(coursesOf(supervisionRecipes, 2021, {})).toEqual([])
  })
})

describe('问题整改', () => {
  it.each([
    ['类别少于件数', { classes: 9, completed: 20, loss: 106_900, rules: 3 }],
    ['金额除不尽', { classes: 2, completed: 3, loss: 100.01, rules: 0 }],
    ['只有金额', { classes: 0, completed: 0, loss: 500, rules: 0 }],
    ['类别多于完成的件数', { classes: 5, completed: 2, loss: 0, rules: 1 }],
  ])('%s：类别、件数、金额、制度都与报告相同', (_, { classes, completed, loss, rules }) => {
    const figures = {
      'rectification.classes': classes,
      'rectification.completed': completed,
      'rectification.loss-recovered': loss,
      'rectification.rules': rules,
    }
    const played = play(2020, coursesOf(rectificationRecipes, 2020, figures))
    expect(faultsIn(played)).toEqual([])
    if (classes > 0) expect(new Set(played.map(({ course }) => course.intake.category)).size).toBe(classes)
    expect(played.filter(({ matter }) => matter.state === 'closed').length).toBe(completed)
    const recovered = played.reduce((sum, { matter }) => sum + Number(matter.given.recover?.amount ?? 0), 0)
    expect(recovered).toBeCloseTo(loss, 8)
    expect(played.filter(({ matter }) => matter.times.buildRule === 1).length).toBe(rules)
  })

  it('同样经过的各件共用一份步骤', () => {
    const courses = coursesOf(rectificationRecipes, 2020, { 'rectification.completed': 30 })
    expect(new Set(courses.map(({ steps }) => steps)).size).toBe(1)
  })
})

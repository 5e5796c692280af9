import { describe, expect, it, test } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { dayOf, parseDay } from '#calendar/date.ts'
import { rehearse } from '#matters/rehearse.ts'
import type { Procedure } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import { findProcedure } from '#procedures/index.ts'
import { parseEntry } from '#registry/entry.ts'
import { getRegister } from '#registry/registers.ts'
import type { Course, EntryWanted, Wanted } from '../recipe.ts'
import { scheduled, workdaysOf } from '../schedule.ts'
import { enforcementRecipes } from './enforcement.ts'
import { fractionOf } from './fraction.ts'

const year = 2025

type Year = { entries: EntryWanted[]; courses: Course[] }

/** The entries and courses of a made-up report. */
function yearOf(figures: Record<string, number>): Year {
  const entries: EntryWanted[] = []
  const wanted: Wanted = {
    year,
    value: (code) => figures[code],
    count: (code) => figures[code] ?? 0,
    codes: (register) => entries.filter((one) => one.register === register).map(({ code }) => code),
  }
  for (const recipe of enforcementRecipes) entries.push(...(recipe.entries?.(wanted) ?? []))
  return { entries, courses: enforcementRecipes.flatMap((recipe) => recipe.courses?.(wanted) ?? []) }
}

/** A course as a worked example: every required paper given, its entries standing. */
function exampleOf(course: Course, procedure: Procedure, entries: readonly EntryWanted[]): Example {
  const [dated] = scheduled([course], workdaysOf(officialCalendar, year))
  if (!dated) throw new Error('没有日程')
  const local = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
  const named = ['power-list', 'officers']
  return {
    name: course.common.title,
    filed: local(dated.at),
    intake: course.intake,
    acts: dated.acts.map(({ step, at, form = {} }) => {
      const rule = procedure.steps[step]
      if (!rule?.by[0]) throw new Error(`没有环节 ${step}`)
      const papers = Object.entries(rule.papers ?? {}).flatMap(([key, paper]) => (paper.required ? [key] : []))
      return { step, on: local(at), by: rule.by[0], form, papers }
    }),
    around: {
      entries: Object.fromEntries(
        named.map((id) => [
          id,
          entries
            .filter(({ register }) => register === id)
            .map(({ code, name, data }) => ({ code, name, data, validFrom: parseDay(`${year}-01-01`) })),
        ]),
      ),
    },
    expect: { state: '' },
  }
}

function play({ courses, entries }: Year) {
  return courses.map((course) => {
    const procedure = findProcedure(course.procedure, `${year}-06-01`)
    if (!procedure) throw new Error(`没有程序 ${course.procedure}`)
    const { matter, refusals, clocks } = rehearse(procedure, exampleOf(course, procedure, entries))
    return { course, matter, refusals, clocks, isFinal: procedure.states[matter.state]?.final === true }
  })
}

function counted(courses: readonly Course[], procedure: string, holds: (course: Course) => boolean): number {
  return courses.filter((course) => course.procedure === procedure && holds(course)).length
}

const takes = (course: Course, step: string) => course.steps.find((one) => one.step === step)

const full = {
  'enforcement.empowered-implementation-rate': 51.23,
  'inspection.code-shown': 5,
  'inspection.special': 8,
  'inspection.joint-petitions': 11,
  'penalty.filed': 12,
  'penalty.fast-track': 2,
  'transfer.collaborations': 4,
  'transfer.direct-sources': 6,
  'transfer.not-filed': 1,
  'transfer.on-time-response-rate': 100,
  'transfer.to-source-rate': 75,
  'transfer.handled-rate': 50,
}

describe('一年的执法台账', () => {
  const made = yearOf(full)
  const played = play(made)

  it('每件都按法定环节走完，没有一步被拒绝，没有一件逾期，都在当年', () => {
    expect(played.flatMap(({ refusals }) => refusals.map(({ step, words }) => `${step}：${words}`))).toEqual([])
    expect(played.filter(({ isFinal }) => !isFinal).map(({ matter }) => matter.state)).toEqual([])
    const late = played.flatMap(({ clocks, course }) =>
      clocks
        .filter(({ projection, bears }) => bears === 'organ' && projection.late)
        .map(({ name }) => `${course.common.title} ${name}`),
    )
    expect(late).toEqual([])
    expect(played.filter(({ matter }) => !dayOf(matter.lastAt).startsWith(`${year}-`))).toEqual([])
  })

  it('检查、处罚、移送的件数与报告相同', () => {
    const { courses } = made
    expect(counted(courses, 'inspection', (one) => takes(one, 'enter')?.form?.codeShown === true)).toBe(5)
    expect(counted(courses, 'inspection', ({ intake }) => intake.kind === 'special')).toBe(8)
    expect(counted(courses, 'inspection', ({ intake }) => intake.petition === true && intake.organs === 2)).toBe(11)
    expect(counted(courses, 'penalty', (one) => takes(one, 'file') !== undefined)).toBe(12)
    expect(counted(courses, 'penalty', ({ intake }) => intake.kind === 'fast')).toBe(2)
    expect(counted(courses, 'transfer', ({ intake }) => intake.kind !== 'handover')).toBe(4)
    const handovers = courses.filter(({ intake }) => intake.kind === 'handover')
    expect(handovers.length).toBe(8)
    expect(handovers.filter((one) => takes(one, 'respond')?.form?.source === 'case').length).toBe(6)
    expect(handovers.filter((one) => takes(one, 'handle')).length).toBe(4)
    expect(counted(courses, 'penalty', (one) => takes(one, 'notFile') !== undefined)).toBe(1)
    expect(courses.filter(({ derivedFrom }) => derivedFrom !== undefined).length).toBe(6)
  })

  it('赋权事项实施率：案件写明的事项正是要实施的那几项', () => {
    const { courses, entries } = made
    const items = entries.filter(({ data }) => data.empowered === true).map(({ code }) => code)
    const used = new Set(courses.map(({ intake }) => intake.itemCode).filter((code) => code !== undefined))
    expect(items.length).toBe(162)
    expect(items.filter((code) => used.has(code)).length).toBe(83)
    expect(entries.filter(({ register }) => register === 'officers').length).toBe(4)
  })

  it('条目都合清单的格式', () => {
    for (const { register, code, name, data } of made.entries) {
      expect(() => parseEntry(getRegister(register), { code, name, data, validFrom: `${year}-01-01` })).not.toThrow()
    }
  })
})

it('只有事项清单的报告：按类别列足，不办案件', () => {
  const { entries, courses } = yearOf({
    'power-list.items': 60,
    'power-list.statutory': 20,
    'power-list.public-service': 5,
  })
  const of = (kind: string) => entries.filter(({ data }) => data.kind === kind).length
  expect([entries.length, of('statutory'), of('public-service'), of('other'), courses.length]).toEqual([
    60, 20, 5, 35, 0,
  ])
})

it('只有执法人员的报告：人数相同', () => {
  const { entries, courses } = yearOf({ 'enforcement.officers': 14 })
  expect([entries.length, courses.length]).toEqual([14, 0])
})

it('响应率、处理率不足百分之百的，逾期响应、未登记处理的正好补足', () => {
  const made = yearOf({ 'transfer.on-time-response-rate': 92.5, 'transfer.handled-rate': 87.5 })
  const played = play(made)
  expect(played.flatMap(({ refusals }) => refusals.map(({ words }) => words))).toEqual([])
  const handovers = made.courses.filter(({ intake }) => intake.kind === 'handover')
  const share = (step: string) => (handovers.filter((one) => takes(one, step)).length / handovers.length) * 100
  expect([share('respond'), share('handle')]).toEqual([92.5, 87.5])
})

test.each([
  [51.23, 1, 83, 162],
  [100, 20, 20, 20],
  [0, 20, 0, 20],
  [99.36, 3583, 3560, 3583],
  [33.33, 1, 1, 3],
] as const)('%d%% 取得出两位小数相同的整数（分母不小于 %i）', (percent, least, part, whole) => {
  expect(fractionOf(percent, least)).toEqual({ part, whole })
})

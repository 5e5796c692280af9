import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rehearse } from '#matters/rehearse.ts'
import type { Matter } from '#matters/state.ts'
import { findProcedure } from '#procedures/index.ts'
import type { Course, Wanted } from '../recipe.ts'
import { leadershipRecipes, peopleFor, residentsPerVillage } from './leadership.ts'

const villages = ['V001', 'V002', 'V003']

function wantedOf(figures: Record<string, number>): Wanted {
  return {
    year: 2024,
    value: (code) => figures[code],
    count: (code) => figures[code] ?? 0,
    codes: (register) => (register === 'villages' ? villages : []),
  }
}

/** The matter that a course leaves, played through the decisions of the server; every step must be allowed. */
function play(course: Course): Matter {
  const filed = course.on ?? '2024-03-04'
  const procedure = findProcedure(course.procedure, filed)
  if (!procedure) throw new Error(`没有程序 ${course.procedure}`)
  const acts = course.steps.map(({ step, form, by }) => {
    const rule = procedure.steps[step]
    const role = by ?? rule?.by[0]
    if (!rule || !role) throw new Error(`没有步骤 ${step}`)
    const papers = Object.entries(rule.papers ?? {}).flatMap(([key, { required }]) => (required ? [key] : []))
    return { step, on: filed, by: role, papers, ...(form ? { form } : {}) }
  })
  const { matter, refusals } = rehearse(procedure, {
    name: course.common.title,
    filed,
    intake: course.intake,
    acts,
    expect: { state: '' },
  })
  expect(refusals).toEqual([])
  expect(procedure.states[matter.state]?.phase).toMatch(/done|waiting/)
  return matter
}

function yearOf(figures: Record<string, number>): { courses: Course[]; matters: Matter[] } {
  const asked = leadershipRecipes.filter(({ codes }) => codes.some((code) => code in figures))
  const courses = asked.flatMap((recipe) => recipe.courses?.(wantedOf(figures)) ?? [])
  return { courses, matters: courses.map(play) }
}

const sum = (matters: readonly Matter[], ...fields: string[]) =>
  matters.reduce((total, { intake }) => total + fields.reduce((own, field) => own + Number(intake[field] ?? 0), 0), 0)
const formsOf = (courses: readonly Course[], step: string) =>
  courses.flatMap(({ steps, intake }) =>
    steps.flatMap((one) => (one.step === step ? [{ intake, form: one.form ?? {} }] : [])),
  )

const some = fc.integer({ min: 0, max: 40 })

describe('法治宣传的一年', () => {
  it('各项数字同时成立：分项是总数的一部分，宪法资料、站点资料计入资料总数', () => {
    fc.assert(
      fc.property(
        fc.record({ square: some, village: some, lectures: some, epidemic: some, stations: some, units: some }),
        fc.record({ joint: some, booklets: some, station: some, rest: fc.nat(60_000), banners: fc.nat(300) }),
        fc.nat(30),
        (kinds, sums, more) => {
          const stations = Math.max(1, kinds.stations)
          const events = Math.max(kinds.square + kinds.village + kinds.lectures, 3 + stations + kinds.epidemic) + more
          const figures = {
            'publicity.events': events,
            'publicity.square': kinds.square,
            'publicity.village': kinds.village,
            'publicity.lectures': kinds.lectures,
            'publicity.epidemic': kinds.epidemic,
            'publicity.materials': sums.booklets + sums.station + sums.rest,
            'publicity.banners': sums.banners,
            'publicity.constitution-booklets': sums.booklets,
            'publicity.constitution-day-units': kinds.units,
            'publicity.joint-units': sums.joint,
            'legal-service.publicity': stations,
            'legal-service.materials': sums.station,
          }
          const { courses, matters } = yearOf(figures)
          const of = (field: string, value: unknown) => matters.filter(({ intake }) => intake[field] === value)
          const units = (occasion: string) =>
            new Set(
              formsOf(courses, 'join')
                .filter(({ intake }) => intake.occasion === occasion)
                .map(({ form }) => form.unit),
            ).size
          const papers = ['booklets', 'leaflets', 'otherMaterials']
          expect({
            'publicity.events': matters.length,
            'publicity.square': of('kind', 'square').length,
            'publicity.village': of('kind', 'village').length,
            'publicity.lectures': of('kind', 'lecture').length,
            'publicity.epidemic': of('occasion', 'epidemic').length,
            'publicity.materials': sum(matters, ...papers),
            'publicity.banners': sum(matters, 'banners'),
            'publicity.constitution-booklets': sum(of('constitution', true), 'booklets'),
            'publicity.constitution-day-units': units('constitution_day'),
            'publicity.joint-units': units('festival'),
            'legal-service.publicity': of('station', true).length,
            'legal-service.materials': sum(of('station', true), ...papers),
          }).toEqual(figures)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('只报资料数的，也有一场活动发放；宪法日活动在十二月四日', () => {
    expect(sum(yearOf({ 'publicity.materials': 7000 }).matters, 'leaflets')).toBe(7000)
    const { courses } = yearOf({ 'publicity.constitution-booklets': 200 })
    expect(courses.map(({ on }) => on)).toEqual(['2024-12-04'])
  })
})

describe('学法与培训的一年', () => {
  it('中心组学法是集体学法的一部分', () => {
    const { matters } = yearOf({
      'study.sessions': 14,
      'study.group-sessions': 5,
      'study.pre-meeting': 8,
      'study.lectures': 2,
    })
    const kinds = matters.map(({ intake }) => intake.kind)
    const many = (kind: string) => kinds.filter((one) => one === kind).length
    expect([many('centre-group'), many('office'), many('pre-meeting'), many('lecture')]).toEqual([5, 9, 8, 2])
  })

  it('学时、人次、人数、场次各自准确，村社干部的学时计入专题培训', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(130),
        fc.nat(150),
        fc.nat(4),
        (hours, mediators, cadres, law) => {
          const { courses, matters } = yearOf({
            'training.law-hours': hours,
            'training.mediator-attendances': mediators,
            'training.village-cadres': cadres,
            'law-people.trainings': law,
          })
          const signed = (audience: string) =>
            formsOf(courses, 'signIn').filter(({ intake }) => intake.audience === audience)
          const lessons = matters.filter(({ intake }) => ['cadres', 'village_cadres'].includes(String(intake.audience)))
          expect(lessons.reduce((total, { given }) => total + Number(given.finish?.hours), 0)).toBe(hours)
          expect(signed('mediators')).toHaveLength(mediators)
          expect(new Set(signed('village_cadres').map(({ form }) => form.code)).size).toBe(cadres)
          expect(matters.filter(({ intake }) => intake.audience === 'law_people')).toHaveLength(law)
          expect(matters.every(({ state }) => state === 'held')).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('参考率精确到百分号后两位；执法考试按合格人数', () => {
    for (const rate of [100, 0, 99.37, 28.26, 66.67]) {
      const { all, some: attended } = peopleFor(rate)
      expect(Math.round((attended * 10_000) / all) / 100).toBe(rate)
    }
    const { courses, matters } = yearOf({ 'exam.online-law-attendance-rate': 95, 'exam.enforcement-passed': 6 })
    const records = formsOf(courses, 'record')
    const theory = records.filter(({ intake }) => intake.kind === 'theory' && intake.online === true)
    expect(theory.filter(({ form }) => form.attended === true)).toHaveLength(theory.length * 0.95)
    expect(records.filter(({ intake, form }) => intake.kind === 'enforcement' && form.passed === true)).toHaveLength(6)
    expect(matters.every(({ state }) => state === 'closed')).toBe(true)
  })
})

describe('会议与经费的一年', () => {
  it('专题会议都在年内的工作日，开会、议定、印发纪要', () => {
    const { courses, matters } = yearOf({ 'leadership.topic-meetings': 13 })
    expect(matters).toHaveLength(13)
    expect(matters.every(({ state, given }) => state === 'minuted' && given.hold?.ruleOfLaw === true)).toBe(true)
    expect(courses.every(({ on }) => on?.startsWith('2024-'))).toBe(true)
  })

  it('经费之和等于人均经费乘以各村社人口', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (cents) => {
        const { matters } = yearOf({ 'budget.publicity-per-capita': cents / 100 })
        const spent = Math.round(sum(matters, 'amount') * 100)
        expect(spent).toBe(cents * villages.length * residentsPerVillage)
      }),
      { numRuns: 50 },
    )
  })

  it('一个指标只由一个方案给出', () => {
    const codes = leadershipRecipes.flatMap((recipe) => recipe.codes)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

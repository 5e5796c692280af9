import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rehearse } from '#matters/rehearse.ts'
import type { Matter } from '#matters/state.ts'
import { findProcedure } from '#procedures/index.ts'
import type { Course, Wanted } from '../recipe.ts'
import { decisionsRecipes } from './decisions.ts'

const wantedOf = (figures: Record<string, number>): Wanted => ({
  year: 2024,
  value: (code) => figures[code],
  count: (code) => figures[code] ?? 0,
  codes: () => [],
})

/** The matter that a course leaves, played through the decisions of the server; every step must be allowed. */
function play(course: Course): Matter {
  const filed = course.on ?? '2024-03-04'
  const procedure = findProcedure(course.procedure, filed)
  if (!procedure) throw new Error(`没有程序 ${course.procedure}`)
  const acts = course.steps.map(({ step, form = {}, papers = [] }) => {
    const rule = procedure.steps[step]
    const role = rule?.by[0]
    if (!rule || !role) throw new Error(`没有步骤 ${step}`)
    const required = Object.entries(rule.papers ?? {}).flatMap(([key, paper]) => (paper.required ? [key] : []))
    return { step, on: filed, by: role, form, papers: [...required, ...papers] }
  })
  const { intake, common } = course
  const { matter, refusals } = rehearse(procedure, {
    name: common.title,
    filed,
    intake,
    acts,
    expect: { state: '' },
  })
  expect(refusals).toEqual([])
  return matter
}

const percent = (part: number, whole: number) => (whole === 0 ? undefined : Math.round((part * 10_000) / whole) / 100)

/** What the indicators make of the matters of a year. */
function figuresOf(matters: readonly Matter[], courses: readonly Course[]): Record<string, number | undefined> {
  const opined = matters.filter(({ times }) => times.giveOpinion)
  const ofKind = (kind: string) => opined.filter(({ intake }) => intake.reviewKind === kind).length
  const decisions = matters.filter(({ intake }) => intake.reviewKind === 'major_decision')
  const issued = matters.filter(({ intake, times }) => intake.reviewKind === 'norm_doc' && times.issue)
  const filed = matters.filter(({ times }) => times.file)
  const forms = courses.flatMap(({ steps }) => steps.filter(({ step }) => step === 'recordCounsel'))
  return {
    'review.total': opined.length,
    'review.contracts': ofKind('agreement'),
    'review.enforcement': ofKind('major_enforcement'),
    'review.decisions': ofKind('major_decision'),
    'review.decision-coverage': percent(ofKind('major_decision'), decisions.length),
    'review.filing-rate': percent(filed.length, issued.length),
    'review.filing-timely-rate': percent(filed.filter(({ given }) => given.file?.timely).length, filed.length),
    'review.filing-conformity-rate': percent(filed.filter(({ given }) => given.file?.conforming).length, filed.length),
    'counsel.documents': matters.filter(({ given }) => given.recordCounsel?.revised).length,
    'counsel.opinions': forms.filter(({ form }) => form?.written === true).length,
  }
}

function check(figures: Record<string, number>): Matter[] {
  const courses = decisionsRecipes.flatMap((recipe) => recipe.courses?.(wantedOf(figures)) ?? [])
  const matters = courses.map(play)
  expect(figuresOf(matters, courses)).toMatchObject(figures)
  return matters
}

describe('合法性审查的一年', () => {
  it('按类别报的：合同、执法、决策各如数，报备三率俱全', () => {
    const matters = check({
      'review.contracts': 41,
      'review.enforcement': 3,
      'review.decisions': 2,
      'review.filing-rate': 100,
      'review.filing-timely-rate': 100,
      'review.filing-conformity-rate': 100,
    })
    expect(matters.filter(({ state }) => state === 'archived')).toHaveLength(47)
  })

  it('只报总数和覆盖率的：总数如数，决策全部审查', () => {
    check({ 'review.total': 57, 'review.decision-coverage': 100 })
  })

  it('只报法律顾问的：审查修改的份数和出具意见的件数互不相干', () => {
    check({ 'counsel.documents': 6, 'counsel.opinions': 23 })
    check({ 'counsel.documents': 9, 'counsel.opinions': 2 })
    check({ 'counsel.opinions': 4 })
  })

  it('意见多于审查件数的，一件出具几次意见', () => {
    check({ 'review.total': 5, 'counsel.documents': 3, 'counsel.opinions': 12 })
  })

  it('覆盖率不足的，未出具意见的仍在审；报备率精确到百分号后两位', () => {
    const matters = check({ 'review.decisions': 9, 'review.decision-coverage': 90 })
    expect(matters.filter(({ state }) => state === 'received')).toHaveLength(1)
    check({ 'review.filing-rate': 97.5, 'review.filing-timely-rate': 66.67, 'review.filing-conformity-rate': 50 })
    check({ 'review.filing-rate': 0 })
  })

  it('任意的件数同时成立', () => {
    const some = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(
        fc.record({ contracts: some, enforcement: some, decisions: some, more: some }),
        some,
        some,
        (kinds, papers, opinions) => {
          const sum = kinds.contracts + kinds.enforcement + kinds.decisions
          const total = Math.max(sum + kinds.more, papers, 1)
          check({
            'review.total': total,
            'review.contracts': kinds.contracts,
            'review.enforcement': kinds.enforcement,
            'review.decisions': kinds.decisions,
            'counsel.documents': papers,
            'counsel.opinions': opinions,
          })
        },
      ),
      { numRuns: 25 },
    )
  })

  it('各日都在年内的工作日，表中日期即办理之日', () => {
    const [recipe] = decisionsRecipes
    const courses = recipe?.courses?.(wantedOf({ 'review.total': 30 })) ?? []
    expect(courses.every(({ on }) => on?.startsWith('2024-'))).toBe(true)
    for (const { on, steps } of courses) expect(steps.find(({ step }) => step === 'issue')?.form?.issuedOn).toBe(on)
  })
})

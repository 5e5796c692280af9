import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import type { Other } from './define.ts'
import { legalityReview } from './legality-review/legality-review.ts'
import { isPassedFor, passedFor, type ReviewKind, whyNotReviewed } from './passed-review.ts'

const review = (state: string, opinion?: string, kind: ReviewKind = 'agreement'): Other => ({
  number: '审〔2026〕000001',
  procedure: 'legality-review',
  state,
  closed: false,
  filedOn: parseDay('2026-03-02'),
  intake: { reviewKind: kind },
  given: opinion === undefined ? {} : { giveOpinion: { opinion } },
})

describe('合法性审查是否通过', () => {
  it.each([
    ['已出具「同意」', 'opined', 'pass', true],
    ['明示风险', 'opined', 'risk_note', true],
    ['修改后通过，尚未反馈采纳情况', 'opined', 'pass_with_changes', false],
    ['修改后通过，已反馈采纳情况', 'answered', 'pass_with_changes', true],
    ['不同意，已反馈', 'answered', 'not_pass', false],
    ['退回补正程序', 'opined', 'procedure_back', false],
    ['同意以后又送审，尚在审查', 'reviewing', 'pass', false],
    ['已集体讨论', 'discussed', 'pass', true],
    ['已转回送审程序', 'continued', 'pass_with_changes', true],
    ['已归档', 'archived', 'pass', true],
    ['不予签订', 'abandoned', 'not_pass', false],
    ['不属审查事项', 'excluded', undefined, false],
    ['待登记', 'submitted', undefined, false],
  ] as const)('审查状态：%s', (_, state, opinion, passed) => {
    expect(isPassedFor(review(state, opinion), 'agreement')).toBe(passed)
  })

  it('不是合法性审查的事项一概不算', () => {
    expect(passedFor({ ...review('opined', 'pass'), procedure: 'penalty' })).toBeUndefined()
  })

  it('认得的状态都是该程序的状态', () => {
    for (const state of [
      'opined',
      'answered',
      'continued',
      'discussed',
      'issued',
      'filed',
      'filingReturned',
      'archived',
    ])
      expect(Object.keys(legalityReview.states)).toContain(state)
  })
})

describe('拒绝的理由写明条文和改正的办法', () => {
  it.each([
    ['决策没有审查', undefined, 'major_decision', '重大行政决策程序暂行条例第二十五条'],
    ['处罚没有审查', undefined, 'major_enforcement', '行政处罚法第五十八条'],
    ['合同没有审查', undefined, 'agreement', '不得签订'],
    ['审查的不是这一类', review('opined', 'pass'), 'major_decision', '审查的不是重大行政决策'],
    ['审查未通过', review('opined', 'not_pass'), 'agreement', '尚未通过'],
  ] as const)('拒绝：%s', (_, other, kind, words) => {
    expect(whyNotReviewed(other, kind, '该事项')).toContain(words)
  })

  it('通过的不拒绝；重新履行程序以前的审查不能再用', () => {
    expect(whyNotReviewed(review('opined', 'pass'), 'agreement', '该合同')).toBeUndefined()
    expect(whyNotReviewed(review('opined', 'pass'), 'agreement', '该合同', parseDay('2026-03-02'))).toBeUndefined()
    expect(whyNotReviewed(review('opined', 'pass'), 'agreement', '该合同', parseDay('2026-03-03'))).toContain(
      '重新送审',
    )
  })
})

import type { Day } from '#calendar/date.ts'
import type { Around } from '#procedures/define.ts'
import { unlessOn } from '#procedures/enforcement-time.ts'
import { whyNotReviewed } from '#procedures/passed-review.ts'
import { investigated } from './bars.ts'
import type { PenaltyFacts } from './states.ts'

/** Why the legal review may not be recorded as passed (行政处罚法第五十八条). */
export function cannotPass(
  facts: PenaltyFacts,
  form: Record<string, unknown>,
  on: Day,
  around: Around,
): string | undefined {
  if (investigated(facts, form.reviewer)) return '法制审核人员不得是本案调查人员（行政处罚法第五十八条）。'
  if (around.entry('officers', form.reviewer)?.data.legalReviewer === false)
    return '审核人员在行政执法人员清单中不是法制审核人员（行政处罚法第五十八条二款）。'
  return unlessOn('审核日期', form.passedOn, on) ?? withoutPassed(facts, form, around)
}

/** 转合法性审查的，须有本案的、调查终结以后通过的审查. */
function withoutPassed(facts: PenaltyFacts, form: Record<string, unknown>, around: Around): string | undefined {
  const asked = facts.given.sendReview?.way === 'review'
  // 表单还没有填写的不拦。
  if (form.passedOn === undefined || (!asked && form.review === undefined)) return undefined
  const review = around.matter(form.review)
  const why = whyNotReviewed(review, 'major_enforcement', '本案的处罚决定')
  if (why !== undefined || !review) return why
  const reported = around.takenOn.report
  return reported !== undefined && review.filedOn < reported
    ? `合法性审查${review.number}在调查终结以前登记，不是对本案的审核；法制审核在调查终结以后进行（行政处罚法第五十八条）。`
    : undefined
}

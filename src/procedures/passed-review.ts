import type { Day } from '#calendar/date.ts'
import type { Other } from './define.ts'
import { reviewKinds } from './legality-review/forms.ts'

export type ReviewKind = keyof typeof reviewKinds

/** The article that asks for the review, by what is reviewed. */
const articles: Record<ReviewKind, string> = {
  norm_doc: '国办发〔2018〕115号（未核实）；行政规范性文件未经合法性审核不得提交集体审议',
  major_decision: '重大行政决策程序暂行条例第二十五条',
  agreement: '行政合法性审查规定（本地规定，未核实）；合同、协议未经合法性审查不得签订',
  major_enforcement: '行政处罚法第五十八条',
  party_doc: '行政合法性审查规定（本地规定，未核实）',
  other_legal: '行政合法性审查规定（本地规定，未核实）',
}

const passing = ['pass', 'risk_note', 'pass_with_changes']
/** 印发以后不能回到未通过：要到这一步，审查意见已经放行。 */
const beyond = ['continued', 'discussed', 'issued', 'filed', 'filingReturned', 'archived']

/**
 * What a legality review has passed for; undefined while it has no passing opinion, was sent again since, or is no
 * legality review. 「修改后通过」 passes once it is answered how the opinion was taken up.
 */
export function passedFor(review: Other): ReviewKind | undefined {
  const { procedure, state, intake, given } = review
  const kind = intake.reviewKind
  if (procedure !== 'legality-review' || !isReviewKind(kind)) return undefined
  const opinion = given.giveOpinion?.opinion
  if (beyond.includes(state)) return kind
  if (state === 'opined') return opinion === 'pass' || opinion === 'risk_note' ? kind : undefined
  return state === 'answered' && passing.includes(String(opinion)) ? kind : undefined
}

/** Whether the matter is a legality review that has passed for this kind of thing. */
export function isPassedFor(review: Other | undefined, kind: ReviewKind): boolean {
  return review !== undefined && passedFor(review) === kind
}

/**
 * Words of the refusal where something needs a passed legality review of its kind; undefined when `review` is one.
 * `what` names the thing: 「该合同」. Give `around.matter(form.reviewNumber)`; `since` is the day from which the procedure
 * was gone through again, an earlier review no longer clears it.
 */
export function whyNotReviewed(
  review: Other | undefined,
  kind: ReviewKind,
  what: string,
  since?: Day,
): string | undefined {
  const article = `（${articles[kind]}）`
  const wanted = reviewKinds[kind]
  if (!review) return `${what}未经合法性审查，不得讨论通过、签订或者作出决定${article}。请写明已通过的合法性审查编号。`
  if (review.procedure !== 'legality-review')
    return `${review.number}不是合法性审查事项${article}。请写明已通过的合法性审查编号。`
  if (review.intake.reviewKind !== kind)
    return `${review.number}审查的不是${wanted}，不能作为${what}的合法性审查${article}。`
  if (since !== undefined && review.filedOn < since)
    return `${what}于${since}起重新履行程序，${review.number}是此前的合法性审查${article}。请重新送审。`
  return passedFor(review) === kind
    ? undefined
    : `${what}的合法性审查${review.number}尚未通过${article}。请待出具「同意」意见，或者反馈采纳情况以后再办。`
}

function isReviewKind(value: unknown): value is ReviewKind {
  return typeof value === 'string' && Object.hasOwn(reviewKinds, value)
}

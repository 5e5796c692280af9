import { addDays, type Day, daysBetween, findDay } from '#calendar/date.ts'
import type { Around } from '#procedures/define.ts'
import { amountOf, lastDay, unlessBetween } from '#procedures/enforcement-time.ts'
import { whyChallenged } from '#procedures/respondent-exclusion.ts'
import { fineOf } from './bars.ts'
import type { PenaltyFacts } from './states.ts'

type Form = Record<string, unknown>

/** The day on which the party received the decision, as recorded. */
export function servedDay({ given }: Pick<PenaltyFacts, 'given'>): string | undefined {
  const day = given.serveByAnnouncement?.servedOn ?? given.serve?.servedOn ?? given.decideOnSpot?.decidedOn
  return typeof day === 'string' ? day : undefined
}

/** The last day for paying, with the deferral granted (行政处罚法第六十六条、第六十七条). */
export function payBy(facts: PenaltyFacts): Day | undefined {
  return lastDay('CF-07', servedDay(facts), { extend: amountOf(facts.given.defer?.extendBy) })
}

/** 对当场处罚须先复议，自2024年1月1日起（行政复议法第二十三条一款一项）. */
export function spotReviewFirst({ given }: Pick<PenaltyFacts, 'given'>): boolean {
  const day = given.decideOnSpot?.decidedOn
  return typeof day === 'string' && day >= '2024-01-01'
}

/** The last day on which the party may still ask for a review or sue; a duty to review first closes the court as well. */
function remediesEnd(facts: Pick<PenaltyFacts, 'given'>): Day | undefined {
  return spotReviewFirst(facts)
    ? lastDay('FY-01', servedDay(facts))
    : lastDay('SS-04', servedDay(facts), { variant: 'direct' })
}

/** The day from which the three months for asking the court run（行政强制法第五十三条、行政处罚法第七十二条二款）. */
export function remediesOverOn(facts: Pick<PenaltyFacts, 'given'>): Day | undefined {
  const { how, overOn } = facts.given.noteRemediesOver ?? {}
  return how === 'expired' ? remediesEnd(facts) : findDay(String(overOn))
}

/** 加处罚款的上限（行政处罚法第七十二条）: 3% a day from the day after the time for paying, never above the fine. */
export function surchargeLimit(fine: number, days: number): number {
  return Math.min(fine, Math.round(fine * 3 * Math.max(0, days)) / 100)
}

/** Why a reminder may not be sent now, or its surcharge is too high. */
export function cannotRemind(facts: PenaltyFacts, form: Form, on: Day): string | undefined {
  const fine = fineOf(facts)
  const due = payBy(facts)
  if (fine > 0 && due !== undefined && on <= due) return `缴款期限至${due}，未到期不得催告。`
  const wrong = unlessBetween('催告书送达日期', form.servedOn, on, findDay(servedDay(facts) ?? ''))
  if (wrong) return wrong
  const served = findDay(String(form.servedOn)) ?? on
  if (fine > 0 && due !== undefined && served <= due) return `缴款期限至${due}，未到期不得催告。`
  const days = due === undefined ? 0 : daysBetween(due, served) - amountOf(form.excluded)
  const limit = surchargeLimit(fine, days)
  return amountOf(form.surcharge) > limit
    ? `加处罚款每日百分之三、不超过罚款数额，复议诉讼期间不计；本日至多${limit}元（行政处罚法第七十二条、第七十三条）。`
    : undefined
}

/** Why the remedies are not over on the day that is written. */
export function remediesRunning(facts: PenaltyFacts, form: Form, on: Day, around: Around): string | undefined {
  const wrong = unlessBetween('届满日期', form.overOn, on) ?? whyChallenged(around)
  if (wrong || form.how === undefined) return wrong
  const { noteRemedy, receiveReview, receiveSuit } = facts.times
  const challenged = Boolean(noteRemedy || receiveReview || receiveSuit)
  if (form.how === 'upheld')
    return challenged ? undefined : '没有登记过申请复议、提起诉讼，不能登记为复议、诉讼维持（行政强制法第五十三条）。'
  if (form.how === 'deferral') return deferralRunning(facts, form, on, challenged)
  if (challenged) return '当事人已申请复议或者起诉，须待有结果，不能登记为期限届满（行政强制法第五十三条）。'
  return beforeEnd(facts, String(form.overOn)) ?? beforeEnd(facts, addDays(on, -1))
}

/** 暂缓、分期的，申请期限自该期限结束之日起算，但须救济期限也已届满（行政处罚法第七十二条二款）. */
function deferralRunning(facts: PenaltyFacts, form: Form, on: Day, challenged: boolean): string | undefined {
  const due = payBy(facts)
  if (!facts.times.defer) return '没有批准过暂缓、分期缴纳（行政处罚法第六十六条二款）。'
  if (due !== undefined && String(form.overOn) < due)
    return `暂缓、分期缴纳的期限至${due}，尚未结束（行政处罚法第七十二条二款）。`
  return challenged ? undefined : beforeEnd(facts, addDays(on, -1))
}

function beforeEnd(facts: PenaltyFacts, day: string): string | undefined {
  const last = remediesEnd(facts)
  return last !== undefined && day < last
    ? `当事人可以在${last}以前申请复议、起诉，法定期限尚未届满（行政复议法第二十条、行政诉讼法第四十六条、行政强制法第五十三条）。`
    : undefined
}

/** Words for a suit against a penalty on the spot that was not reviewed first (行政复议法第二十三条). */
export function reviewFirst(facts: PenaltyFacts, form: Form): string | undefined {
  return spotReviewFirst(facts) && form.way === 'litigation' && form.reviewed !== true
    ? '对当场作出的行政处罚决定不服的，应当先申请行政复议，对复议决定不服的再起诉（行政复议法第二十三条）。'
    : undefined
}

/** Why the court may not be asked now: no reminder, too early or too late (行政强制法第五十三条、第五十四条). */
export function cannotApply(facts: PenaltyFacts, on: Day, around: Around): string | undefined {
  const { given, times } = facts
  const challenged = whyChallenged(around)
  if (challenged !== undefined) return challenged
  if (!times.remind) return '申请法院强制执行前，应当催告当事人履行（行政强制法第五十四条）。'
  const reminded = lastDay('QZ-03', given.remind?.servedOn)
  if (reminded !== undefined && on <= reminded)
    return `催告书送达须满十个工作日（至${reminded}）仍未履行的，才可以申请（行政强制法第五十四条、第六十九条）。`
  if (!times.noteRemediesOver) return '当事人申请复议、提起诉讼的期限尚未登记届满（行政强制法第五十三条）。'
  const last = lastDay('QZ-04', remediesOverOn(facts))
  return last !== undefined && on > last
    ? `申请期限至${last}届满，逾期申请的法院不予受理（行政强制法第五十三条、行诉解释第一百五十六条）。`
    : undefined
}

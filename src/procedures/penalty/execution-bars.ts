import { type Day, daysBetween, findDay } from '#calendar/date.ts'
import { amountOf, lastDay, unlessBetween } from '#procedures/enforcement-time.ts'
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

/** 加处罚款的上限（行政处罚法第七十二条）: 3% a day from the day after the time for paying, never above the fine. */
export function surchargeLimit(fine: number, days: number): number {
  return Math.min(fine, Math.round(fine * 3 * Math.max(0, days)) / 100)
}

/** Why a reminder may not be sent now, or its surcharge is too high. */
export function cannotRemind(facts: PenaltyFacts, form: Form, on: Day): string | undefined {
  const wrong = unlessBetween('催告书送达日期', form.servedOn, on, findDay(servedDay(facts) ?? ''))
  if (wrong) return wrong
  const fine = fineOf(facts)
  const due = payBy(facts)
  const served = findDay(String(form.servedOn)) ?? on
  if (fine > 0 && due !== undefined && served <= due) return `缴款期限至${due}，未到期不得催告。`
  const days = due === undefined ? 0 : daysBetween(due, served) - amountOf(form.excluded)
  const limit = surchargeLimit(fine, days)
  return amountOf(form.surcharge) > limit
    ? `加处罚款每日百分之三、不超过罚款数额，复议诉讼期间不计；本日至多${limit}元（行政处罚法第七十二条、第七十三条）。`
    : undefined
}

/** Why the remedies are not over on the day that is written. */
export function remediesRunning(facts: PenaltyFacts, form: Form, on: Day): string | undefined {
  const wrong = unlessBetween('届满日期', form.overOn, on)
  if (wrong || form.how !== 'expired') return wrong
  if (facts.times.noteRemedy)
    return '当事人已申请复议或者起诉，须待有结果，不能登记为期限届满（行政强制法第五十三条）。'
  // 当场处罚复议前置，未在六十日内申请复议的，起诉的路也随之关闭。
  const last = facts.times.decideOnSpot
    ? lastDay('FY-01', servedDay(facts))
    : lastDay('SS-04', servedDay(facts), { variant: 'direct' })
  return last !== undefined && String(form.overOn) < last
    ? `当事人可以在${last}以前申请复议、起诉，法定期限尚未届满（行政复议法第二十条、行政诉讼法第四十六条、行政强制法第五十三条）。`
    : undefined
}

/** Words for a suit against a penalty on the spot that was not reviewed first (行政复议法第二十三条). */
export function reviewFirst({ times }: PenaltyFacts, form: Form): string | undefined {
  return times.decideOnSpot && form.way === 'litigation' && form.reviewed !== true
    ? '对当场作出的行政处罚决定不服的，应当先申请行政复议，对复议决定不服的再起诉（行政复议法第二十三条）。'
    : undefined
}

/** Why the court may not be asked now: no reminder, too early or too late (行政强制法第五十三条、第五十四条). */
export function cannotApply(facts: PenaltyFacts, on: Day): string | undefined {
  const { given, times } = facts
  if (!times.remind) return '申请法院强制执行前，应当催告当事人履行（行政强制法第五十四条）。'
  const reminded = lastDay('QZ-03', given.remind?.servedOn)
  if (reminded !== undefined && on <= reminded)
    return `催告书送达须满十个工作日（至${reminded}）仍未履行的，才可以申请（行政强制法第五十四条、第六十九条）。`
  if (!times.noteRemediesOver) return '当事人申请复议、提起诉讼的期限尚未登记届满（行政强制法第五十三条）。'
  const over = findDay(String(given.noteRemediesOver?.overOn))
  const last = lastDay('QZ-04', over)
  return last !== undefined && on > last
    ? `申请期限至${last}届满，逾期申请的法院不予受理（行政强制法第五十三条、行诉解释第一百五十六条）。`
    : undefined
}

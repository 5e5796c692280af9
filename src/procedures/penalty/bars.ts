import type { Day } from '#calendar/date.ts'
import type { Around } from '#procedures/define.ts'
import { heldByTransfer, withoutPower } from '#procedures/enforcement-powers.ts'
import { amountOf, lastDay } from '#procedures/enforcement-time.ts'
import type { PenaltyFacts } from './states.ts'

type Form = Record<string, unknown>

/** 追责时效（行政处罚法第三十六条）: words when the act was found after two, or five, years. */
export function timeBarred(form: Form, on: Day): string | undefined {
  const found = form.foundOn
  if (typeof found !== 'string') return undefined
  if (found > on) return '发现日期不能晚于办理日期。'
  if (String(form.endedOn) > found)
    return '违法行为终了日期不能晚于发现日期；连续、继续状态的，终了前发现即在时效之内。'
  const last = lastDay('CF-11', form.endedOn, { variant: form.safety === true ? 'safety' : 'ordinary' })
  return last !== undefined && found > last
    ? `违法行为在${last}以前未被发现，已过追责时效，不再给予行政处罚（行政处罚法第三十六条）。`
    : undefined
}

/** Why a case may not be opened on this item now: no such power, out of time, with the police. */
export function cannotOpen(form: Form, on: Day, around: Around): string | undefined {
  return heldByTransfer(around) ?? withoutPower(around, form.itemCode, 'penalty') ?? timeBarred(form, on)
}

/** 当场处罚的限额（行政处罚法第五十一条）. */
export function aboveSpotLimit({ intake }: PenaltyFacts, fine: unknown): string | undefined {
  const limit = intake.party === 'natural' ? 200 : 3000
  return amountOf(fine) > limit
    ? `当场处罚的罚款，公民不超过二百元、法人或者其他组织不超过三千元；本件限额${limit}元（行政处罚法第五十一条）。`
    : undefined
}

/** A fast-track case that has not gone back to the ordinary course. */
export function isFast({ intake, times }: PenaltyFacts): boolean {
  return intake.kind === 'fast' && !times.leaveFast
}

/** Where a hearing was told of: words until it was held or given up. */
export function hearingOpen({ given, times }: PenaltyFacts): string | undefined {
  if (given.priorNotice?.hearingRight === true && !times.tellHearing)
    return '属于听证范围的，应当告知听证权利，请先办理「告知听证权利」（行政处罚法第六十三条）。'
  return times.tellHearing && !times.waiveHearing && !times.holdHearing && !times.forgoHearing
    ? '已告知听证权利，五个工作日内当事人可以要求听证；听证未办结前不得送审、作出决定（行政处罚法第六十四条）。'
    : undefined
}

/** Words until the party's time for a statement is over, or it was heard or given up (行政处罚法第四十五条). */
function statementOpen({ given }: PenaltyFacts, on: Day): string | undefined {
  const until = given.priorNotice?.statementUntil
  const told = String(given.priorNotice?.servedOn)
  const spoken = [given.hearStatement?.heardOn, given.waiveStatement?.waivedOn]
  return spoken.some((day) => typeof day === 'string' && day >= told) || isBefore(until, on)
    ? undefined
    : '陈述申辩期限未满，当事人也未放弃，不得作出处罚决定（行政处罚法第四十五条、第六十二条）。'
}

function isBefore(day: unknown, on: Day): boolean {
  return typeof day === 'string' && day < on
}

/** True for an officer who investigated the case or made its report. */
export function investigated({ given }: PenaltyFacts, officer: unknown): boolean {
  return [given.file, given.investigate, given.report].some(
    (form) => Array.isArray(form?.officers) && form.officers.includes(officer),
  )
}

/** Words when an officer who was told to stand aside takes part (行政处罚法第四十三条). */
export function recused({ given }: PenaltyFacts, officers: unknown): string | undefined {
  const { who, decision } = given.applyRecusal ?? {}
  return decision === 'granted' && Array.isArray(officers) && officers.includes(who)
    ? '已决定回避的执法人员不得再参加本案（行政处罚法第四十三条）。'
    : undefined
}

/** 一事不二罚: words when another matter of this case has already fined the same act (行政处罚法第二十九条). */
function finedBefore({ given }: PenaltyFacts, form: Form, around: Around): string | undefined {
  if (amountOf(form.fine) === 0) return undefined
  const before = around.sameCase.find(
    ({ procedure, state, given: other }) =>
      procedure === 'penalty' &&
      state !== 'overturned' &&
      state !== 'closedOverturned' &&
      fineOf({ given: other }) > 0 &&
      (other.file ?? other.decideOnSpot)?.itemCode === given.file?.itemCode,
  )
  return before
    ? `本案已由${before.number}给予罚款，对同一个违法行为不得给予两次以上罚款的行政处罚（行政处罚法第二十九条）。`
    : undefined
}

/** The fine that was decided, 0 without one. */
export function fineOf({ given }: Pick<PenaltyFacts, 'given'>): number {
  return amountOf((given.decidePenalty ?? given.decideOnSpot)?.fine)
}

/** 法制审核（行政处罚法第五十八条）: words where it is required and has not been passed on the final file. */
function withoutReview({ given, times }: PenaltyFacts): string | undefined {
  const grounds = given.report?.reviewGrounds
  const required = (Array.isArray(grounds) && grounds.length > 0) || Boolean(times.holdHearing)
  if (!required) return undefined
  if (!times.passReview)
    return '应当法制审核的案件，未经法制审核或者审核未通过的，不得作出决定（行政处罚法第五十八条）。请先办理「送法制审核」。'
  const passed = String(given.passReview?.passedOn)
  const latest = [given.report?.finishedOn, given.holdHearing?.heldOn].filter((day) => typeof day === 'string')
  return latest.some((day) => day > passed)
    ? '法制审核在调查终结、听证以后进行；听证、补充调查以后须重新送审（行政处罚法第五十八条）。'
    : undefined
}

/** Why a penalty may not be decided now; undefined when nothing stands in the way. */
export function cannotDecide(facts: PenaltyFacts, form: Form, on: Day, around: Around): string | undefined {
  const { given, times } = facts
  const outside = timeBarred({ ...given.file }, on) ?? heldByTransfer(around)
  if (outside) return outside
  if (isFast(facts) && !times.confirmFast)
    return '简案快办须当事人书面认错认罚，请先办理「确认简案快办」，或者转为普通程序（本地规定，未核实，可由管理员设定）。'
  const open = hearingOpen(facts) ?? statementOpen(facts, on) ?? withoutReview(facts)
  if (open) return open
  const discussed = times.discuss && String(given.discuss?.heldOn) >= String(given.report?.finishedOn)
  if (given.report?.major === true && !discussed)
    return '情节复杂或者重大违法行为给予行政处罚，应当由负责人集体讨论决定（行政处罚法第五十七条二款）。'
  const again = recused(facts, form.officers) ?? finedBefore(facts, form, around)
  if (again) return again
  if (amountOf(form.fine) > amountOf(given.priorNotice?.fine))
    return '罚款数额高于事先告知的数额；不得因陈述、申辩加重处罚，另有事实的应退回补充调查后重新告知（行政处罚法第四十五条）。'
  const isFine = Array.isArray(form.kinds) && form.kinds.includes('fine')
  return isFine === amountOf(form.fine) > 0 ? undefined : '处罚种类含罚款的须填数额，不含罚款的不填数额。'
}

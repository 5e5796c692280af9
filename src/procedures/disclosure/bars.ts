import { findDay } from '#calendar/date.ts'
import { dueOfRule } from '#calendar/rule-due.ts'
import type { AnyFacts, Around } from '#procedures/define.ts'

type Form = Record<string, unknown>

/** The answer that was given, whichever step gave it. */
export function answerOf({ given }: AnyFacts): Form {
  return given.answerOnSpot ?? given.draftAnswer ?? {}
}

function gives(type: unknown): boolean {
  return type === 'provided' || type === 'partial'
}

/** Why the day by which a third party or another organ shall answer leaves less than the statute gives. */
export function whyTooShort(
  rule: 'XX-04' | 'XX-05',
  { form, on, around }: { form: Form; on: string; around: Around },
  basis: string,
): string | undefined {
  const [from, dueOn] = [findDay(on), form.dueOn]
  if (!from || typeof dueOn !== 'string') return undefined
  const { due } = dueOfRule({ rule, from }, around.calendar)
  return dueOn < due ? `答复截止日不得早于收到征求意见书之日起十五个工作日（${due}）（${basis}）。` : undefined
}

/** Why this answer may not be given as things stand; undefined when it may (条例第十四条、第十七条、第三十条至第四十一条). */
export function whyNotAnswer(facts: AnyFacts, form: Form, around: Around): string | undefined {
  const { given, intake, times } = facts
  const { type } = form
  if ((type === 'record') !== (intake.kind === 'record')) {
    return '更正信息记录的申请只能按第四十一条答复，其他申请不适用该类型（政府信息公开条例第四十一条）。'
  }
  if (type === 'nonexistent' && given.search === undefined) {
    return '答复信息不存在，须先经检索，请先办「检索」（政府信息公开条例第三十六条四项）。'
  }
  if (type === 'nonexistent' && given.search?.found === true) {
    return '检索到所申请的信息，不能答复信息不存在（政府信息公开条例第三十六条四项）。'
  }
  if (type === 'unclear' && !times.requestCorrection) {
    return '申请内容不明确的，须先一次性告知补正（政府信息公开条例第三十条）。'
  }
  if (type === 'excessive' && given.receiveReason?.reasonable !== false) {
    return '须先要求申请人说明理由，理由不合理的才不予处理（政府信息公开条例第三十五条）。'
  }
  if (type === 'repeated') return whyNotRepeated(form, around)
  if (type === 'refused') return whyNotRefused(facts, form)
  return gives(type) ? whyNotGiven(facts, form) : undefined
}

function whyNotRepeated({ earlier }: Form, around: Around): string | undefined {
  const other = earlier === undefined ? undefined : around.matter(earlier)
  return other && !['served', 'closed'].includes(other.state)
    ? `${other.number}尚未答复，不是重复申请（政府信息公开条例第三十六条六项）。`
    : undefined
}

function whyNotRefused({ given, times }: AnyFacts, { row }: Form): string | undefined {
  if (row === 'third_party' && !times.recordThirdParty && !times.thirdPartySilent) {
    return '以保护第三方合法权益为由不予公开的，须先书面征求第三方意见（政府信息公开条例第三十二条）。'
  }
  const secrecy = given.reviewSecrecy?.conclusion
  return (row === 'secret' || row === 'forbidden' || row === 'safety') && secrecy !== 'closed' && secrecy !== 'part'
    ? '依第十四条不予公开的，须经保密审查认为不得公开，请先办「保密审查」（政府信息公开条例第十四条、第十七条）。'
    : undefined
}

function whyNotGiven({ given }: AnyFacts, form: Form): string | undefined {
  const secrecy = given.reviewSecrecy?.conclusion
  if (secrecy === undefined) return '公开前须经保密审查，请先办「保密审查」（政府信息公开条例第十七条）。'
  if (secrecy === 'closed' || (secrecy === 'part' && form.type === 'provided')) {
    return '保密审查认为不得（全部）公开，不能作出该答复（政府信息公开条例第十四条、第十七条）。'
  }
  const { view, reasonable } = given.recordThirdParty ?? {}
  return form.type === 'provided' && view === 'disagree' && reasonable === true && form.publicInterest !== true
    ? '第三方不同意公开且有合理理由的，不予公开；认为不公开可能对公共利益造成重大影响的，请勾选并说明（政府信息公开条例第三十二条）。'
    : undefined
}

import type { AnyFacts, Around } from '#procedures/define.ts'
import { overturnedCauses } from './forms.ts'

type Form = Record<string, unknown>

/** 变更、撤销、确认违法、确认无效. */
export function isOverturned(cause: unknown): boolean {
  return overturnedCauses.some((one) => one === cause)
}

/** Why the source of the information may not be marked so; undefined when it may (条例第十三条、第十九条至第二十一条). */
export function whyNotMarked({ intake }: AnyFacts, { attribute }: Form): string | undefined {
  return attribute === 'on_request' && intake.kind !== 'dynamic'
    ? '第二十条、第二十一条所列信息应当主动公开，不能定为依申请公开；确有不公开理由的，请定为不予公开并写明理由（政府信息公开条例第十三条、第二十条）。'
    : undefined
}

/** What the authority asked has ruled; undefined when nothing, or when the matter was taken up anew since. */
function rulingOf({ given }: AnyFacts, { takenOn }: Around): unknown {
  const { recordRuling, reassess } = takenOn
  return reassess !== undefined && recordRuling !== undefined && recordRuling < reassess
    ? undefined
    : given.recordRuling?.ruling
}

/** Why this conclusion of the review does not hold (条例第十五条、第十七条). */
export function whyNotConcluded(facts: AnyFacts, form: Form, around: Around): string | undefined {
  if (form.conclusion !== 'closed' && facts.intake.thirdParty === true && form.thirdParty === 'none')
    return '信息含商业秘密、个人隐私等，未经第三方同意、未作处理又无重大公共利益的，不得公开（政府信息公开条例第十五条）。'
  const ruling = rulingOf(facts, around)
  if (ruling === 'closed' && form.conclusion !== 'closed')
    return '主管部门已确定不得公开，审查结论不能与之相反（政府信息公开条例第十七条三款）。'
  return ruling === 'treated' && form.conclusion === 'open'
    ? '主管部门确定作处理后才可以公开，请选「作区分处理后公开」（政府信息公开条例第十七条三款）。'
    : undefined
}

/** Why it may not be approved for publication (条例第十一条、第十四条、第十七条). */
export function whyNotApproved({ intake, given }: AnyFacts, form: Form): string | undefined {
  if (given.reviewSecrecy?.conclusion === 'closed')
    return '保密审查认为不得公开，不能审定公开（政府信息公开条例第十四条、第十七条）。'
  if (given.markAttribute?.attribute !== 'active')
    return '公开属性不是主动公开，不能审定公开；属性定错的请退回重定（政府信息公开条例第十三条）。'
  return intake.otherOrgan !== undefined && form.confirmed !== true
    ? '信息涉及其他机关，应当先与有关机关协商、确认（政府信息公开条例第十一条一款）。'
    : undefined
}

/** Why it may not be withheld (条例第五条、第十三条). */
export function whyNotWithheld({ given }: AnyFacts): string | undefined {
  return given.markAttribute?.attribute === 'active' && given.reviewSecrecy?.conclusion !== 'closed'
    ? '属于主动公开且经审查可以公开的，应当公开，不能审定不公开（政府信息公开条例第五条、第十三条）。'
    : undefined
}

/** Why these grounds of withdrawal are not those of this information (处罚法第四十八条二款). */
export function whyNotOrdered({ intake }: AnyFacts, { cause, since }: Form, on: string): string | undefined {
  if (isOverturned(cause) && intake.kind !== 'penalty')
    return '只有行政处罚决定才按变更、撤销、确认违法、确认无效撤回；其他信息请选失效或者内容有误（行政处罚法第四十八条二款）。'
  return typeof since === 'string' && since > on ? '发生之日不能晚于办理之日。' : undefined
}

/** 撤回处罚决定信息的，公开说明理由. */
export function whyNotWithdrawn({ given }: AnyFacts, form: Form): string | undefined {
  return isOverturned(given.orderWithdrawal?.cause) && form.explained !== true
    ? '撤回行政处罚决定信息，应当公开说明理由（行政处罚法第四十八条二款）。'
    : undefined
}

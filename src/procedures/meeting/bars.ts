import type { Around } from '#procedures/define.ts'
import { type ReviewKind, whyNotReviewed } from '#procedures/passed-review.ts'

const reviewed = [
  'agreement',
  'norm_doc',
  'major_decision',
  'major_enforcement',
  'party_doc',
] as const satisfies ReviewKind[]

const rules = '议事规则，未核实，可由管理员设定'

/** Words of the refusal where an item needs a passed legality review of its kind and names none. */
export function whyItemUnreviewed(form: Record<string, unknown>, around: Around): string | undefined {
  const kind = reviewed.find((one) => one === form.subject)
  return kind && whyNotReviewed(around.matter(form.review), kind, `议题「${String(form.title)}」`)
}

/** 开会：日期不在将来，实到过半. */
export function whyNotHeld(form: Record<string, unknown>, on: string): string | undefined {
  const [due, present] = [Number(form.due), Number(form.present)]
  if (String(form.heldOn) > on) return '开会日期在将来，会议尚未召开，请在开会以后办理。'
  if (present > due) return '实到人数不得多于应到人数，请核对。'
  return present * 2 > due ? undefined : `组成人员须半数以上到会，方可开会（${rules}）。请改期或者取消。`
}

/** 议定：通过的事项须经审查；重大行政决策由首长末位发言，与多数人意见不一致的说明理由. */
export function whyNotDecided(form: Record<string, unknown>, around: Around): string | undefined {
  const passed = form.result === 'adopted' || form.result === 'revised'
  if (!passed) return undefined
  const unreviewed = whyItemUnreviewed(form, around)
  if (unreviewed !== undefined) return unreviewed
  if (form.subject !== 'major_decision') return undefined
  if (form.principalLast !== true)
    return '重大行政决策由主要负责人在集体讨论时最后发表意见（重大行政决策程序暂行条例第三十条）。请如实勾选「主要负责人末位发表意见」。'
  return form.againstMajority === true && form.reason === undefined
    ? '主要负责人拟作出的决定与多数人意见不一致的，应当在会上说明理由（重大行政决策程序暂行条例第三十条）。请填写「会上说明的理由」。'
    : undefined
}

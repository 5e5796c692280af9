import type { Procedure } from '#procedures/define.ts'

/** What the steps after the signing ask of the report: signed, sent up, seen by the keeper of secrets. */
type Asked = Parameters<NonNullable<Procedure['steps'][string]['barredBy']>>

export const supervision = '《法治政府建设与责任落实督察工作规定》（条号未核实）'
const secrecy = '保守国家秘密法、政府信息公开条例第十七条：公开前应当进行保密审查'

/** 法治政府建设年度报告的第三项内容不可缺。 */
export function whyNotComplete([{ intake, times }, { form }]: Asked): string | undefined {
  if (!times.collect) return `尚未收集科室材料，请先办「收集科室材料」，再拟稿（${supervision}）。`
  return intake.kind === 'rule_of_law' && form.firstDuty === undefined
    ? `法治政府建设年度报告应当写明党政主要负责人履行第一责任人职责的情况（${supervision}）。`
    : undefined
}

/** 会议须已召开；所写会议编号以外的会议，以会议日期为准。 */
export function whyNotDeliberated([, { form, on, around }]: Asked): string | undefined {
  if (String(form.heldOn) > on) return '会议日期在将来，请在会后登记。'
  const state = around.matter(form.meeting)?.state
  return state === 'called' || state === 'cancelled' ? '所写的会议没有召开，请核对会议编号。' : undefined
}

/** 未签发的报告不得报送。 */
export function whyNotToSubmit([{ times }]: Asked): string | undefined {
  return times.sign ? undefined : `报告未经主要负责人签发，不得报送；请先办「签发」（${supervision}）。`
}

/** 未签发、未报送、未经保密审查的报告不得公开。 */
export function whyNotToPublish([{ times }, { form, on }]: Asked): string | undefined {
  if (!times.sign) return `报告未经主要负责人签发，不得公开；请先办「签发」（${supervision}）。`
  if (!times.submit) return `年度报告先报送、后公开；请先办「报送」（${supervision}）。`
  if (form.secrecy === 'pending') return `尚未保密审查，不得公开（${secrecy}）。`
  return String(form.on) > on ? '公开日期在将来，请在公开以后登记。' : undefined
}

import type { AnyFacts, Other } from '#procedures/define.ts'

type Form = Record<string, unknown>

const decision = '重大行政决策程序暂行条例'
const local = '社会稳定风险评估办法（未核实，可由管理员设定）'
/** 条例第二十三条所列方式之外，直接听取群众意见的方式. */
const listening = ['visit', 'questionnaire', 'symposium', 'hearing', 'notice']

/** Why a survey may not be recorded: its day has not come, or more answered than were asked. */
export function whyNotSurvey(form: Form, on: string): string | undefined {
  if (typeof form.on === 'string' && form.on > on) return '日期还没有到，请在开展后登记。'
  return Number(form.supporting ?? 0) + Number(form.opposing ?? 0) > Number(form.people ?? 0)
    ? '支持与反对人数之和多于征求意见的人数，请核对。'
    : undefined
}

/** Why there can be no report yet, or not with such a conclusion. */
export function whyNotReport({ intake, given, times }: AnyFacts, form: Form): string | undefined {
  if (!times.survey) return `还没有开展调查，请先办「开展调查」（${decision}第二十三条）。`
  if (!given.identify) return `还没有列出风险点，请先办「识别风险」（${decision}第二十三条）。`
  const people = ['expropriation', 'land'].includes(String(intake.kind))
  if (people && !listening.includes(String(given.survey?.method)) && !planned(given.plan))
    return `征收拆迁须直接听取群众意见（走访、问卷、座谈、听证或者公示）（国有土地上房屋征收与补偿条例第十二条；${local}）。`
  return whyNotOpinion(form)
}

function planned(plan: Form | undefined): boolean {
  return Array.isArray(plan?.methods) && plan.methods.some((one) => listening.includes(String(one)))
}

function whyNotOpinion(form: Form): string | undefined {
  const goesOn = form.opinion === 'proceed' || form.opinion === 'mitigate'
  if (form.controllable !== true && goesOn)
    return `风险不可控的，应当调整方案等确保可控后再作决定，评估意见不能是实施（${decision}第二十四条）。`
  if (form.level === 'high' && goesOn) return `高风险的事项，评估意见不能是实施（${local}）。`
  if (form.level === 'medium' && form.opinion === 'proceed')
    return `中风险的事项须落实防范措施后实施，请选「落实防范措施后实施」（${local}）。`
  return form.legality === 'fail' && goesOn ? `不合法的事项不得实施（${local}）。` : undefined
}

/** Why the file may not be closed: a risk that is not low is watched while the matter is carried out. */
export function whyNotClose({ given, times }: AnyFacts): string | undefined {
  const level = given.track?.level ?? given.report?.level
  if (given.track?.newRisk === true) return `跟踪中出现新的风险，请先办「调整方案再评估」（${decision}第二十四条）。`
  if (given.report?.level !== 'low' && !times.track)
    return `中高风险事项实施中须跟踪风险变化，请先办「跟踪风险」（${local}）。`
  return level === 'high' ? '跟踪显示仍为高风险，不能归档，请办「调整方案再评估」。' : undefined
}

/**
 * Why a decision may not rest on this assessment (重大行政决策程序暂行条例第二十四条): none named, not concluded, or the risk
 * not under control. Undefined when it may.
 */
export function whyRiskStands(other: Other | undefined): string | undefined {
  if (other?.procedure !== 'risk-assessment')
    return `可能影响社会稳定、公共安全的，须有风险评估，请填写风险评估编号（${decision}第二十二条）。`
  if (!['concluded', 'following', 'closed'].includes(other.state))
    return `风险评估${other.number}还没有审定结论（${decision}第二十四条）。`
  return other.given.report?.controllable === true && other.given.report.opinion !== 'stop'
    ? undefined
    : `风险评估${other.number}的结论是风险不可控或者不予实施，不得作出决定（${decision}第二十四条）。`
}

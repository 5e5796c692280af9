import type { AnyFacts, Around } from '#procedures/define.ts'

type Form = Record<string, unknown>

/** The level as checked, before that as first judged. */
export function levelOf({ intake, given }: { intake: { level?: unknown }; given: { verify?: { level?: unknown } } }) {
  return given.verify?.level ?? intake.level
}

/** 重大、特别重大. */
export function isSerious(facts: Parameters<typeof levelOf>[0]): boolean {
  const level = levelOf(facts)
  return level === 'major' || level === 'extreme'
}

const lost = (form: Form | undefined) => Number(form?.dead ?? 0) + Number(form?.missing ?? 0)

/** Why the response may not be started so: above the street's power, or a plan made for another kind of event. */
export function whyNotRespond({ intake, given }: AnyFacts, form: Form, around: Around): string | undefined {
  if (form.scope === 'street' && (form.level === 'I' || form.level === 'II'))
    return '一级、二级响应由上级人民政府决定，街道按命令执行，请选「按上级命令启动」并写明文号（突发事件应对法第十七条、第七十一条、第七十二条；各级启动权限以预案为准，未核实，可由管理员设定）。'
  const plan = around.entry('emergency-plans', form.plan)
  const kind = given.verify?.kind ?? intake.kind
  return plan?.data.event !== undefined && plan.data.kind !== 'general' && plan.data.event !== kind
    ? `预案「${plan.name}」不是为这类突发事件制定的，请选对应的专项预案或者总体预案（突发事件应对法第二十八条）。`
    : undefined
}

/** Why a report may not go out: fewer lost than the one before said, without a word why. */
export function whyNotReport({ intake, given, times }: AnyFacts, form: Form): string | undefined {
  const last = times.reportFurther ? given.reportFurther : (given.reportFirst ?? intake)
  return lost(form) < lost(last) && form.correction === undefined
    ? `死亡、失踪人数少于上次报告的${lost(last)}人，须填写「更正说明」；不得谎报、瞒报、漏报（突发事件应对法第六十一条、第九十五条）。`
    : undefined
}

/** Why it may not rest at the first handling: nothing was done yet, or the event is graver than 一般. */
export function whyNotSettle(facts: AnyFacts): string | undefined {
  if (!facts.times.handleFirst) return '还没有先期处置，请先办「先期处置」（突发事件应对法第二十二条）。'
  return isSerious(facts) || levelOf(facts) === 'larger'
    ? '较大以上突发事件应当启动应急响应，不得只作先期处置（突发事件应对法第七十二条）。'
    : undefined
}

/** Why the response may not be lifted: a superior started it and has not lifted it. */
export function whyNotLift({ given }: AnyFacts, form: Form): string | undefined {
  const response = given.adjust ?? given.activate
  return response?.scope === 'superior' && form.order === undefined
    ? '响应由上级人民政府启动的，由其宣布解除，请写明解除命令文号（突发事件应对法第八十六条）。'
    : undefined
}

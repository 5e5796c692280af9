import type * as z from 'zod'
import { addWorkdays } from '#calendar/count.ts'
import { type Day, findDay } from '#calendar/date.ts'
import type { Around } from '#procedures/define.ts'
import type { goalForms, goalIntake } from './forms.ts'

type Intake = z.infer<typeof goalIntake>
type Given = { [K in keyof typeof goalForms]?: z.infer<(typeof goalForms)[K]> }
type GoalFacts = { intake: Intake; given: Given; times: Record<string, number | undefined> }

const local = '年度考核办法（本地规定，未核实，可由管理员设定）'
const equal = (one: number, other: number) => Math.round(one * 100) === Math.round(other * 100)

/** 评分：有半年小结和年终自评；逐项对应目标任务，不超过分值，合计相符. */
export function whyNotAssessed({ intake, times }: GoalFacts, form: Record<string, unknown>): string | undefined {
  if (!intake.late && !times.halfYear) return `没有半年小结，不能年终考核，请先办「半年小结」（${local}）。`
  if (!times.selfAssess) return `责任单位尚未年终自评，请先办「年终自评」（${local}）。`
  const scores = Array.isArray(form.scores) ? form.scores.map((row: { score: number }) => row.score) : []
  if (scores.length !== intake.items.length)
    return `目标任务共${intake.items.length}项，逐项得分须与之一一对应，现有${scores.length}项。`
  const over = intake.items.findIndex(({ weight }, at) => (scores[at] ?? 0) > weight)
  if (over >= 0) return `第${over + 1}项得分超过分值${intake.items[over]?.weight}分，请核对。`
  const sum = scores.reduce((total, score) => total + score, 0)
  return equal(sum, Number(form.score)) ? undefined : `逐项得分之和与考核得分不符，请核对。`
}

/** 确认：异议期已过或者书面确认无异议；得分与评分、复核结论一致. */
export function whyNotConfirmed(
  { given, times }: GoalFacts,
  form: Record<string, unknown>,
  { on, around }: { on: Day; around: Around },
): string | undefined {
  const announced = findDay(given.assess?.announcedOn ?? '') ?? around.takenOn.assess
  if (!times.object && form.waived !== true && announced && on <= addWorkdays(around.calendar, announced, 5))
    return `异议期五个工作日尚未届满，请届满后确认，或者由责任单位书面确认无异议（${local}）。`
  const decided = given.decideObjection?.result === 'changed' ? given.decideObjection.score : given.assess?.score
  return equal(Number(form.score), Number(decided)) ? undefined : '最终得分与评分或者复核结论不一致，请核对。'
}

import * as z from 'zod'
import { days, workdays } from '#calendar/duration.ts'
import { choice } from '#procedures/choice.ts'
import { type Around, defineProcedure } from '#procedures/define.ts'
import { day, passage, refer, text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'
import { planDrillSteps } from './steps.ts'

const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]

/** Why the drill may not be planned so: the register says otherwise of the plan's kind or its last drill. */
function whyNotPlanned(intake: Record<string, unknown>, around: Around): string | undefined {
  const plan = around.entry('emergency-plans', intake.plan)
  if (plan?.data.kind !== undefined && plan.data.kind !== intake.planKind)
    return `清单中「${plan.name}」不是所填的预案类别，请核对（应急预案清单）。`
  return plan?.data.lastDrill !== undefined && plan.data.lastDrill !== intake.lastDrill
    ? `清单登记「${plan.name}」最近一次演练在${plan.data.lastDrill}，请照填，以便计算三年期限（应急预案清单）。`
    : undefined
}

export const planDrill = defineProcedure({
  id: 'plan-drill',
  area: 'grid',
  name: '预案演练',
  mark: '演',
  basis:
    '《突发事件应对法》第二十八条、第四十二条（2024年11月1日起施行的文本；此前适用2007年法的相应条款）；突发事件应急预案管理办法（国办发〔2024〕5号，条文未核实）：专项、部门预案至少每三年演练一次',
  inForce: { from: '2016-01-01' },
  purpose: '定期演练应急预案，评估演练效果，按发现的问题修订预案。',
  filedBy: ['command_center', 'gen_office', 'governance_office', 'grid_leader', ...superiors],
  intake: z.object({
    plan: refer('演练的预案', 'emergency-plans'),
    planKind: choice('预案类别', { general: '总体', special: '专项', department: '部门', village: '村社' }),
    lastDrill: day('最近一次演练日期').optional(),
    mode: choice('演练方式', { tabletop: '桌面推演', field: '实战演练' }),
    scope: choice('演练范围', { single: '单项', combined: '综合' }).default('single'),
    blind: yes('不预先通知（双盲）'),
    subjects: passage('演练科目'),
    plannedOn: day('计划日期'),
    lead: text('组织单位').optional(),
  }),
  barredAtFiling: (intake, { around }) => whyNotPlanned(intake, around),

  states: {
    planned: { name: '已列计划，待审批', phase: 'pending' },
    approved: { name: '方案已批准，待实施', phase: 'waiting' },
    held: { name: '已演练，待评估', phase: 'working' },
    evaluated: { name: '已评估', phase: 'working' },
    improved: { name: '改进已落实，待归档', phase: 'working' },
    closed: { name: '已归档', phase: 'done', final: true },
    cancelled: { name: '已取消', phase: 'done', final: true },
  },
  initial: 'planned',
  steps: planDrillSteps,

  deadlines: {
    everyThreeYears: {
      name: '三年内至少演练一次',
      period: 'YJ-02',
      when: ({ intake }) =>
        intake.lastDrill !== undefined && (intake.planKind === 'special' || intake.planKind === 'department'),
      starts: 'filed',
      startsOn: ({ intake }) => intake.lastDrill,
      ends: 'hold',
      endsWithout: 'cancel',
      escalatesTo: superiors,
    },
    evaluation: {
      name: '演练评估',
      own: { kind: 'L', basis: '演练结束后十个工作日内评估（未核实，可由管理员设定）' },
      within: () => workdays(10),
      starts: 'hold',
      startsOn: ({ given }) => given.hold?.on,
      ends: 'evaluate',
      escalatesTo: superiors,
    },
    improvement: {
      name: '落实演练改进',
      own: { kind: 'L', basis: '评估确定的改进期限（未写明的默认三十日，可由管理员设定）' },
      within: ({ given }) => days(given.evaluate?.limit ?? 30),
      when: ({ given }) => (given.evaluate?.problems?.length ?? 0) > 0,
      starts: 'evaluate',
      ends: 'improve',
      endsWithout: 'close',
      escalatesTo: superiors,
    },
  },
})

import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Step } from '#procedures/define.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'
import type { RoleId } from '#procedures/roles.ts'

type States = 'planned' | 'approved' | 'held' | 'evaluated' | 'improved' | 'closed' | 'cancelled'

const office = ['command_center', 'gen_office', 'governance_office', 'grid_leader'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const rules = '突发事件应急预案管理办法（国办发〔2024〕5号，条文未核实，可由管理员设定）'
const score = (title: string) => z.int().min(0).max(100).meta({ title, hint: '单位：分，满分一百' })

const evaluation = z
  .object({
    response: score('响应与指挥'),
    execution: score('处置与协同'),
    support: score('保障与物资'),
    overall: choice('总体评价', { excellent: '优秀', good: '良好', fair: '合格', poor: '不合格' }),
    feasible: yes('预案可行、无须修订'),
    problems: z.array(text('问题')).max(50).default([]).meta({ title: '发现的问题' }),
    suggestions: passage('改进建议').optional(),
    evaluators: passage('评估人员'),
    limit: z.int().min(1).max(365).optional().meta({ title: '改进期限', hint: '单位：自然日' }),
  })
  .refine((form) => form.problems.length === 0 || form.suggestions !== undefined, {
    path: ['suggestions'],
    error: '发现问题的，须写明改进建议',
  })
  .refine((form) => form.overall !== 'poor' || form.problems.length > 0, {
    path: ['problems'],
    error: '评为不合格的，须写明问题',
  })

/** Why the drill may not be laid to rest: problems found and not mended, or a plan to be revised that was not. */
function whyNotClosed({ given }: AnyFacts): string | undefined {
  const problems = given.evaluate?.problems
  if (Array.isArray(problems) && problems.length > 0 && !given.improve)
    return `评估发现${problems.length}个问题尚未改进，请先办「落实改进」（${rules}）。`
  return given.evaluate?.feasible !== true && given.improve?.planRevised !== true
    ? '评估认为预案须修订的，应当及时修订后归档；无须修订的，在评估中勾选「预案可行」（突发事件应对法第二十八条）。'
    : undefined
}

export const planDrillSteps = {
  approve: {
    name: '批准演练方案',
    from: 'planned',
    to: 'approved',
    by: leaders,
    form: z.object({ opinion: passage('审批意见').optional() }),
    papers: { scheme: { name: '演练方案（脚本）', required: true } },
    basis: rules,
  },
  postpone: {
    name: '改期',
    from: ['planned', 'approved'],
    by: [...office, ...leaders],
    form: z.object({ plannedOn: day('改至'), reason: passage('改期理由') }),
    basis: rules,
  },
  hold: {
    name: '实施演练',
    from: 'approved',
    to: 'held',
    by: office,
    form: z.object({
      on: day('演练日期'),
      place: text('地点'),
      people: z.int().min(1).max(1_000_000).meta({ title: '参加人数', hint: '单位：人' }),
      units: passage('参演单位'),
      course: passage('演练过程'),
    }),
    papers: { attendance: { name: '签到表' }, photos: { name: '演练照片' } },
    basis: '突发事件应对法第四十二条',
    barredBy: (_, { form, on }) =>
      typeof form.on === 'string' && form.on > on ? '演练日期还没有到，请在演练后登记。' : undefined,
  },
  evaluate: {
    name: '评估演练',
    from: 'held',
    to: 'evaluated',
    by: [...office, ...leaders],
    form: evaluation,
    papers: { evaluation: { name: '演练评估表', required: true } },
    basis: rules,
  },
  improve: {
    name: '落实改进',
    from: 'evaluated',
    to: 'improved',
    by: office,
    form: z
      .object({
        measures: passage('改进措施与结果'),
        planRevised: yes('预案已修订'),
        issueNumber: text('修订后印发文号').optional(),
      })
      .refine((form) => !form.planRevised || form.issueNumber !== undefined, {
        path: ['issueNumber'],
        error: '预案已修订的，写明印发文号（突发事件应对法第二十八条）',
      }),
    papers: { revised: { name: '修订后的预案' } },
    basis: '突发事件应对法第二十八条：根据应急演练中发现的问题及时修订预案',
  },
  close: {
    name: '归档',
    from: ['evaluated', 'improved'],
    to: 'closed',
    by: [...office, 'archivist'],
    form: z.object({ ...archiveShape('thirty', 'item'), note: passage('归档说明').optional() }),
    basis: '突发事件应对法第二十八条、第九十四条',
    barredBy: (facts) => whyNotClosed(facts),
  },
  cancel: {
    name: '取消演练',
    from: ['planned', 'approved'],
    to: 'cancelled',
    by: leaders,
    form: z.object({ reason: passage('取消理由') }),
    basis: rules,
  },
} as const satisfies Record<string, Step<States, never, AnyFacts>>

import * as z from 'zod'
import { roll } from '#calendar/count.ts'
import { findDay } from '#calendar/date.ts'
import { days } from '#calendar/duration.ts'
import { choice } from '#procedures/choice.ts'
import { defineProcedure } from '#procedures/define.ts'
import { day, passage, text } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'
import { writtenLimit } from '#procedures/written-limit.ts'

const office = ['gen_office', 'governance_office', 'judicial_office'] as const satisfies RoleId[]
const leaders = ['party_secretary', 'director', 'deputy_in_charge'] as const satisfies RoleId[]
const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const units = [
  ...office,
  'enforcer',
  'petition_officer',
  'service_clerk',
  'disclosure_officer',
  'legal_reviewer',
  'grid_leader',
] as const satisfies RoleId[]

const rules = '本街道督查督办办法（未核实，可由管理员设定）'
const written = { kind: 'L', basis: '会议纪要、批示写明的完成时限' } as const

export const followUp = defineProcedure({
  id: 'follow-up',
  area: 'decision',
  name: '议定事项落实',
  mark: '落',
  basis:
    '《重大行政决策程序暂行条例》第三十四条；《信访工作条例》第三十二条二款；本街道督查督办办法（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '会议议定和领导批示的事项，逐件交给责任单位，到期见结果，核实后销号。',
  filedBy: [...office, ...leaders],
  several: true,
  intake: z.object({
    source: choice('来源', {
      meeting: '会议议定',
      instruction: '领导批示',
      inspection: '督察督查',
      petition: '信访处理意见',
      other: '其他',
    }),
    task: passage('落实事项'),
    unit: text('责任单位'),
    agreedOn: day('议定、批示日期'),
    dueOn: day('完成时限'),
  }),
  barredAtFiling: ({ agreedOn, dueOn }) => (dueOn < agreedOn ? '完成时限不得早于议定、批示的日期。' : undefined),

  states: {
    assigned: { name: '待签收', phase: 'unsigned' },
    working: { name: '落实中', phase: 'working' },
    reported: { name: '已报结果，待核实', phase: 'waiting' },
    closed: { name: '已销号', phase: 'done', final: true },
    dropped: { name: '不再落实', phase: 'done', final: true },
  },
  initial: 'assigned',

  steps: {
    sign: { name: '签收', from: 'assigned', to: 'working', by: units, signs: true },
    progress: {
      name: '登记进展',
      from: 'working',
      by: units,
      form: z.object({ note: passage('进展情况') }),
    },
    postpone: {
      name: '批准延期',
      from: ['assigned', 'working'],
      by: leaders,
      form: z.object({ dueOn: day('延至'), reason: passage('延期理由') }),
      papers: { approval: { name: '延期审批单', required: true } },
      basis: rules,
      barredBy: ({ intake, times }, { form, on, around }) => {
        if (times.postpone) return '完成时限只能延一次（未核实，可由管理员设定）。'
        const due = findDay(intake.dueOn)
        if (due && on > roll(around.calendar, due))
          return `完成时限${intake.dueOn}已过，不能再延期，记为超期（${rules}）。`
        return String(form.dueOn) <= intake.dueOn ? '延期后的时限须晚于原定时限。' : undefined
      },
    },
    report: {
      name: '报告落实结果',
      from: 'working',
      to: 'reported',
      by: units,
      form: z.object({ result: passage('落实结果') }),
      papers: { evidence: { name: '落实佐证材料', required: true } },
      basis: rules,
    },
    sendBack: {
      name: '退回再落实',
      from: 'reported',
      to: 'working',
      by: [...office, ...leaders],
      form: z.object({
        problems: passage('未落实的问题'),
        limit: z.int().min(1).max(365).meta({ title: '再落实期限（日）' }),
      }),
      basis: rules,
    },
    close: {
      name: '核实销号',
      from: 'reported',
      to: 'closed',
      by: [...office, ...leaders],
      form: z.object({ note: passage('核实情况') }),
      basis: rules,
    },
    drop: {
      name: '不再落实',
      from: ['assigned', 'working'],
      to: 'dropped',
      by: leaders,
      form: z.object({ reason: passage('理由', '决策已调整、停止执行等') }),
      basis: '重大行政决策程序暂行条例第三十七条；本街道督查督办办法（未核实，可由管理员设定）',
    },
  },

  deadlines: {
    complete: {
      name: '完成落实事项',
      own: written,
      within: ({ intake, given }) => writtenLimit(intake.agreedOn, given.postpone?.dueOn ?? intake.dueOn),
      starts: ['filed', 'postpone'],
      startsOn: ({ intake }) => intake.agreedOn,
      ends: 'report',
      // 延期的从原起算日计至新的时限。
      endsWithout: ['postpone', 'drop'],
      escalatesTo: superiors,
    },
    completeAgain: {
      name: '退回后再落实',
      own: { kind: 'L', basis: rules },
      within: ({ given }) => days(given.sendBack?.limit ?? 15),
      starts: 'sendBack',
      ends: 'report',
      endsWithout: 'drop',
      escalatesTo: superiors,
    },
  },
})

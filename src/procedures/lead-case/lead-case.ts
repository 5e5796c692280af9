import * as z from 'zod'
import { days } from '#calendar/duration.ts'
import { choice, mustHold } from '#procedures/choice.ts'
import { type AnyFacts, defineProcedure, type State, type Step } from '#procedures/define.ts'
import { day, matterNumber, passage, refer, text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'

const officers = ['petition_officer', 'governance_office', 'gen_office'] as const satisfies RoleId[]
const leaders = ['party_secretary', 'director', 'deputy_in_charge'] as const satisfies RoleId[]
const local = '领导包案制度（本地规定，未核实，可由管理员设定）'
const duty = '信访工作条例第十八条二款（包案化解群众反映强烈的突出问题）'

const states = {
  listed: { name: '已列入，待定包案领导', phase: 'pending' },
  led: { name: '包案化解中', phase: 'working' },
  submitted: { name: '已申请销案，待审核', phase: 'waiting' },
  closed: { name: '已销案', phase: 'done', final: true },
  released: { name: '已解除包案', phase: 'done', final: true },
} as const satisfies Record<string, State>

const leaderForm = z.object({
  post: text('包案领导职务'),
  leader: refer('包案领导', 'people').optional(),
  interest: yes('与信访事项或者信访人有直接利害关系', '有的应当回避（信访工作条例第二十八条三款）'),
  team: text('工作专班'),
})

const planForm = leaderForm.extend({
  plan: passage('化解方案'),
  target: passage('化解目标'),
  criteria: passage('销案标准'),
  limit: z.int().min(1).max(730).default(90).meta({ title: '化解时限', hint: '单位：日；默认90日，可由管理员设定' }),
})

function whyNotLeader(form: Record<string, unknown>): string | undefined {
  return form.interest === true
    ? '与信访事项或者信访人有直接利害关系的应当回避，不能包案（信访工作条例第二十八条三款）。'
    : undefined
}

const steps = {
  takeOn: {
    name: '确定包案领导和方案',
    from: 'listed',
    to: 'led',
    by: leaders,
    assigns: true,
    form: planForm,
    papers: { plan: { name: '领导包案登记表' } },
    basis: duty,
    barredBy: (_, { form }) => whyNotLeader(form),
  },
  changeLeader: {
    name: '调整包案领导',
    from: 'led',
    by: leaders,
    assigns: true,
    form: leaderForm.extend({ reason: passage('调整理由') }),
    basis: local,
    barredBy: (_, { form }) => whyNotLeader(form),
  },
  recordProgress: {
    name: '登记化解进展',
    from: 'led',
    by: [...officers, ...leaders, 'judicial_office', 'grid_leader'],
    form: z.object({
      on: day('日期'),
      way: choice('方式', { meet: '约访下访', council: '会商研究', mediate: '调解', aid: '帮扶救助', other: '其他' }),
      progress: passage('进展情况'),
    }),
    basis: local,
  },
  submit: {
    name: '申请销案',
    from: 'led',
    to: 'submitted',
    by: [...officers, ...leaders],
    form: z.object({
      met: mustHold('已达到销案标准', '未达到方案所定销案标准的，不能申请销案'),
      result: passage('化解情况'),
    }),
    papers: { closing: { name: '包案销案审批表', required: true } },
    basis: local,
    barredBy: ({ times }) =>
      times.recordProgress ? undefined : `没有任何化解进展记录，不能申请销案，请先「登记化解进展」（${local}）。`,
  },
  close: {
    name: '审核销案',
    from: 'submitted',
    to: 'closed',
    by: ['party_secretary', 'director'],
    form: z.object({ resolved: z.boolean().meta({ title: '已化解' }), opinion: passage('审核意见') }),
    basis: local,
  },
  sendBack: {
    name: '退回继续化解',
    from: 'submitted',
    to: 'led',
    by: ['party_secretary', 'director'],
    form: z.object({ reason: passage('退回理由') }),
    basis: local,
  },
  release: {
    name: '解除包案',
    from: ['listed', 'led'],
    to: 'released',
    by: leaders,
    form: z.object({
      ground: choice('理由', {
        statutory: '已导入法定途径，由有权机关处理',
        withdrawn: '信访人撤回',
        superior: '由上级领导包案',
        merged: '并入其他包案',
      }),
      note: passage('说明'),
    }),
    basis: local,
  },
} as const satisfies Record<string, Step<keyof typeof states, never, AnyFacts>>

export const leadCase = defineProcedure({
  id: 'lead-case',
  area: 'disputes',
  name: '领导包案',
  mark: '包',
  basis: '《信访工作条例》第十八条二款；具体制度为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2005-05-01' },
  purpose: '疑难复杂、群众反映强烈的事项由一名领导负责到底：方案、专班、进展、销案标准都写明。',
  filedBy: [...officers, ...leaders],
  intake: z.object({
    case: matterNumber('包案事项编号'),
    kind: choice('事项性质', {
      repeated: '重复信访',
      backlog: '信访积案',
      collective: '集体访',
      complex: '疑难复杂',
      other: '其他突出问题',
    }),
    reason: passage('包案理由').optional(),
  }),
  barredAtFiling: (intake, { around }) => {
    const led = around.matter(intake.case)
    if (led && !['petition', 'hotline', 'mediation', 'grid-event'].includes(led.procedure))
      return '领导包案只用于信访、热线、调解和网格事件（信访工作条例第十八条二款）。'
    const other = around.clashing.find(({ procedure }) => procedure === 'lead-case')
    if (other) return `该事项已由包案件${other.number}办理，同一事项不重复包案。`
    return led?.given.leadCase && !led.given.concludeLeadCase
      ? '该信访件内已登记领导包案，同一事项不重复包案，请先「包案销案」。'
      : undefined
  },
  clashesOn: 'case',
  states,
  initial: 'listed',
  steps,
  deadlines: {
    resolve: {
      name: '包案化解',
      own: { kind: 'I', basis: '包案方案确定的化解时限（默认90日，未核实，可由管理员设定）' },
      within: ({ given }) => days(Number(given.takeOn?.limit ?? 90)),
      starts: ['takeOn', 'sendBack'],
      ends: 'submit',
      endsWithout: 'release',
      escalatesTo: ['director', 'party_secretary'],
    },
  },
})

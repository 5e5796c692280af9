import { days, workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { whyNotAssessed, whyNotConfirmed } from './bars.ts'
import { goalForms as forms, goalIntake } from './forms.ts'

const office = ['gen_office', 'governance_office', 'judicial_office'] as const satisfies RoleId[]
const leaders = ['party_secretary', 'director', 'deputy_in_charge'] as const satisfies RoleId[]
const superiors = ['deputy_in_charge', 'director'] as const satisfies RoleId[]
const units = [
  ...office,
  'command_center',
  'enforcer',
  'petition_officer',
  'service_clerk',
  'disclosure_officer',
  'legal_reviewer',
  'grid_leader',
] as const satisfies RoleId[]

const local = '年度考核办法（本地规定，未核实，可由管理员设定）'

export const goal = defineProcedure({
  id: 'goal',
  area: 'leadership',
  name: '目标考核',
  mark: '标',
  basis: '《法治政府建设与责任落实督察工作规定》（条号未核实）；年度目标责任制考核办法（本地规定，未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '年度任务分解到单位，半年小结，年终凭依据逐项打分，有异议的复核，结果公开。',
  filedBy: [...office, ...leaders],
  remedies: ['对考核得分有异议的，可以自公布之日起五个工作日内提出，由考核机构复核（本地规定，未核实）'],
  several: true,
  intake: goalIntake,

  states: {
    issued: { name: '已下达，待签收', phase: 'unsigned' },
    running: { name: '执行中', phase: 'working' },
    assessed: { name: '已评分，待确认', phase: 'waiting' },
    confirmed: { name: '考核完成', phase: 'done', final: true },
    cancelled: { name: '已取消', phase: 'done', final: true },
  },
  initial: 'issued',
  tracks: {
    objection: {
      name: '异议复核',
      basis: local,
      initial: 'none',
      states: {
        none: { name: '无异议', phase: 'pending' },
        raised: { name: '复核中', phase: 'working' },
        decided: { name: '已复核', phase: 'done', final: true },
      },
    },
  },

  steps: {
    sign: { name: '签收责任书', from: 'issued', to: 'running', by: units, signs: true, basis: local },
    adjust: {
      name: '调整目标',
      from: 'running',
      by: leaders,
      form: forms.adjust,
      papers: { adjustment: { name: '目标调整审批单', required: true } },
      basis: local,
    },
    halfYear: {
      name: '半年小结',
      from: 'running',
      by: units,
      form: forms.halfYear,
      papers: { summary: { name: '半年小结' } },
      basis: local,
      barredBy: ({ intake }) => (intake.late ? '下半年下达的目标不作半年小结。' : undefined),
    },
    selfAssess: {
      name: '年终自评',
      from: 'running',
      by: units,
      form: forms.selfAssess,
      papers: { evidence: { name: '完成情况佐证材料', required: true } },
      basis: local,
    },
    assess: {
      name: '考核评分',
      from: 'running',
      to: 'assessed',
      by: [...office, ...leaders],
      form: forms.assess,
      papers: { sheet: { name: '年度考核表', required: true } },
      basis: local,
      barredBy: (facts, { form }) => whyNotAssessed(facts, form),
    },
    object: {
      name: '提出异议',
      from: 'assessed',
      by: units,
      form: forms.object,
      track: { id: 'objection', from: ['none'], to: 'raised' },
      basis: local,
    },
    decideObjection: {
      name: '复核',
      from: 'assessed',
      by: leaders,
      form: forms.decideObjection,
      track: { id: 'objection', from: ['raised'], to: 'decided' },
      basis: local,
    },
    confirm: {
      name: '确认结果',
      from: 'assessed',
      to: 'confirmed',
      by: leaders,
      form: forms.confirm,
      needsTracks: ['objection'],
      papers: { sheet: { name: '年度考核表', required: true } },
      basis: local,
      barredBy: (facts, { form, on, around }) => whyNotConfirmed(facts, form, { on, around }),
    },
    cancel: {
      name: '取消目标',
      from: ['issued', 'running'],
      to: 'cancelled',
      by: leaders,
      form: forms.cancel,
      basis: local,
    },
  },

  deadlines: {
    halfYear: {
      name: '半年小结',
      own: { kind: 'L', basis: '年度考核办法：七月十五日以前（未核实，可由管理员设定）' },
      when: ({ intake }) => !intake.late,
      within: () => days(15),
      starts: 'filed',
      startsOn: ({ intake }) => `${intake.year}-06-30`,
      ends: 'halfYear',
      endsWithout: 'cancel',
      escalatesTo: superiors,
    },
    assess: {
      name: '年终考核',
      own: { kind: 'L', basis: '年度考核办法：次年一月三十一日以前（未核实，可由管理员设定）' },
      within: () => days(31),
      starts: 'filed',
      startsOn: ({ intake }) => `${intake.year}-12-31`,
      ends: 'assess',
      endsWithout: 'cancel',
      escalatesTo: superiors,
    },
    // 异议是权利：不提不算逾期。
    object: {
      name: '提出异议',
      own: { kind: 'L', basis: '年度考核办法：自公布之日起五个工作日（未核实，可由管理员设定）' },
      within: () => workdays(5),
      starts: 'assess',
      startsOn: ({ given }) => given.assess?.announcedOn,
      ends: 'object',
      bears: 'party',
    },
    review: {
      name: '复核异议',
      own: { kind: 'L', basis: '年度考核办法：十个工作日（未核实，可由管理员设定）' },
      within: () => workdays(10),
      starts: 'object',
      ends: 'decideObjection',
      escalatesTo: superiors,
    },
  },
})

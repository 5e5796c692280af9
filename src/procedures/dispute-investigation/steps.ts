import type { AnyFacts, Around, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { investigationForms as forms } from './forms.ts'

export const office = ['governance_office', 'command_center'] as const satisfies RoleId[]
export const finders = ['grid_worker', 'grid_leader', 'mediator'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const handlers = [
  ...office,
  ...finders,
  'judicial_office',
  'petition_officer',
  'enforcer',
  'gen_office',
] as const satisfies RoleId[]

const local = '矛盾纠纷排查化解规定（未核实，可由管理员设定）'
const duty = '突发事件应对法第三十四条'

export const investigationStates = {
  found: { name: '已排查登记，待定级', phase: 'pending' },
  invalid: { name: '经核实不存在', phase: 'done', final: true },
  graded: { name: '已定级，待落实五包', phase: 'pending' },
  assigned: { name: '待责任单位签收', phase: 'unsigned' },
  handling: { name: '化解中', phase: 'working' },
  mediating: { name: '已转调解，待结果', phase: 'waiting' },
  resolved: { name: '已化解，待回访', phase: 'waiting' },
  stabilised: { name: '已稳控，待回访', phase: 'waiting' },
  rechecked: { name: '已回访', phase: 'working' },
  closed: { name: '已销号', phase: 'done', final: true },
  escalated: { name: '已升级上报', phase: 'done', final: true },
} as const satisfies Record<string, State>

type InvestigationStep = Step<keyof typeof investigationStates, never, AnyFacts>

/** Why it may not leave the mediation: that matter is still open. */
function whyStillMediating({ sameCase }: Around): string | undefined {
  const open = sameCase.find(({ procedure, closed }) => procedure === 'mediation' && !closed)
  return open ? `调解${open.number}还没有结束，请待其达成协议或者终止（人民调解法第二十六条、第二十八条）。` : undefined
}

/** Why it may not be settled at once: only what is graded yellow needs no 五包 since its grading. */
function whyUnbundled(facts: AnyFacts, { takenOn }: Around): string | undefined {
  const bundled = facts.times.assign && (takenOn.assign ?? '') >= (takenOn.grade ?? '')
  return bundled || colourOf(facts) === 'yellow' ? undefined : `红色、橙色的须先落实五包，再登记化解（${local}）。`
}

function colourOf({ given }: AnyFacts): unknown {
  return given.grade?.colour
}

export const investigationSteps = {
  notFound: {
    name: '核实不存在',
    from: 'found',
    to: 'invalid',
    by: [...office, 'grid_leader'],
    form: forms.notFound,
    basis: local,
  },
  grade: {
    name: '定级',
    from: ['found', 'graded', 'handling', 'stabilised'],
    to: 'graded',
    by: [...office, 'grid_leader'],
    form: forms.grade,
    papers: { registration: { name: '矛盾纠纷排查登记表', required: true } },
    basis: local,
    barredBy: (_, { form }) =>
      form.violent === true && form.colour !== 'red'
        ? `有扬言极端行为或者民转刑苗头的，应当定为红色（${local}）。`
        : undefined,
  },
  reportUp: {
    name: '上报风险',
    from: ['graded', 'assigned', 'handling', 'mediating', 'stabilised'],
    by: [...office, ...leaders],
    form: forms.reportUp,
    papers: { report: { name: '风险报告单' } },
    basis: local,
  },
  assign: {
    name: '落实五包',
    from: 'graded',
    to: 'assigned',
    by: [...office, ...leaders],
    assigns: true,
    form: forms.assign,
    basis: local,
    barredBy: (facts) =>
      colourOf(facts) === 'red' && !facts.times.reportUp
        ? `红色风险须立即上报，请先办「上报风险」（${local}）。`
        : undefined,
  },
  sign: { name: '签收', from: 'assigned', to: 'handling', by: handlers, signs: true, basis: local },
  progress: {
    name: '登记化解进展',
    from: ['handling', 'mediating', 'stabilised'],
    by: handlers,
    form: forms.progress,
    papers: { record: { name: '走访、谈话记录' } },
    basis: duty,
  },
  toMediation: {
    name: '转人民调解',
    from: 'handling',
    to: 'mediating',
    by: handlers,
    form: forms.toMediation,
    basis: '人民调解法第十七条',
    handOff: {
      to: 'mediation',
      link: 'derived-from',
      name: '转人民调解',
      basis: '人民调解法第十七条',
      carry: ({ intake }) => ({ medSource: 'proactive', category: intake.category }),
    },
  },
  fromMediation: {
    name: '调解未成，继续化解',
    from: 'mediating',
    to: 'handling',
    by: handlers,
    form: forms.fromMediation,
    basis: '人民调解法第二十六条',
    barredBy: (_, { around }) => whyStillMediating(around),
  },
  resolve: {
    name: '已化解',
    from: ['graded', 'handling', 'mediating', 'stabilised'],
    to: 'resolved',
    by: handlers,
    form: forms.resolve,
    papers: { agreement: { name: '调解协议、化解凭证' } },
    basis: `${duty}；黄色的由网格就地化解，不必落实五包（参照临海做法，未核实，可由管理员设定）`,
    barredBy: (facts, { around }) => whyStillMediating(around) ?? whyUnbundled(facts, around),
  },
  stabilise: {
    name: '已稳控',
    from: ['handling', 'mediating'],
    to: 'stabilised',
    by: handlers,
    form: forms.stabilise,
    basis: local,
  },
  recheck: {
    name: '一个月内回访',
    from: ['resolved', 'stabilised'],
    to: 'rechecked',
    by: handlers,
    form: forms.recheck,
    papers: { visit: { name: '回访记录' } },
    basis: local,
  },
  relapse: {
    name: '反复，继续化解',
    from: ['rechecked', 'resolved', 'stabilised', 'closed'],
    to: 'handling',
    by: handlers,
    form: forms.relapse,
    basis: local,
  },
  close: {
    name: '销号',
    from: 'rechecked',
    to: 'closed',
    by: [...office, ...leaders],
    form: forms.close,
    basis: local,
    barredBy: ({ given, times }) =>
      given.recheck?.stable !== true
        ? `回访未稳定的不得销号，请办「反复，继续化解」（${local}）。`
        : times.resolve
          ? undefined
          : `只稳控、未化解的不得销号，请继续化解或者「升级上报」（${local}）。`,
  },
  escalate: {
    name: '升级上报',
    from: ['graded', 'assigned', 'handling', 'mediating', 'stabilised', 'rechecked'],
    to: 'escalated',
    by: [...office, ...leaders],
    form: forms.escalate,
    papers: { report: { name: '风险报告单', required: true } },
    basis: `${duty}、第六十一条`,
    handOff: {
      to: 'emergency',
      link: 'derived-from',
      name: '按突发事件处置',
      basis: '突发事件应对法第二条、第六十一条',
      when: ({ given }) => given.escalate?.emergency === true,
      carry: () => ({ kind: 'security', level: 'unlevelled', learned: 'grid' }),
    },
  },
} as const satisfies Record<string, InvestigationStep>

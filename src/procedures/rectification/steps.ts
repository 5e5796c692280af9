import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { rectificationForms as forms } from './forms.ts'

const office = ['gen_office', 'governance_office'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const handlers = [
  'enforcer',
  'petition_officer',
  'service_clerk',
  'disclosure_officer',
  'judicial_office',
  'legal_reviewer',
  'grid_leader',
  'gen_office',
  'governance_office',
] as const satisfies RoleId[]

export const rectificationStates = {
  listed: { name: '已列清单，待交办', phase: 'pending' },
  refused: { name: '不属本街道整改', phase: 'done', final: true },
  assigned: { name: '待责任单位签收', phase: 'unsigned' },
  rectifying: { name: '整改中', phase: 'working' },
  submitted: { name: '已报请销号，待核验', phase: 'waiting' },
  verified: { name: '核验通过，待销号', phase: 'working' },
  closed: { name: '已销号', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const rectificationTracks = {
  discipline: {
    name: '问题线索移送',
    initial: 'none',
    states: {
      none: { name: '无', phase: 'pending' },
      referred: { name: '已移送纪检监察', phase: 'waiting' },
      answered: { name: '已有处理结果', phase: 'done', final: true },
    },
    basis: '监察法（条文未核实，可由管理员设定）',
  },
} as const satisfies Record<string, Track>

type RectifyStep = Step<keyof typeof rectificationStates, keyof typeof rectificationTracks, AnyFacts>

const list = '清单销号，本地规定，未核实，可由管理员设定'
/** 由外部机关反馈、须书面报告结果的来源. */
const reported = [
  'inspection',
  'audit',
  'supervision',
  'enforcement',
  'reconsideration_opinion',
  'judicial_advice',
  'procuratorial_advice',
  'petition_advice',
  'npc',
]

/** Why the item may not be sent for verification: no plan, tasks left open, or money neither recovered nor explained. */
function whyNotSubmitted({ given, intake }: AnyFacts, form: Record<string, unknown>): string | undefined {
  const tasks = given.plan?.tasks
  if (!Array.isArray(tasks)) return `须先有整改方案和任务清单，请先办「制定整改方案」（${list}）。`
  if (typeof form.done !== 'number' || form.done < tasks.length) {
    return `任务清单共${tasks.length}项，尚未全部完成，不能报请销号（${list}）。`
  }
  const [amount, total] = [Number(intake.amount ?? 0), Number(given.recover?.total ?? 0)]
  return total < amount && form.unrecovered === undefined
    ? `涉及金额${amount}元，已追缴、挽回${total}元，未追回的须说明（${list}）。`
    : undefined
}

export const rectificationSteps = {
  refuse: {
    name: '不属本街道整改',
    from: 'listed',
    to: 'refused',
    by: [...office, ...leaders],
    form: forms.refuse,
    papers: { explanation: { name: '情况说明', required: true } },
    basis: list,
  },
  assign: {
    name: '交办整改',
    from: 'listed',
    to: 'assigned',
    by: [...office, ...leaders],
    assigns: true,
    form: forms.assign,
    papers: { assignment: { name: '整改交办单' } },
    basis: list,
  },
  dispute: {
    name: '退回重新交办',
    from: 'assigned',
    to: 'listed',
    by: handlers,
    form: forms.refuse,
    basis: list,
  },
  sign: { name: '签收', from: 'assigned', to: 'rectifying', by: handlers, signs: true },
  plan: {
    name: '制定整改方案',
    from: 'rectifying',
    by: handlers,
    form: forms.plan,
    papers: { plan: { name: '整改方案' } },
    basis: list,
  },
  progress: { name: '登记进展', from: 'rectifying', by: handlers, form: forms.progress, basis: list },
  recover: {
    name: '追缴、挽回损失',
    from: ['rectifying', 'submitted', 'verified'],
    by: handlers,
    form: forms.recover,
    papers: { receipt: { name: '缴款、退款凭证', required: true } },
    basis: list,
    barredBy: ({ given }, { form }) => {
      const before = Number(given.recover?.total ?? 0)
      return Math.round((before + Number(form.amount)) * 100) === Math.round(Number(form.total) * 100)
        ? undefined
        : `累计金额应为已登记的${before}元加本次${form.amount}元，请核对。`
    },
  },
  buildRule: {
    name: '建立完善制度',
    from: ['rectifying', 'submitted', 'verified'],
    by: handlers,
    form: forms.buildRule,
    papers: { rule: { name: '制度文本', required: true } },
    basis: list,
  },
  referDiscipline: {
    name: '移送纪检监察',
    from: ['rectifying', 'submitted', 'verified'],
    by: [...office, ...leaders],
    form: forms.referDiscipline,
    papers: { referral: { name: '问题线索移送函', required: true } },
    track: { id: 'discipline', from: ['none', 'answered'], to: 'referred' },
    basis: '监察法（条文未核实，可由管理员设定）',
  },
  recordDiscipline: {
    name: '登记处理结果',
    from: ['rectifying', 'submitted', 'verified'],
    by: [...office, ...leaders],
    form: forms.recordDiscipline,
    track: { id: 'discipline', from: ['referred'], to: 'answered' },
  },
  postpone: {
    name: '批准延期整改',
    from: 'rectifying',
    by: leaders,
    form: forms.postpone,
    papers: { approval: { name: '延期整改审批单', required: true } },
    basis: list,
    barredBy: ({ times }) =>
      times.sendBack || times.reopen
        ? '退回或者反弹后再整改的，不得延期（未核实，可由管理员设定）。'
        : times.postpone
          ? '整改期限只能延期一次（未核实，可由管理员设定）。'
          : undefined,
  },
  submit: {
    name: '报请销号',
    from: 'rectifying',
    to: 'submitted',
    by: handlers,
    form: forms.submit,
    papers: { evidence: { name: '整改佐证材料', required: true }, photos: { name: '整改前后对比照片' } },
    basis: list,
    barredBy: (facts, { form }) => whyNotSubmitted(facts, form),
  },
  verify: {
    name: '核验通过',
    from: 'submitted',
    to: 'verified',
    by: [...office, 'judicial_office', ...leaders],
    form: forms.verify,
    papers: { verification: { name: '核验记录', required: true } },
    basis: list,
    barredBy: (_, { form }) => (form.passed === true ? undefined : '核验未通过的，请办「退回再整改」。'),
  },
  sendBack: {
    name: '退回再整改',
    from: ['submitted', 'verified'],
    to: 'rectifying',
    by: [...office, 'judicial_office', ...leaders],
    form: forms.sendBack,
    basis: list,
  },
  feedBack: {
    name: '向反馈机关书面报告',
    from: ['assigned', 'rectifying', 'submitted', 'verified'],
    by: [...office, ...leaders, 'judicial_office', 'legal_reviewer', 'petition_officer'],
    form: forms.feedBack,
    papers: { report: { name: '整改情况报告、复函', required: true } },
    basis: '行政复议法第七十六条；信访工作条例第四十条；行政执法监督条例第二十七条、第二十八条',
  },
  closeItem: {
    name: '销号',
    from: 'verified',
    to: 'closed',
    by: leaders,
    form: forms.closeItem,
    papers: { closing: { name: '问题整改销号表', required: true } },
    basis: list,
    needsTracks: ['discipline'],
    barredBy: ({ intake, given }) =>
      reported.includes(String(intake.source)) && intake.repliedThere !== true && !given.feedBack
        ? '须先向反馈机关书面报告整改情况，再销号（行政复议法第七十六条、信访工作条例第四十条）。'
        : undefined,
  },
  publish: {
    name: '公开整改结果',
    from: ['verified', 'closed'],
    by: [...office, 'disclosure_officer'],
    form: forms.publish,
    basis: list,
  },
  reopen: {
    name: '问题反弹，恢复整改',
    from: 'closed',
    to: 'rectifying',
    by: [...office, ...leaders],
    form: forms.reopen,
    basis: list,
  },
} as const satisfies Record<string, RectifyStep>

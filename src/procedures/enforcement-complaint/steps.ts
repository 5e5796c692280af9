import type * as z from 'zod'
import type { Facts, State, Step } from '#procedures/define.ts'
import { withoutPower } from '#procedures/enforcement-powers.ts'
import { unlessBetween } from '#procedures/enforcement-time.ts'
import type { RoleId } from '#procedures/roles.ts'
import { type complaintIntake, complaintForms as forms } from './forms.ts'

export const complaintStates = {
  received: { name: '待受理', phase: 'pending' },
  refused: { name: '不予受理', phase: 'done', final: true },
  handedOver: { name: '已移交', phase: 'done', final: true },
  accepted: { name: '已受理', phase: 'working' },
  checking: { name: '核查中', phase: 'working' },
  concluded: { name: '已有结论', phase: 'working' },
  rectified: { name: '已整改', phase: 'working' },
  answered: { name: '已答复', phase: 'done', final: true },
  closed: { name: '已办结（无法答复）', phase: 'done', final: true },
  withdrawn: { name: '已撤回', phase: 'done', final: true },
} as const satisfies Record<string, State>

export type ComplaintFacts = Facts<z.infer<typeof complaintIntake>, Record<string, Record<string, unknown>>>
type ComplaintStep = Step<keyof typeof complaintStates, never, ComplaintFacts>

/** 投诉执法行为由司法所、负责人核查，不由被投诉的人自查. */
const desk = ['judicial_office', 'command_center', 'enforcer'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director'] as const satisfies RoleId[]

function inTime({ given }: ComplaintFacts, on: string): boolean {
  const by = given.accept?.replyBy
  return typeof by !== 'string' || on <= by
}

function cannotAnswer(facts: ComplaintFacts): string | undefined {
  if (!facts.intake.named) return '匿名投诉举报无法答复，请办理「登记无法答复」。'
  return facts.given.conclude?.finding !== 'groundless' && facts.intake.about === 'conduct' && !facts.times.rectify
    ? '投诉属实的，应当先整改纠正再答复（行政处罚法第七十五条二款）。'
    : undefined
}

export const complaintSteps = {
  refuse: {
    name: '不予受理',
    from: 'received',
    to: 'refused',
    by: desk,
    form: forms.refuse,
    papers: { refusal: { name: '不予受理告知书', required: true } },
    basis: '行政处罚法第五十四条、第七十五条；不予受理情形未核实，可由管理员设定',
  },
  accept: {
    name: '受理',
    from: 'received',
    to: 'accepted',
    by: desk,
    assigns: true,
    form: forms.accept,
    papers: { acceptance: { name: '受理告知书' } },
    basis: '行政处罚法第五十四条、第七十五条二款',
    barredBy: (_, { form, on }) =>
      String(form.replyBy) < on ? '承诺答复日期不能早于受理之日。' : unlessBetween('受理日期', form.acceptedOn, on),
  },
  handOver: {
    name: '移交有权机关',
    from: ['received', 'accepted'],
    to: 'handedOver',
    by: desk,
    form: forms.handOver,
    papers: { letter: { name: '移交函', required: true } },
    basis: '行政处罚法第二十五条',
    handOff: {
      to: 'transfer',
      link: 'transferred-to',
      name: '移交有权机关',
      basis: '行政处罚法第二十五条',
      carry: ({ given }) => ({
        kind: 'notice',
        organ: given.handOver?.organ,
        reason: given.handOver?.reason,
        source: 'complaint',
      }),
    },
  },
  assignChecker: {
    name: '指派核查',
    from: ['accepted', 'checking'],
    to: 'checking',
    by: ['judicial_office', ...leaders],
    assigns: true,
    form: forms.assignChecker,
    basis: '行政处罚法第四十三条、第七十五条二款',
    barredBy: ({ intake }, { form }) =>
      intake.officer !== undefined && Array.isArray(form.checkers) && form.checkers.includes(intake.officer)
        ? '被投诉的执法人员应当回避，不能核查自己（行政处罚法第四十三条）。'
        : undefined,
  },
  check: {
    name: '登记核查情况',
    from: 'checking',
    by: desk,
    signs: true,
    form: forms.check,
    papers: { evidence: { name: '核查材料' } },
    basis: '行政处罚法第五十四条、第七十五条二款',
  },
  conclude: {
    name: '核查结论',
    from: 'checking',
    to: 'concluded',
    by: ['judicial_office', ...leaders],
    form: forms.conclude,
    papers: { report: { name: '核查报告', required: true } },
    basis: '行政处罚法第七十五条二款',
    barredBy: ({ times }) => (times.check ? undefined : '尚无核查记录，不能作出结论。'),
  },
  toPenalty: {
    name: '转行政处罚立案核查',
    from: ['concluded', 'rectified'],
    by: ['enforcer', ...leaders],
    form: forms.toPenalty,
    basis: '行政处罚法第五十四条',
    barredBy: ({ intake, given, times }, { form, around }) =>
      intake.about !== 'violation'
        ? '投诉执法行为不转行政处罚，请整改纠正。'
        : given.conclude?.finding === 'groundless'
          ? '举报不属实，不转行政处罚。'
          : times.toPenalty
            ? '已转行政处罚。'
            : withoutPower(around, form.itemCode, 'penalty'),
    handOff: {
      to: 'penalty',
      link: 'derived-from',
      name: '转行政处罚',
      basis: '行政处罚法第五十四条',
      carry: ({ given }) => ({
        source: 'complaint',
        itemCode: given.toPenalty?.itemCode,
        offence: given.toPenalty?.offence,
      }),
    },
  },
  rectify: {
    name: '整改纠正',
    from: 'concluded',
    to: 'rectified',
    by: ['enforcer', ...leaders],
    form: forms.rectify,
    papers: { rectification: { name: '整改报告', required: true } },
    basis: '行政处罚法第七十五条二款；行政执法监督条例第二十八条（2026年2月1日施行）',
    barredBy: ({ given }) => (given.conclude?.finding === 'groundless' ? '投诉不属实，无须整改。' : undefined),
  },
  answer: {
    name: '按期答复',
    from: ['concluded', 'rectified'],
    to: 'answered',
    by: desk,
    form: forms.answer,
    papers: { answer: { name: '答复书' } },
    basis: '行政处罚法第七十五条二款；答复期限为本地承诺（未核实，可由管理员设定）',
    barredBy: (facts, { on }) =>
      cannotAnswer(facts) ?? (inTime(facts, on) ? undefined : '已过承诺的答复日期，请办理「逾期答复」。'),
  },
  answerLate: {
    name: '逾期答复',
    from: ['concluded', 'rectified'],
    to: 'answered',
    by: desk,
    form: forms.answer,
    papers: { answer: { name: '答复书' } },
    barredBy: (facts, { on }) =>
      cannotAnswer(facts) ?? (inTime(facts, on) ? '尚在承诺的答复日期以内，请办理「按期答复」。' : undefined),
  },
  unnamed: {
    name: '登记无法答复',
    from: ['concluded', 'rectified'],
    to: 'closed',
    by: desk,
    form: forms.unnamed,
    barredBy: ({ intake }) => (intake.named ? '实名投诉举报应当答复。' : undefined),
  },
  withdraw: {
    name: '投诉举报人撤回',
    from: ['received', 'accepted', 'checking'],
    to: 'withdrawn',
    by: desk,
    form: forms.withdraw,
    barredBy: ({ intake }) =>
      intake.about === 'violation' ? '举报违法行为不因撤回而终止核查（行政处罚法第五十四条）。' : undefined,
  },
} as const satisfies Record<string, ComplaintStep>

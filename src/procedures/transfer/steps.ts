import type * as z from 'zod'
import type { Facts, State, Step } from '#procedures/define.ts'
import { withoutPower } from '#procedures/enforcement-powers.ts'
import { unlessBetween } from '#procedures/enforcement-time.ts'
import type { RoleId } from '#procedures/roles.ts'
import { transferForms as forms, type transferIntake } from './forms.ts'

export const transferStates = {
  received: { name: '待办', phase: 'pending' },
  teamed: { name: '专案组核实', phase: 'working' },
  reported: { name: '待批准移送', phase: 'waiting' },
  approved: { name: '已批准待移送', phase: 'working' },
  sent: { name: '已发出待回复', phase: 'waiting' },
  sentToPolice: { name: '已移送公安', phase: 'waiting' },
  policeReviewing: { name: '公安审查中', phase: 'waiting' },
  policeFiled: { name: '公安已立案', phase: 'working' },
  policeDeclined: { name: '公安不予立案', phase: 'working' },
  reconsidering: { name: '复议或者立案监督中', phase: 'waiting' },
  taken: { name: '已收函待响应', phase: 'working' },
  responded: { name: '已响应', phase: 'working' },
  handled: { name: '已处理', phase: 'working' },
  disapproved: { name: '不批准移送', phase: 'done', final: true },
  returned: { name: '退回依法处罚', phase: 'done', final: true },
  closed: { name: '已办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

export type TransferFacts = Facts<z.infer<typeof transferIntake>, Record<string, Record<string, unknown>>>
type TransferStep = Step<keyof typeof transferStates, never, TransferFacts>

const workers = ['enforcer', 'command_center', 'governance_office'] as const satisfies RoleId[]
const head = ['director'] as const satisfies RoleId[]
const rule = '移送规定'

const onlyCrime = ({ intake }: TransferFacts) =>
  intake.kind === 'crime' && intake.direction === 'out' ? undefined : '只有向公安机关移送涉嫌犯罪案件才办理此步。'

/** Before the day asked for, or without one. */
function inTime({ given }: TransferFacts, on: string): boolean {
  const by = given.send?.replyBy ?? given.receive?.replyBy
  return typeof by !== 'string' || on <= by
}

/** 移送公安（移送规定第三条至第十三条）. */
const policeSteps = {
  formTeam: {
    name: '成立专案组',
    from: 'received',
    to: 'teamed',
    by: workers,
    form: forms.formTeam,
    basis: `${rule}第五条`,
    barredBy: onlyCrime,
  },
  reportCase: {
    name: '报告本机关负责人',
    from: 'teamed',
    to: 'reported',
    by: ['enforcer'],
    form: forms.reportCase,
    papers: { report: { name: '移送涉嫌犯罪案件的书面报告', required: true } },
    basis: `${rule}第五条`,
  },
  approve: {
    name: '批准移送',
    from: 'reported',
    to: 'approved',
    by: head,
    form: forms.approve,
    papers: { approval: { name: '移送审批表', required: true } },
    basis: `${rule}第五条`,
  },
  disapprove: {
    name: '不批准移送',
    from: 'reported',
    to: 'disapproved',
    by: head,
    form: forms.disapprove,
    papers: { reasons: { name: '不批准理由记录', required: true } },
    basis: `${rule}第五条`,
  },
  sendCase: {
    name: '移送公安机关',
    from: 'approved',
    to: 'sentToPolice',
    by: ['enforcer'],
    form: forms.sendCase,
    papers: {
      letter: { name: '涉嫌犯罪案件移送书', required: true },
      investigation: { name: '调查报告', required: true },
      goods: { name: '涉案物品清单', required: true },
      appraisal: { name: '检验报告或者鉴定结论' },
    },
    basis: `${rule}第五条、第六条`,
  },
  receiptOfPolice: {
    name: '登记公安回执',
    from: 'sentToPolice',
    to: 'policeReviewing',
    by: ['enforcer'],
    form: forms.receiptOfPolice,
    papers: { receipt: { name: '移送书回执', required: true } },
    basis: `${rule}第七条`,
  },
  forwarded: {
    name: '登记公安转送',
    from: 'policeReviewing',
    by: ['enforcer'],
    form: forms.forwarded,
    basis: `${rule}第七条`,
  },
  policeFiles: {
    name: '登记公安立案',
    from: ['policeReviewing', 'reconsidering'],
    to: 'policeFiled',
    by: ['enforcer'],
    form: forms.policeFiles,
    papers: { notice: { name: '立案通知书', required: true } },
    basis: `${rule}第八条`,
  },
  policeDeclines: {
    name: '登记公安不予立案',
    from: 'policeReviewing',
    to: 'policeDeclined',
    by: ['enforcer'],
    form: forms.policeDeclines,
    papers: { declined: { name: '不予立案通知书', required: true } },
    basis: `${rule}第八条`,
  },
  handGoods: {
    name: '移交涉案物品和材料',
    from: 'policeFiled',
    to: 'handled',
    by: ['enforcer'],
    form: forms.handGoods,
    papers: { handover: { name: '交接清单', required: true } },
    basis: `${rule}第十二条`,
  },
  askReconsider: {
    name: '提请复议或者立案监督',
    from: 'policeDeclined',
    to: 'reconsidering',
    by: ['enforcer', ...head],
    form: forms.askReconsider,
    papers: { request: { name: '复议申请书或者立案监督建议书', required: true } },
    basis: `${rule}第九条`,
    barredBy: ({ given, times }, { form }) => {
      if (!times.askReconsider) return undefined
      if (given.askReconsider?.way === 'supervise')
        return `已建议检察院立案监督，仍不立案的请办「退回依法处罚」（${rule}第九条、第十条）。`
      return form.way === 'review'
        ? `公安机关复议维持不立案的，不再提请复议，可以建议检察院立案监督（${rule}第九条二款）。`
        : undefined
    },
  },
  reconsidered: {
    name: '登记维持不立案',
    from: 'reconsidering',
    to: 'policeDeclined',
    by: ['enforcer'],
    form: forms.reconsidered,
    papers: { kept: { name: '复议决定通知书、不立案理由说明' } },
    basis: `${rule}第九条`,
    barredBy: (_, { form }) => (form.result === 'file' ? '应当立案的，请办理「登记公安立案」。' : undefined),
  },
  acceptDecline: {
    name: '退回依法处罚',
    from: 'policeDeclined',
    to: 'returned',
    by: ['enforcer', ...head],
    form: forms.acceptDecline,
    basis: `${rule}第十条`,
  },
} as const satisfies Record<string, TransferStep>

/** 移送管辖、抄告、协查、会商: letters between organs, both ways. */
const letterSteps = {
  send: {
    name: '发函',
    from: 'received',
    to: 'sent',
    by: workers,
    form: forms.send,
    papers: { letter: { name: '移送函、抄告单、协查函或者会商通知', required: true } },
    basis: '行政处罚法第二十五条、第二十六条；抄告、会商为本地规定（未核实，可由管理员设定）',
    barredBy: ({ intake }, { form, on }) =>
      intake.direction === 'in'
        ? '对方来函的，请办理「收函」。'
        : intake.kind === 'crime'
          ? `涉嫌犯罪案件须成立专案组、经负责人批准后移送，不得以函代移送（${rule}第五条）。`
          : unlessBetween('发函日期', form.sentOn, on),
  },
  receive: {
    name: '收函',
    from: 'received',
    to: 'taken',
    by: workers,
    assigns: true,
    form: forms.receive,
    papers: { letter: { name: '来函', required: true } },
    basis: '行政处罚法第二十六条',
    barredBy: ({ intake }, { form, on }) =>
      intake.direction === 'in' ? unlessBetween('收函日期', form.receivedOn, on) : '本机关发出的，请办理「发函」。',
  },
  respond: {
    name: '按期响应',
    from: ['sent', 'taken'],
    to: 'responded',
    by: [...workers, 'district_dept'],
    form: forms.respond,
    papers: { reply: { name: '复函、回执' } },
    basis: '行政处罚法第二十六条；响应期限为本地约定（未核实，可由管理员设定）',
    barredBy: (facts, { on }) => (inTime(facts, on) ? undefined : '已过约定的回复日期，请办理「逾期响应」。'),
  },
  respondLate: {
    name: '逾期响应',
    from: ['sent', 'taken'],
    to: 'responded',
    by: [...workers, 'district_dept'],
    form: forms.respond,
    papers: { reply: { name: '复函、回执' } },
    barredBy: (facts, { on }) => (inTime(facts, on) ? '尚在约定的回复日期以内，请办理「按期响应」。' : undefined),
  },
  openCase: {
    name: '转为本机关案源',
    from: 'taken',
    to: 'responded',
    by: ['enforcer'],
    form: forms.openCase,
    basis: '行政处罚法第五十四条',
    barredBy: (facts, { form, on, around }) =>
      inTime(facts, on)
        ? withoutPower(around, form.itemCode, 'penalty')
        : '已过约定的回复日期，请先办理「逾期响应」，再登记线索。',
    handOff: {
      to: 'penalty',
      link: 'transferred-to',
      name: '转为案源',
      basis: '行政处罚法第五十四条',
      carry: ({ given }) => ({
        source: 'transferred',
        offence: given.receive?.matter,
        itemCode: given.openCase?.itemCode,
      }),
    },
  },
  handle: {
    name: '登记处理结果',
    from: 'responded',
    to: 'handled',
    by: [...workers, 'district_dept'],
    form: forms.handle,
    papers: { result: { name: '处理结果材料' } },
  },
  close: { name: '办结', from: ['handled', 'responded'], to: 'closed', by: workers, form: forms.close },
} as const satisfies Record<string, TransferStep>

export const transferSteps = { ...policeSteps, ...letterSteps } as const

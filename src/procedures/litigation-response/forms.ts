import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import type { AnyFacts } from '#procedures/define.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { suggestionKinds } from '#procedures/judicial-suggestion/forms.ts'
import { actKind, agentsShape, statedLimit } from '#procedures/respondent-forms.ts'

export const litigationIntake = z.object({
  court: text('受诉人民法院'),
  number: text('案号').optional(),
  receivedOn: day('收到起诉状副本日期').optional(),
  track: choice('审理程序', { ordinary: '普通程序', summary: '简易程序' }).default('ordinary'),
  route: choice('起诉途径', { direct: '未经复议直接起诉', after: '复议后起诉' }, '年度报告表四').default('direct'),
  joint: yes('与复议机关为共同被告', '复议机关维持的（行政诉讼法第二十六条二款）'),
  actKind,
  actNumber: text('行政行为文号').optional(),
  actOn: day('行政行为作出日期').optional(),
  request: passage('诉讼请求'),
  appearance: choice('负责人出庭', {
    must: '法院应当通知（重大公共利益、社会高度关注、可能群体性）',
    may: '法院可以通知',
    none: '未通知',
  }).default('none'),
  compensation: yes('请求行政赔偿'),
  delegated: yes('受委托作出', '受委托的，委托机关为被告（行政诉讼法第二十六条五款）'),
  doubleTold: yes('已书面告知重复受理', '同一案件复议尚未审结的（行政复议法第二十九条）'),
})

/** 裁判结论；前两行是判决，后几行是裁定或者调解书. */
export const judgments = {
  dismissed: '驳回诉讼请求（第六十九条）',
  revoked: '撤销（第七十条）',
  part_revoked: '部分撤销（第七十条）',
  ordered: '责令履行（第七十二条）',
  paid: '责令给付（第七十三条）',
  unlawful: '确认违法（第七十四条）',
  invalid: '确认无效（第七十五条）',
  changed: '变更（第七十七条）',
  agreement: '行政协议责任（第七十八条）',
  rejected: '驳回起诉（裁定）',
  withdrawn: '准许撤诉（裁定）',
  mediated: '行政赔偿、补偿或者裁量案件调解书（第六十条）',
} as const

/** 败诉的结论. */
export const lostOutcomes = [
  'revoked',
  'part_revoked',
  'ordered',
  'paid',
  'unlawful',
  'invalid',
  'changed',
  'agreement',
] as const

/** 败诉：计入败诉率的分子. */
export function isLost(outcome: unknown): boolean {
  return lostOutcomes.some((lost) => lost === outcome)
}

/** 可以上诉的是判决和驳回起诉的裁定 (行政诉讼法第八十五条). */
export function mayAppeal(outcome: unknown): boolean {
  return outcome !== 'withdrawn' && outcome !== 'mediated'
}

/** 生效裁判的结论：二审改判的以二审为准. */
export function finalOutcome(given: AnyFacts['given']): unknown {
  return given.recordSecond?.result === 'changed' ? given.recordSecond.outcome : given.recordJudgment?.outcome
}

/** 出庭规定第八条的四种情形. */
const absence = {
  force_majeure: '不可抗力',
  accident: '意外事件',
  duty: '需要履行他人不能代替的公务',
  other: '无法出庭的其他正当事由',
} as const

const appearance = z
  .object({
    on: day('开庭日期'),
    instance: choice('审级', { first: '第一审', second: '第二审' }).default('first'),
    principal: choice('出庭负责人', {
      head: '正职负责人',
      deputy: '副职负责人',
      assisting: '参与分管的副职级别负责人或者其他参与分管的负责人',
      subordinate: '下级机关或者受委托组织的负责人',
      none: '负责人未出庭',
    }),
    attendedBefore: yes('同一审级此前开庭时负责人已经出庭', '法院再次通知出庭的除外（负责人出庭应诉规定第七条）'),
    spoke: yes('负责人就实质性解决争议发表意见'),
    absence: choice('不能出庭的理由', absence).optional(),
    proven: yes('不能出庭的证明材料已盖章或者经主要负责人签字'),
    ...agentsShape,
  })
  .refine((form) => form.principal !== 'none' || form.attendedBefore || (form.absence !== undefined && form.proven), {
    path: ['absence'],
    error: '负责人不能出庭的，须有法定情形并提交盖章或者签字的说明（负责人出庭应诉规定第八条、第九条）',
  })
  .refine((form) => form.principal !== 'none' || form.staff >= 1, {
    path: ['staff'],
    error: '负责人不能出庭的，应当委托相应的工作人员出庭，不得仅委托律师（行诉解释第一百二十八条）',
  })
  .refine((form) => form.staff + form.lawyers <= 2, {
    path: ['lawyers'],
    error: '诉讼代理人为一至二人（行政诉讼法第三十一条）',
  })

export const litigationForms = {
  notDefendant: z.object({ organ: text('应为被告的机关'), reason: passage('理由') }),
  submitAnswer: z.object({
    submittedBy: choice('提交方式', { direct: '直接送交', post: '邮寄', online: '在线诉讼平台' }),
  }),
  applyDelay: z.object({
    cause: choice('正当事由', { force_majeure: '不可抗力', other: '客观上不能控制的其他正当事由' }),
    evidence: passage('需要延期提供的证据'),
  }),
  courtOnDelay: z.object({ allowed: yes('人民法院准许'), words: passage('通知内容').optional() }),
  causeGone: z.object({ note: passage('正当事由消除的情况') }),
  submitDelayed: z.object({ evidence: passage('提交的证据') }),
  startMediation: z.object({
    kind: choice('方式', { mediation: '法院调解', coordination: '协调化解', settlement: '和解' }),
    proposal: passage('方案'),
  }),
  settle: z.object({ terms: passage('协议内容'), withdraws: yes('原告申请撤诉') }),
  failMediation: z.object({ reason: passage('原因') }),
  noticeSession: z.object({
    on: day('开庭日期'),
    place: text('地点'),
    principalCalled: yes('法院通知负责人出庭', '法院应当在开庭三日前送达通知（负责人出庭应诉规定第五条）'),
  }),
  appearance,
  judgment: z.object({
    kind: choice('裁判文书', { judgment: '判决书', ruling: '裁定书', mediation: '调解书' }),
    outcome: choice('结论', judgments),
    servedOn: day('送达日期'),
    redo: yes('判决重新作出行政行为'),
    limitDays: statedLimit,
    procedural: yes('以违反法定程序为由撤销'),
  }),
  decideAppeal: z.object({ reasons: passage('上诉理由') }),
  acceptJudgment: z.object({ reasons: passage('不上诉的理由') }),
  opponentAppeals: z.object({ who: personal('name', '上诉人'), reasons: passage('上诉请求和理由').optional() }),
  second: z
    .object({
      result: choice('二审结果', {
        upheld: '维持原判、原裁定',
        changed: '改判、撤销或者变更',
        withdrawn: '准许撤回上诉',
      }),
      outcome: choice('改判后的结论', judgments).optional(),
    })
    .refine((form) => form.result !== 'changed' || form.outcome !== undefined, {
      path: ['outcome'],
      error: '改判的须写明改判后的结论',
    }),
  remand: z.object({ reasons: passage('发回重审的理由') }),
  effective: z.object({ on: day('生效日期') }),
  organizeExecution: z.object({
    ruling: text('准予执行裁定案号'),
    organizer: text('组织实施单位'),
    riskAssessed: yes('已作社会稳定风险评估'),
    plan: passage('实施方案'),
  }),
  receiveAdvice: z.object({
    kind: choice('类型', suggestionKinds),
    urgent: yes('紧急情形'),
    organ: text('提出建议的法院、检察院'),
    problem: passage('指出的问题'),
    content: passage('建议内容'),
  }),
}

import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { actKind, agentsShape, statedLimit } from '#procedures/respondent-forms.ts'

export const reconsiderationIntake = z.object({
  via: choice('来件', {
    copy: '复议机构发送的申请书副本',
    through_us: '申请人通过本机关提出（第三十二条）',
  }).default('copy'),
  organ: text('行政复议机关', '街道办事处为设立它的区政府（第二十四条）'),
  number: text('复议案号').optional(),
  receivedOn: day('收到申请书副本日期').optional(),
  track: choice('审理程序', { ordinary: '普通程序（十个工作日答复）', summary: '简易程序（五个工作日答复）' }).default(
    'ordinary',
  ),
  actKind,
  actNumber: text('行政行为文号').optional(),
  actOn: day('行政行为作出日期').optional(),
  request: passage('复议请求'),
  reasons: passage('申请人的事实和理由').optional(),
  delegated: yes('受委托作出', '受委托的，委托机关为被申请人（第十九条）'),
  reviewsNorm: yes('一并申请审查规范性文件（第十三条）'),
  compensation: yes('一并请求行政赔偿'),
  doubleTold: yes('已书面告知重复受理', '同一案件人民法院已经受理的（行政复议法第二十九条）'),
})

const attendance = z
  .object({
    on: day('日期'),
    principal: yes('负责人参加'),
    reason: passage('负责人不能参加的理由').optional(),
    ...agentsShape,
  })
  .refine((form) => form.principal || form.reason !== undefined, {
    path: ['reason'],
    error: '负责人不能参加的，应当说明理由（行政复议法第五十一条）',
  })
  .refine((form) => form.principal || form.staff >= 1, {
    path: ['staff'],
    error: '负责人不能参加的，应当委托相应的工作人员参加（行政复议法第五十一条）',
  })

/** 复议结论；每项写明条文. */
export const reconsiderationOutcomes = {
  upheld: '维持（第六十八条）',
  changed: '变更（第六十三条）',
  revoked: '撤销（第六十四条）',
  part_revoked: '部分撤销（第六十四条）',
  unlawful: '确认违法（第六十五条）',
  ordered: '责令履行（第六十六条）',
  invalid: '确认无效（第六十七条）',
  rejected: '驳回（第三十三条、第六十九条）',
  agreement: '行政协议责任（第七十一条）',
  ended: '终止（第四十一条）',
  mediated: '调解书（第七十三条）',
} as const

/** 被纠正的结论. */
export const correctedOutcomes = [
  'changed',
  'revoked',
  'part_revoked',
  'unlawful',
  'ordered',
  'invalid',
  'agreement',
] as const

/** 被纠正的结论，计入纠错率的分子（调解中纠正的另计；口径未核实，可由管理员设定）. */
export function isCorrected(outcome: unknown): boolean {
  return correctedOutcomes.some((corrected) => corrected === outcome)
}

/** 街道须履行的：被纠正或者有调解书 (第七十七条). */
export function mustBePerformed(outcome: unknown): boolean {
  return isCorrected(outcome) || outcome === 'mediated'
}

export const reconsiderationForms = {
  notRespondent: z.object({ organ: text('应为被申请人的机关'), reason: passage('理由') }),
  forward: z.object({ keep: mustHold('认为需要维持', '认为需要改变处罚决定的，请办「改变原处罚决定」') }),
  changePenalty: z.object({ content: passage('改变的内容'), told: yes('已告知申请人和复议机关') }),
  receiveCopy: z.object({
    track: choice('审理程序', { ordinary: '普通程序', summary: '简易程序' }),
    number: text('复议案号'),
  }),
  submitReply: z.object({
    ...agentsShape,
    submittedBy: choice('提交方式', { direct: '直接送交', post: '邮寄', online: '复议平台' }),
  }),
  supplement: z.object({
    permitted: mustHold('经行政复议机构同意', '补充证据须经行政复议机构同意（行政复议法第四十六条二款）'),
    newGround: passage('申请人或者第三人新提出的理由、证据'),
    content: passage('补充的证据'),
  }),
  openFile: z.object({
    who: personal('name', '查阅人'),
    withheld: passage('不予查阅的部分及理由').optional(),
  }),
  suspend: z.object({ ground: passage('中止事由（第三十九条）') }),
  resume: z.object({ note: passage('恢复审理通知') }),
  toOrdinary: z.object({ reason: passage('转为普通程序的通知') }),
  opinion: z.object({
    way: choice('听取意见方式', { meeting: '当面', phone: '电话', online: '互联网' }),
    words: passage('陈述的意见'),
  }),
  noticeHearing: z.object({ on: day('听证日期'), place: text('地点'), matters: passage('听证事项').optional() }),
  attendance,
  receiveNorm: z.object({ norm: text('规范性文件'), clauses: passage('涉及条款') }),
  replyNorm: z.object({ lawful: yes('认为条款合法'), words: passage('合法性说明') }),
  startMediation: z.object({
    kind: choice('方式', { mediation: '调解', settlement: '和解' }),
    proposal: passage('方案'),
  }),
  settle: z.object({ terms: passage('协议内容'), withdraws: yes('申请人撤回复议申请') }),
  failMediation: z.object({ reason: passage('原因') }),
  stop: z.object({
    ground: choice('停止执行事由（第四十二条）', {
      ours: '本机关认为需要',
      organ: '复议机关认为需要',
      request: '申请人、第三人申请，复议机关决定',
      law: '法律、法规、规章规定',
    }),
    measures: passage('停止执行的内容'),
  }),
  restart: z.object({ reason: passage('恢复执行的理由') }),
  decision: z
    .object({
      outcome: choice('结论', reconsiderationOutcomes),
      decidedOn: day('决定日期'),
      redo: yes('责令重新作出行政行为'),
      limitDays: statedLimit,
      procedural: yes('以违反法定程序为由撤销'),
      noAnswer: yes('因未按期答复视为没有证据、依据（第七十条）'),
      compensation: z
        .number()
        .min(0)
        .max(10_000_000_000)
        .meta({ title: '赔偿、返还金额', hint: '单位：元' })
        .optional(),
    })
    .refine((form) => !form.redo || ['revoked', 'part_revoked'].includes(form.outcome), {
      path: ['redo'],
      error: '只有撤销、部分撤销才责令重新作出（行政复议法第六十四条）',
    }),
  receiveOpinion: z.object({ content: passage('意见书要求'), toList: yes('列入问题整改清单') }),
  answerOpinion: z.object({ corrected: passage('纠正情况') }),
  suit: z.object({
    court: text('人民法院'),
    number: text('案号'),
    track: choice('审理程序', { ordinary: '普通程序', summary: '简易程序' }),
    request: passage('诉讼请求'),
  }),
}

import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, extensionForm, passage, text, yes } from '#procedures/fields.ts'

const officer = (title: string) => z.string().min(1).max(40).meta({ title, register: 'officers' })

export const serviceIntake = z
  .object({
    itemName: text('事项名称'),
    itemCode: z.string().max(40).meta({ title: '事项编码', register: 'power-list' }).optional(),
    kind: choice('办件类型', { instant: '即办件', promise: '承诺件', permit: '行政许可' }).default('instant'),
    applicantType: choice('申请人类型', { natural: '个人', business: '个体工商户', legal: '法人或其他组织' }).default(
      'natural',
    ),
    submittedBy: choice('申请方式', {
      window: '窗口',
      online: '网上',
      kiosk: '自助终端',
      agent: '帮办代办',
      mail: '寄递',
    }).default('window'),
    application: choice('申请类别', { first: '首次申请', change: '变更', renew: '延续', cancel: '注销' }).default(
      'first',
    ),
    validUntil: z.iso
      .date()
      .meta({ title: '原许可有效期至', hint: '延续申请填写；应在届满三十日前提出（行政许可法第五十条）' })
      .optional(),
    joint: yes('联合、集中办理', '行政许可法第二十六条第二款'),
    proofFree: yes('无证明办理', '通过数据共享核验，不向申请人索要证明'),
    commitment: yes('告知承诺办理', '国办发〔2020〕42号，未核实，可由管理员设定'),
    firstAsked: text(
      '首问责任人',
      '最先接待申请人的工作人员，负责引导、告知和跟进；不填即登记人（首问负责，本地规定）',
    ).optional(),
    tolerated: passage('容缺材料', '先行受理、事后补齐的次要材料').optional(),
  })
  .refine((form) => form.application !== 'renew' || form.validUntil !== undefined, {
    message: '延续申请须填写原许可有效期',
    path: ['validUntil'],
  })

const servedOn = day('送达日期')
const delivery = choice('送达方式', { window: '窗口领取', mail: '邮寄', electronic: '电子证照', proxy: '代办送达' })
const fiveStars = { very_satisfied: '非常满意', satisfied: '满意', fair: '基本满意' } as const
const twoStars = { dissatisfied: '不满意', very_dissatisfied: '非常不满意' } as const
const ratedBy = choice('评价渠道', {
  window: '窗口评价器',
  online: '网上',
  kiosk: '自助终端',
  hotline: '热线',
  scan: '扫码',
})

export const serviceForms = {
  correctOnSpot: z.object({ corrected: passage('当场更正内容') }),
  requestCorrection: z.object({
    items: passage('需要补正的全部内容', '一次告知，不得分次要求（行政许可法第三十二条）'),
    replyBy: day('请于何日前补正').optional(),
    stillMissing: yes('只缺前次已告知的材料', '再次告知的勾选：补正应当一次告知全部内容，不得提出新的要求'),
  }),
  supplement: z.object({ received: passage('收到的补正材料') }),
  notNeeded: z.object({ explanation: passage('告知内容') }),
  refuse: z.object({
    servedOn: servedOn.optional(),
    reason: passage('不予受理理由'),
    competent: text('告知申请人向何机关申请'),
  }),
  accept: z.object({
    complete: mustHold('材料齐全、符合法定形式', '材料不齐全的，请办理「一次告知补正」'),
    tolerated: yes('容缺受理'),
  }),
  deemAccepted: z.object({ receivedOn: day('收到材料日期'), explanation: passage('说明') }),
  decideOnSpot: z.object({
    result: choice('办理结果', { done: '办结', permitted: '当场准予许可' }),
    document: text('证照或决定文号').optional(),
    delivery: delivery.default('window'),
  }),
  review: z
    .object({
      substantive: yes('需要实质核查'),
      reviewers: z.array(officer('审查人员')).min(1).max(10).meta({ title: '审查人员' }),
      findings: passage('审查意见'),
    })
    .refine((form) => !form.substantive || form.reviewers.length >= 2, {
      message: '实质内容核查须指派两名以上工作人员（行政许可法第三十四条）',
      path: ['reviewers'],
    }),
  notifyInterested: z.object({ interest: passage('直接关系的重大利益') }),
  hearOpinions: z.object({
    opinions: passage('陈述、申辩意见'),
    adopted: choice('采纳情况', { all: '采纳', part: '部分采纳', none: '不采纳' }),
  }),
  tellHearing: z.object({ reason: passage('应当听证的理由') }),
  applyHearing: z.object({
    applicant: choice('申请听证人', {
      applicant: '申请人',
      interested: '利害关系人',
      statutory: '法定应当听证，无须申请',
    }),
  }),
  noticeHearing: z.object({
    heldOn: z.iso.date().meta({ title: '听证日期', hint: '须在七个工作日前通知（行政许可法第四十八条、第八十二条）' }),
    place: text('听证地点'),
    chair: officer('听证主持人'),
    chairApart: mustHold(
      '主持人不是审查本申请的人员',
      '听证主持人须为审查该申请的工作人员以外的人员（行政许可法第四十八条）',
    ),
  }),
  holdHearing: z.object({ record: passage('听证笔录要点', '行政机关应当根据听证笔录作出决定') }),
  waiveHearing: z.object({ how: choice('情形', { waived: '明示放弃', lapsed: '五个工作日内未申请' }) }),
  beginSpecial: z.object({
    what: choice('事项', {
      bidding: '招标、拍卖',
      inspection: '检验、检测、检疫',
      appraisal: '鉴定',
      expert: '专家评审',
    }),
    expected: text('所需时间'),
  }),
  endSpecial: z.object({ result: passage('结果') }),
  forward: z.object({ to: text('上级机关'), opinion: passage('初步审查意见') }),
  extend: extensionForm,
  permit: z.object({ decision: text('决定书文号'), validUntil: day('有效期至').optional() }),
  reject: z.object({
    servedOn: servedOn.optional(),
    decision: text('决定书文号'),
    reason: passage('不予许可理由'),
    remediesTold: mustHold(
      '已告知复议、诉讼权利',
      '不予许可须告知申请人有权申请行政复议或者提起行政诉讼（行政许可法第三十八条）',
    ),
  }),
  deemRenewed: z.object({
    inTime: mustHold(
      '申请在原许可有效期届满三十日前提出',
      '逾期提出的延续申请，不因未作决定而视为准予延续（行政许可法第五十条）',
    ),
    explanation: passage('说明'),
  }),
  complete: z.object({ result: passage('办理结果'), delivery: delivery.default('window') }),
  issue: z.object({ delivery, document: text('证照编号').optional() }),
  checkCommitment: z
    .object({
      by: choice('核查方式', { credit: '信用核查', data: '数据共享', site: '现场核查' }),
      result: choice('核查结果', { kept: '与承诺一致', breached: '与承诺不符' }),
      handling: passage('处理意见').optional(),
    })
    .refine((form) => form.result === 'kept' || form.handling !== undefined, {
      message: '与承诺不符的，须填写处理意见',
      path: ['handling'],
    }),
  revoke: z.object({
    ground: passage('撤销理由'),
    decision: text('撤销决定文号'),
    creditRecorded: yes('已记入信用'),
    servedOn: servedOn.optional(),
  }),
  evaluate: z.object({ rating: choice('评价', fiveStars), by: ratedBy, words: passage('评价内容').optional() }),
  evaluateBad: z.object({ rating: choice('评价', twoStars), by: ratedBy, words: passage('评价内容').optional() }),
  verifyBad: z.object({
    finding: choice('核实结论', { genuine: '情况属实', mistaken: '误评', malicious: '恶意评价' }),
    contacted: yes('已回访评价人'),
    facts: passage('核实情况'),
  }),
  appealRating: z.object({ ground: passage('申诉理由') }),
  decideAppeal: z.object({
    finding: choice('复核结论', { upheld: '维持差评', changed: '申诉成立' }),
    reason: passage('复核理由'),
  }),
  rectify: z.object({
    how: choice('整改方式', { at_once: '立行立改', in_time: '限期整改', explain: '说明解释' }),
    measures: passage('整改措施'),
    finishBy: day('整改期限').optional(),
  }),
  respond: z.object({
    by: choice('反馈方式', { phone: '电话', visit: '上门', message: '短信、平台消息', window: '窗口当面' }),
    answer: passage('反馈内容'),
  }),
  reRate: z.object({ rating: choice('再次评价', { ...fiveStars, ...twoStars }) }),
  closeBad: z.object({
    reason: choice('情形', { silent: '评价人未再评价', unreachable: '无法联系评价人', mistaken: '误评或者恶意评价' }),
  }),
}

import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { day, extensionForm, passage, satisfaction, text, yes } from '#procedures/fields.ts'
import { filedAs, retentionHint } from '#procedures/retention.ts'

const people = (title: string) => z.int().min(0).max(1_000_000).meta({ title })
const yuan = (title: string) => z.number().min(0).max(10_000_000_000).meta({ title, hint: '单位：元' })
const mediatorOf = (title: string) => z.string().min(1).max(40).meta({ title, register: 'mediators' })

/** 十五类纠纷，从统计口径（procedures §3.7）。 */
export const disputeCategories = {
  family: '婚姻家庭',
  neighbour: '邻里',
  house: '房屋宅基地',
  contract: '合同',
  business: '生产经营',
  damage: '损害赔偿',
  land: '山林土地',
  demolition: '征地拆迁',
  pollution: '环境污染',
  labour: '劳动争议',
  consumer: '消费',
  medical: '医疗',
  traffic: '道路交通事故',
  property: '物业',
  other: '其他',
} as const

const assignment = {
  mediator: mediatorOf('调解员'),
  others: z.array(mediatorOf('参与调解员')).max(10).meta({ title: '参与调解员', register: 'mediators' }).default([]),
}

const courtRefusal = choice('法院处理理由', {
  not_in_scope: '不属于人民法院受理范围',
  not_competent: '不属于收到申请的法院管辖',
  status: '确认婚姻、亲子、收养等身份关系',
  special_procedure: '适用特别程序、公示催告、破产程序',
  real_right: '涉及物权、知识产权确权',
  late: '超过三十日或者未共同申请',
})

export const mediationForms = {
  accept: z.object({
    consent: choice('当事人意愿', {
      both: '双方同意',
      applicant: '一方申请，另一方未表示拒绝',
      proactive: '主动调解，各方未表示拒绝',
    }),
    note: passage('受理说明').optional(),
  }),
  refuse: z.object({
    ground: choice('不予受理理由', {
      exclusive: '依法由专门机关管辖处理',
      forbidden: '法律、法规禁止采用人民调解方式',
      adjudicated: '法院、仲裁机构已受理或者已裁判',
      refused: '一方当事人明确拒绝调解',
      not_civil: '不属于民间纠纷',
      not_ours: '不属于本机关行政调解职责',
    }),
    explanation: passage('说明', '告知当事人可走的途径；行政调解不予受理须书面说理'),
  }),
  transferOut: z.object({ to: text('移送单位'), reason: passage('移送理由') }),
  assignMediator: z.object({
    ...assignment,
    chosenBy: choice('确定方式', { appointed: '调委会指定', chosen: '当事人选择' }),
    recusalChecked: mustHold('已核对无应当回避情形', '请先核对调解员有无应当回避情形'),
  }),
  replaceMediator: z.object({
    ...assignment,
    ground: choice('更换理由', {
      kin: '是当事人或其代理人的近亲属',
      interest: '与纠纷有利害关系',
      other_bias: '与当事人有其他关系，可能影响公正',
      not_accepted: '当事人不接受该调解员',
      absent: '调解员不能履职',
    }),
  }),
  mediateAtOnce: z.object({
    ...assignment,
    consent: choice('当事人意愿', { both: '双方同意', proactive: '主动调解，各方未表示拒绝' }),
    rightsTold: mustHold('已口头告知权利义务', '调解前须告知当事人的权利义务（人民调解法第二十三条、第二十四条）'),
    recusalChecked: mustHold('已核对无应当回避情形', '请先核对调解员有无应当回避情形'),
    content: passage('协议内容'),
    amount: yuan('协议金额').optional(),
    performedAtOnce: mustHold('即时履行完毕', '不能即时履行完毕的，请先「受理登记」，按普通程序调解'),
    writingAsked: yes('当事人要求制作协议书'),
    satisfaction: satisfaction('满意度').optional(),
  }),
  contactOther: z.object({
    outcome: choice('联系结果', { consents: '同意调解', unreachable: '无法联系', declines: '明确拒绝' }),
    by: choice('联系方式', { phone: '电话', visit: '上门', message: '短信、平台消息', letter: '书面' }),
  }),
  notifyRights: z.object({
    how: choice('告知方式', { written: '书面', oral: '口头并记录', online: '线上' }),
    open: choice('公开要求', { public: '公开进行', closed: '不公开进行' }).default('closed'),
  }),
  investigate: z.object({
    how: choice('调查方式', { talk: '询问当事人', witness: '走访知情人', scene: '现场查看', files: '调取材料' }),
    findings: passage('调查情况'),
  }),
  inviteExpert: z.object({
    capacity: choice('邀请对象', {
      relative: '亲属',
      neighbour: '邻里',
      colleague: '同事',
      expert: '具有专门知识、特定经验的人员',
      organisation: '有关社会组织人员',
    }),
    invited: personal('name', '受邀人'),
    partiesAgree: mustHold('已征得当事人同意', '邀请他人参与调解须先征得当事人同意（人民调解法第二十条）'),
  }),
  recordExpert: z.object({
    attended: yes('已参与调解'),
    opinion: passage('意见').optional(),
  }),
  raiseRisk: z.object({
    risk: choice('风险', {
      escalation: '矛盾可能激化',
      public_order: '可能引起治安案件',
      crime: '可能引起刑事案件',
      suicide: '可能自杀自伤',
      group: '可能群体性上访、械斗',
    }),
    people: people('涉及人数').optional(),
    measures: passage('预防措施'),
  }),
  reportPolice: z.object({ to: text('报告单位'), received: text('接报人或者回执号').optional() }),
  settleRisk: z.object({
    prevented: choice('防止后果', {
      none: '未形成后果风险',
      crime: '防止民转刑',
      suicide: '防止自杀',
      group_petition: '防止群体性上访',
      affray: '防止群体性械斗',
    }),
    people: people('涉及人数').optional(),
    result: passage('处置结果'),
  }),
  holdSession: z.object({
    mode: choice('调解方式', { joint: '面对面', separate: '背靠背', online: '线上', phone: '电话' }),
    record: passage('调解记录'),
    outcome: choice('本次结果', { consensus: '有合意', goOn: '继续调解', stalled: '分歧较大' }),
  }),
  beginAppraisal: z.object({ matter: text('鉴定评估事项'), organ: text('鉴定评估机构') }),
  endAppraisal: z.object({ conclusion: passage('鉴定评估意见') }),
  extend: extensionForm.extend({
    applicantAgrees: mustHold('申请人同意延长', '延长调解期限须双方当事人同意'),
    respondentAgrees: mustHold('对方当事人同意延长', '延长调解期限须双方当事人同意'),
  }),
  agreeInWriting: z.object({
    content: passage('协议内容', '载明主要事实、争议、责任，履行方式和期限（人民调解法第二十九条）'),
    amount: yuan('协议金额').optional(),
    performBy: day('履行期限').optional(),
  }),
  takeEffect: z.object({
    partiesSigned: mustHold('各方当事人已签名、盖章或者按指印', '各方当事人均签名、盖章或者按指印，协议书才生效'),
    mediatorSigned: mustHold('调解员已签名', '调解员签名后协议书才生效（人民调解法第二十九条）'),
    sealed: mustHold('已加盖调委会印章', '加盖人民调解委员会印章后协议书才生效（人民调解法第二十九条）'),
    copies: z.int().min(2).max(100).meta({ title: '份数', hint: '当事人各执一份，调委会留存一份' }).optional(),
    reportedToCourt: yes('已报法院备案', '诉前委派、诉中委托的协议（特邀调解规定第十九条）'),
  }),
  agreeOrally: z.object({
    content: passage('协议内容'),
    amount: yuan('协议金额').optional(),
    performedAtOnce: yes('即时履行完毕'),
    writingAsked: yes('当事人要求制作协议书'),
  }),
  applyConfirm: z.object({
    court: text('受理法院'),
    jointly: mustHold('双方共同申请', '司法确认须双方当事人共同申请（人民调解法第三十三条）'),
    form: choice('申请形式', { written: '申请书', oral: '口头申请，法院笔录' }),
  }),
  courtAccept: z.object({ caseNumber: text('法院案号') }),
  courtDecline: z.object({ ground: courtRefusal, note: passage('说明').optional() }),
  courtExtend: extensionForm,
  confirm: z.object({ ruling: text('确认裁定书文号'), receivedOn: day('当事人收到裁定日期').optional() }),
  rejectConfirm: z.object({
    ruling: text('驳回裁定书文号'),
    ground: choice('驳回理由', {
      illegal: '违反法律强制性规定',
      harms_others: '损害国家利益、社会公共利益、他人合法权益',
      morals: '违背公序良俗',
      unwilling: '违反自愿原则',
      unclear: '内容不明确',
      other: '其他不能确认的情形',
    }),
  }),
  withdrawConfirm: z.object({
    by: choice('撤回人', { both: '双方', one: '一方' }),
    reason: passage('撤回理由').optional(),
  }),
  object: z.object({
    objector: choice('异议人', { party: '当事人', interested: '利害关系人' }),
    ground: passage('异议理由'),
  }),
  followUp: z.object({
    performance: choice('履行情况', { none: '未开始', part: '部分履行', full: '全部履行' }),
    urged: yes('已督促履行'),
    note: passage('回访情况'),
  }),
  recordPerformed: z.object({ performedOn: day('履行完毕日期'), note: passage('履行说明').optional() }),
  recordBreach: z.object({
    extent: choice('情形', { refused: '拒绝履行', partial: '未全部履行', disputed: '对协议内容有争议' }),
    note: passage('情况说明'),
  }),
  turnToCourt: z.object({ note: passage('告知情况') }),
  terminate: z
    .object({
      ground: choice('终结情形', {
        settled_withdrawn: '当事人自行和解撤回',
        unreachable: '无法联系对方当事人',
        unwilling: '一方不愿调解或者要求终止',
        divided: '分歧较大，难以达成协议',
        expired: '期限届满未达成合意',
        unsigned: '拒绝签收或者签署协议书',
        sham: '涉嫌虚假调解，中止并报告',
        other: '其他不宜继续调解的情形',
      }),
      channels: z
        .array(choice('途径', { arbitration: '仲裁', administrative: '行政处理', judicial: '诉讼' }))
        .min(1, '请告知至少一种维权途径（人民调解法第二十六条）')
        .meta({ title: '已告知途径' }),
      undisputed: passage('无争议事实', '法院委派的可记载双方无争议的事实；让步认可的事实除外').optional(),
      reportedTo: text('虚假调解报告单位').optional(),
    })
    .refine((form) => form.ground !== 'sham' || form.reportedTo !== undefined, '涉嫌虚假调解的，须填写报告单位'),
  handOver: z.object({
    to: choice('移交去向', {
      court: '人民法院',
      arbitration: '仲裁机构',
      enforcement: '行政执法',
      reconsideration: '行政复议',
      hotline: '12345热线',
      petition: '信访',
    }),
    note: passage('移交说明').optional(),
  }),
  rateSatisfaction: z.object({
    rated: choice('评价人', { applicant: '申请人', respondent: '对方当事人' }),
    satisfaction: satisfaction('满意度'),
  }),
  archive: z.object({
    filedAs: filedAs('volume'),
    retention: choice('保管期限', { short: '短期', long: '长期', permanent: '永久' }, retentionHint).default('long'),
    subsidy: choice('以案定补档次', {
      none: '不申领',
      simple: '口头、简易',
      ordinary: '一般',
      complex: '疑难重大',
    }).default('none'),
    note: passage('卷宗情况说明').optional(),
  }),
}

import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { publicationKinds } from '#procedures/disclosure-publication/kinds.ts'
import { day, extensionForm, matterNumber, passage, refer, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'
import { answerTypes, feeByItems, feeByPages, rowFits, tableThreeRows } from './answers.ts'

/** 申请书 (条例第二十九条)；登记时间须为第三十一条规定的收到之日. */
export const disclosureIntake = z.object({
  kind: choice('申请事项', { access: '获取政府信息', record: '更正与自身相关的信息记录（第四十一条）' }).default(
    'access',
  ),
  applicantType: choice(
    '申请人类别',
    {
      natural: '自然人',
      enterprise: '商业企业',
      research: '科研机构',
      welfare: '社会公益组织',
      legal_service: '法律服务机构',
      other: '其他',
    },
    '年度报告表三的列',
  ),
  way: choice(
    '提交方式',
    {
      in_person: '当面提交（提交之日）',
      registered_mail: '邮寄（签收之日）',
      plain_mail: '平常信函（当日联系确认之日）',
      online: '互联网（双方确认之日）',
      fax: '传真（双方确认之日）',
      oral: '口头提出，代为填写',
    },
    '登记时间填括号中的收到之日（第三十一条）',
  ),
  information: passage('申请公开的信息', '名称、文号或者便于查询的其他特征性描述'),
  fileNumber: text('文号').optional(),
  medium: choice('获取形式', { paper: '纸质', electronic: '电子数据', disc: '光盘等载体', inspect: '查阅、抄录' }),
  usedFor: passage('用途').optional(),
})

const consultation = <W extends z.ZodType>(whom: W) =>
  z.object({
    whom,
    question: passage('征求意见的内容'),
    dueOn: day('答复截止日').meta({ hint: '自收到征求意见书之日起十五个工作日' }),
  })

const silence = z.object({ note: passage('处理说明', '办理时间填期限届满之日，停计到该日为止') })

const answer = z.object({
  type: choice('答复类型', answerTypes),
  row: choice('办理结果（表三）', tableThreeRows),
  content: passage('答复内容'),
  basis: passage('法律依据和理由'),
  publicInterest: yes('第三方不同意但不公开可能对公共利益造成重大影响', '条例第三十二条'),
  otherOrgan: text('负责公开的机关及联系方式', '能够确定的须告知').optional(),
  channel: text('告知的获取方式、途径或者相应渠道').optional(),
  earlier: matterNumber('已作答复的申请编号', 'disclosure').optional(),
  earlierAnswer: text('已作答复的文号', '本系统中没有的填文号').optional(),
})
const needsChannel = ['already_public', 'publication', 'special_rule']
const answerForm = answer
  .refine((form) => rowFits(form.type, form.row), { path: ['row'], error: '该答复类型不能计入所选的表三行' })
  .refine((form) => !needsChannel.includes(form.type) || form.channel !== undefined, {
    path: ['channel'],
    error: '须写明获取的方式、途径或者相应渠道',
  })
  .refine((form) => form.type !== 'repeated' || (form.earlier ?? form.earlierAnswer) !== undefined, {
    path: ['earlier'],
    error: '不予重复处理的，须写明已作答复的申请编号或者文号（第三十六条六项）',
  })

export const disclosureForms = {
  requestCorrection: z.object({
    items: passage('需要补正的事项', '一次性告知，并给予指导和释明'),
    dueOn: day('补正期限届满日'),
  }),
  receiveCorrection: z.object({ supplied: passage('补正内容'), clear: yes('补正后内容已明确') }),
  abandon: z.object({ note: passage('说明') }),
  register: z.object({
    identified: mustHold('身份和联系方式已核对', '须先核对申请人身份证明和联系方式（第二十九条）'),
  }),
  askReason: z.object({ volume: passage('数量、频次明显超过合理范围的情况') }),
  receiveReason: z.object({ reasons: passage('申请人说明的理由'), reasonable: yes('理由合理') }),
  setDelay: z.object({
    days: z.int().min(1).max(365).meta({ title: '延迟答复的合理期限', hint: '单位：工作日，自告知之日起' }),
    reason: passage('理由'),
  }),
  chargeFee: z
    .object({
      standard: choice('计收方式', { items: '按件计收', pages: '按量计收' }, '一件申请只选一种'),
      before: z.int().min(0).max(100_000).default(0).meta({ title: '本自然月已有件数', hint: '同一申请人' }),
      count: z.int().min(1).max(100_000).default(1).meta({ title: '本次件数' }),
      pages: z.int().min(0).max(1_000_000).default(0).meta({ title: '页数' }),
      amount: z.int().min(1).max(100_000_000).meta({ title: '信息处理费', hint: '单位：元' }),
      dueOn: day('缴费截止日').meta({ hint: '自收到收费通知之日起二十个工作日（未核实，可由管理员设定）' }),
    })
    .refine(
      (form) =>
        form.amount === (form.standard === 'items' ? feeByItems(form.before, form.count) : feeByPages(form.pages)),
      { path: ['amount'], error: '与信息处理费收费标准计算的金额不符（国办函〔2020〕109号）' },
    ),
  pay: z.object({ receipt: text('票据号') }),
  search: z.object({ scope: passage('检索范围和方法'), found: yes('检索到所申请的信息') }),
  reviewSecrecy: z.object({
    conclusion: choice('保密审查结论', { open: '可以公开', part: '部分可以公开', closed: '不得公开' }),
    reason: passage('审查意见'),
  }),
  consultThirdParty: consultation(personal('name', '第三方')),
  recordThirdParty: z
    .object({
      view: choice('第三方意见', { agree: '同意公开', disagree: '不同意公开' }),
      reasonable: yes('不同意的理由合理'),
      reasons: passage('意见和理由').optional(),
    })
    .refine((form) => form.view === 'agree' || form.reasons !== undefined, {
      path: ['reasons'],
      error: '不同意公开的须写明理由',
    }),
  consultOrgan: consultation(text('被征求意见的机关')).extend({
    relation: choice('关系', { joint: '共同制作机关（第三十四条）', other: '其他机关（第三十三条三款）' }),
  }),
  recordOrgan: z.object({
    view: choice('意见', { agree: '同意公开', disagree: '不同意公开' }),
    words: passage('意见内容'),
  }),
  silence,
  extend: extensionForm,
  draftAnswer: answerForm,
  answerOnSpot: answerForm,
  checkAnswer: z.object({ advice: passage('核对意见').optional() }),
  returnDraft: z.object({ problems: passage('问题') }),
  sign: z.object({ number: text('答复书文号') }),
  informThirdParty: z.object({ content: passage('决定公开的信息内容和理由') }),
  serve: z.object({
    way: choice('送达方式', { direct: '直接送达', post: '邮寄', electronic: '电子送达', inspect: '安排查阅' }),
    remedies: mustHold(
      '已写明救济途径',
      '答复书须写明复议、诉讼的途径和期限；不予公开的写明应先复议（复议法第二十三条）',
    ),
    asPetition: yes('申请人同意转为信访登记', '仅限不作为申请处理的'),
  }),
  close: z.object({ ...archiveShape('thirty', 'item'), note: passage('办结说明').optional() }),
  withdraw: z.object({ reason: passage('撤回理由') }),
  includeActive: z.object({
    index: text('索引号'),
    column: refer('公开栏目', 'disclosure-columns'),
    kind: choice('信息类别', publicationKinds),
    formedOn: day('生成日期').meta({ hint: '认定属于主动公开范围之日' }),
  }),
  challenge: z.object({
    organ: text('复议机关或者人民法院'),
    number: text('案号'),
    track: choice('审理程序', { ordinary: '普通程序', summary: '简易程序' }),
    request: passage('复议请求或者诉讼请求'),
    answeredOn: day('答复书日期'),
  }),
  recordRemedy: z.object({
    kind: choice('救济', {
      reconsideration: '行政复议',
      direct: '未经复议直接起诉',
      after: '复议后起诉',
    }),
    result: choice('结果', { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结' }),
  }),
}

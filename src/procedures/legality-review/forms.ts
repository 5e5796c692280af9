import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, extensionForm, matterNumber, passage, refer, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

export const reviewKinds = {
  norm_doc: '行政规范性文件',
  major_decision: '重大行政决策',
  agreement: '行政协议、政府合同',
  major_enforcement: '重大行政执法决定',
  party_doc: '党的规范性文件',
  other_legal: '其他涉法事务',
} as const

export const reviewIntake = z.object({
  reviewKind: choice('审查类别', reviewKinds),
  submittedBy: text('送审单位'),
  listItem: refer('审查事项清单编号', 'review-items').optional(),
  materials: z
    .array(
      choice('材料', {
        form: '送审单',
        draft: '送审文本',
        drafting_note: '起草说明',
        basis: '依据文本',
        opinions: '征求意见及采纳情况',
        assessment: '风险评估、专家论证',
        fair_competition: '公平竞争审查结论',
        countersign: '部门会签',
        evidence: '证据材料、陈述申辩、听证笔录',
        credit: '对方主体资格与资信',
      }),
    )
    .max(20)
    .default([])
    .meta({ title: '送审材料' }),
  amount: z.number().min(0).max(10_000_000_000).meta({ title: '标的金额', hint: '单位：元，合同填写' }).optional(),
  counterparty: text('合同相对方').optional(),
  meetingOn: z.iso
    .date()
    .meta({ title: '拟上会日期', hint: '重大行政决策应当保证审查时间，一般不少于七个工作日（重大决策条例第二十六条）' })
    .optional(),
  urgent: yes('特殊、紧急情况'),
})

const verdict = (title: string) => choice(title, { ok: '合法', problem: '有问题' })
const remark = (title: string) => passage(`${title}说明`).optional()

/** 五要素之外，分类别的常见问题。 */
const specialProblems = {
  sets_power: '违法设定许可、处罚、强制、收费',
  reduces_rights: '违法减损权利、增加义务',
  unfair_competition: '未经公平竞争审查或者排除限制竞争',
  not_consulted: '未公开征求意见',
  no_validity: '未规定有效期',
  not_explained: '未同步解读',
  capacity: '协议主体资格不符',
  procurement: '未履行授权、招标采购程序',
  unequal: '权利义务不对等',
  arbitration: '行政协议约定仲裁（条款无效）',
  spending: '财政支出无依据',
  guarantee: '违规提供担保',
  officers: '执法人员资格不符',
  facts: '事实不清、证据不足',
  discretion: '裁量不当',
  documents: '文书不规范',
  beyond_power: '超越执法权限',
  crime: '涉嫌犯罪应当移送',
} as const

const examination = z.object({
  subject: verdict('主体'),
  subjectRemark: remark('主体'),
  grounds: verdict('依据'),
  groundsRemark: remark('依据'),
  authority: verdict('权限'),
  authorityRemark: remark('权限'),
  procedure: verdict('程序'),
  procedureRemark: remark('程序'),
  content: verdict('内容'),
  contentRemark: remark('内容'),
  problems: z.array(choice('问题', specialProblems)).max(20).default([]).meta({ title: '专项问题' }),
})

/** 五要素是否全部合法。 */
export function isClean(form: Record<string, unknown>): boolean {
  const elements = [form.subject, form.grounds, form.authority, form.procedure, form.content]
  return elements.every((element) => element === 'ok') && (!Array.isArray(form.problems) || form.problems.length === 0)
}

export const reviewForms = {
  exclude: z.object({
    ground: choice('不属审查理由', {
      internal: '内部管理',
      personnel: '人事任免',
      minutes: '会议纪要',
      report: '请示、报告',
      plan: '工作方案',
      specific: '对具体事项的处理',
      off_list: '不在审查事项清单内',
    }),
    note: passage('说明').optional(),
  }),
  returnMaterials: z.object({ missing: passage('缺少或者不符合要求的材料') }),
  resubmit: z.object({ supplied: passage('补充的材料') }),
  receive: z.object({ complete: mustHold('材料齐备', '材料不齐备的，请办理「退回材料」') }),
  requestSupplement: z.object({ missing: passage('需要补充的材料') }),
  supplement: z.object({ supplied: passage('补充的材料') }),
  askCounsel: z.object({
    counsel: choice('对象', { counsel: '法律顾问', public_lawyer: '公职律师' }),
    question: passage('征询问题'),
  }),
  recordCounsel: z.object({
    opinion: passage('法律顾问意见', '法律顾问意见供参考，审查意见由审查机构负责'),
    counsel: refer('法律顾问、公职律师', 'counsel').optional(),
    revised: yes('审查修改了合同、文书'),
    written: yes('出具了法律意见书'),
  }),
  consult: z.object({ organ: text('征询单位'), question: passage('征询问题') }),
  recordConsult: z.object({ opinion: passage('答复意见') }),
  callJoint: z.object({ units: passage('会审单位') }),
  holdJoint: z.object({ conclusion: passage('会审结论') }),
  examine: examination.refine(
    (form) =>
      (form.subject === 'ok' || form.subjectRemark !== undefined) &&
      (form.grounds === 'ok' || form.groundsRemark !== undefined) &&
      (form.authority === 'ok' || form.authorityRemark !== undefined) &&
      (form.procedure === 'ok' || form.procedureRemark !== undefined) &&
      (form.content === 'ok' || form.contentRemark !== undefined),
    '有问题的要素，须逐项填写说明',
  ),
  extend: extensionForm,
  giveOpinion: z
    .object({
      opinion: choice('审查意见', {
        pass: '同意（合法）',
        pass_with_changes: '修改后通过',
        procedure_back: '退回补正程序',
        not_pass: '不同意（不合法）',
        risk_note: '探索性改革，明示法律风险',
      }),
      advice: passage('意见内容'),
      changes: z.int().min(0).max(10_000).meta({ title: '修改意见条数' }).default(0),
      risk: passage('法律风险').optional(),
    })
    .refine((form) => form.opinion !== 'risk_note' || form.risk !== undefined, {
      message: '明示法律风险的，须写明风险',
      path: ['risk'],
    })
    .refine((form) => form.opinion !== 'pass_with_changes' || form.changes > 0, {
      message: '修改后通过的，修改意见至少一条',
      path: ['changes'],
    }),
  feedback: z
    .object({
      adoption: choice('采纳情况', { all: '全部采纳', part: '部分采纳', none: '不采纳' }),
      adopted: z.int().min(0).max(10_000).meta({ title: '采纳条数' }).default(0),
      reason: passage('不采纳的书面说明').optional(),
    })
    .refine((form) => form.adoption === 'all' || form.reason !== undefined, {
      message: '不采纳或者部分采纳的，须书面说明理由',
      path: ['reason'],
    }),
  submitAgain: z.object({ changes: passage('修改、补正情况') }),
  meeting: z.object({
    kind: choice('会议', { party_government: '党政联席会议', director: '主任办公会', party: '党工委会议' }),
    heldOn: day('会议日期'),
    result: choice('结果', { approved: '通过', revised: '修改后通过', deferred: '暂不通过' }),
  }),
  issue: z.object({ number: text('文号、合同编号或者决定书文号'), issuedOn: day('公布、签订或者决定日期') }),
  handBack: z.object({
    matter: matterNumber('接续办理的事项编号', undefined, '重大行政决策、规范性文件、行政处罚等的编号'),
  }),
  abandon: z.object({ reason: passage('理由') }),
  file: z.object({
    to: choice('报备机关', {
      government: '区政府（司法局）',
      congress: '人大街道工委',
      party: '上级党委',
      other: '其他',
    }),
    filedOn: day('报备日期'),
    number: text('报备编号').optional(),
    timely: yes('按时报备'),
    conforming: yes('材料、格式规范'),
  }),
  returnFiling: z.object({ problems: passage('形式审查意见') }),
  refile: z.object({ supplied: passage('补报内容') }),
  recordOutcome: z.object({
    kind: choice('事后情况', {
      performance: '履约',
      reconsideration: '行政复议',
      litigation: '行政诉讼',
      recheck: '备案审查',
    }),
    result: choice('结果', { kept: '正常履行或者维持', corrected: '被纠正', lost: '败诉', pending: '办理中' }),
    note: passage('说明').optional(),
  }),
  archive: z.object({
    ...archiveShape('thirty', 'volume'),
  }),
}

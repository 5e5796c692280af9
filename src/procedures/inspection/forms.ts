import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { itemCode, twoOfficers } from '#procedures/enforcement-fields.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

const guo54 = '国办发〔2024〕54号，未核实，可由管理员设定'

export const inspectionIntake = z.object({
  kind: choice('检查类别', {
    routine: '日常检查',
    random: '双随机抽查',
    special: '重点专项检查',
    complaint: '投诉举报、转办核查',
    recheck: '整改复查',
    offsite: '非现场检查',
  }).default('routine'),
  target: choice('检查对象', { enterprise: '企业、个体工商户', other: '其他单位、场所' }).default('enterprise'),
  itemCode: itemCode('检查事项').optional(),
  organs: z
    .int()
    .min(1)
    .max(50)
    .default(1)
    .meta({ title: '参加检查的部门数', hint: '两个以上为联合检查（综合查一次）' }),
  petition: yes('处理信访事项', '联合执法处理信访事项'),
  firm: text('统一社会信用代码', '检查企业的填写，据以统计检查户数').optional(),
})

export const inspectionForms = {
  plan: z.object({
    itemCode: itemCode('检查事项'),
    basis: passage('检查依据'),
    task: text('检查计划或者任务编号', '专项、投诉举报、转办也须有任务编号'),
    content: passage('检查方案：内容、标准、方式'),
    on: day('拟检查日期'),
    done: z.int().min(0).max(1000).default(0).meta({ title: '本年度已检查次数' }),
    cap: z.int().min(0).max(1000).default(0).meta({ title: '公布的年度频次上限', hint: '0为未设上限' }),
  }),
  merge: z.object({
    organs: passage('合并检查的部门和事项'),
    visits: z.int().min(2).max(100).meta({ title: '合并的检查数' }),
  }),
  approve: z.object({ approver: text('批准的负责人') }),
  reject: z.object({ reason: passage('不批准理由') }),
  issueCode: z.object({ code: text('入企检查码、任务码') }),
  notify: z
    .object({
      ahead: yes('预先通知'),
      reason: passage('不预先通知的理由').optional(),
    })
    .refine((form) => form.ahead || form.reason !== undefined, { message: '不预先通知的须写明理由', path: ['reason'] }),
  enter: z.object({
    officers: twoOfficers('检查人员', '行政处罚法第四十二条；国办发〔2024〕54号'),
    codeShown: yes('已扫码亮码', `入企检查应当亮码（${guo54}）`),
    shown: mustHold('已出示执法证件', '未出示执法证件的，当事人有权拒绝检查（行政处罚法第五十五条）'),
    own: mustHold('由执法人员实施', `不得委托中介、网格员、辅助人员实施检查（${guo54}）`),
    assistants: z.int().min(0).max(100).default(0).meta({ title: '协助人员数' }),
  }),
  inspect: z.object({
    way: choice('方式', { site: '现场检查', inquiry: '询问', sampling: '抽样', survey: '勘验', remote: '非现场核查' }),
    officers: twoOfficers('检查人员', '行政处罚法第四十二条'),
    findings: passage('检查情况'),
    video: yes('已音像记录'),
    refused: yes('当事人拒绝签名', '应当注明'),
  }),
  inform: z.object({
    result: choice('检查结果', { clean: '未发现问题', problems: '发现问题' }),
    words: passage('告知的内容'),
  }),
  order: z.object({ content: passage('责令改正内容'), before: day('改正期限') }),
  recheck: z.object({
    officers: twoOfficers('复查人员', '行政处罚法第四十二条'),
    corrected: yes('已改正'),
    findings: passage('复查情况'),
  }),
  toPenalty: z.object({ offence: passage('涉嫌违法行为'), itemCode: itemCode('涉嫌违反的处罚事项').optional() }),
  toOrgan: z.object({ organ: text('有管辖权的部门'), reason: passage('线索内容') }),
  publish: z.object({ where: text('公开载体') }),
  cancel: z.object({ reason: passage('取消理由') }),
  close: z.object({ ...archiveShape('ten', 'volume'), note: passage('说明').optional() }),
}

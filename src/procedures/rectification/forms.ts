import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'

const money = (title: string) => z.number().min(0).max(10_000_000_000).meta({ title, hint: '单位：元' })
const limit = z.int().min(1).max(1095).meta({ title: '整改期限', hint: '单位：自然日' })

export const rectificationIntake = z.object({
  source: choice('来源', {
    inspection: '巡视巡察反馈',
    audit: '审计',
    supervision: '法治督察、法治建设考核反馈',
    enforcement: '行政执法监督',
    reconsideration_opinion: '行政复议意见书',
    judicial_advice: '司法建议',
    procuratorial_advice: '检察建议',
    petition_advice: '信访督办、三项建议',
    review: '差评、测评反馈',
    npc: '人大、政协监督',
    self: '自查自纠',
  }),
  from: text('反馈机关').optional(),
  number: text('反馈文号').optional(),
  receivedOn: day('收到反馈文书日期').optional(),
  replyDays: z
    .int()
    .min(1)
    .max(365)
    .meta({ title: '文书写明的报送期限', hint: '单位：自然日；没有写明的不填' })
    .optional(),
  category: text('问题类别'),
  problem: passage('问题'),
  urgent: yes('紧急情形'),
  repliedThere: yes('由建议、复议答复件统一书面回复', '司法建议、检察建议、复议意见书转来的，回复期限在原件'),
  microPower: yes('涉及小微权力'),
  amount: money('涉及金额').optional(),
})

export const rectificationForms = {
  refuse: z.object({ reason: passage('不属本街道整改的理由'), organ: text('应由哪个单位整改').optional() }),
  assign: z.object({
    leader: text('责任领导'),
    unit: text('责任单位'),
    limit,
    standard: passage('销号标准'),
  }),
  plan: z.object({
    tasks: z
      .array(z.object({ task: text('整改措施'), owner: text('责任人'), dueOn: day('完成时限') }))
      .min(1, '至少一项整改措施')
      .max(100)
      .meta({ title: '任务清单' }),
    cause: passage('原因分析'),
  }),
  progress: z.object({
    done: z.int().min(0).max(100).meta({ title: '已完成任务数' }),
    note: passage('进展情况'),
  }),
  recover: z.object({
    amount: money('本次追缴、挽回'),
    total: money('累计追缴、挽回'),
    way: choice('方式', { collected: '追缴', refunded: '退还群众', saved: '避免损失', paid: '补缴' }),
    receipt: text('票据号').optional(),
  }),
  buildRule: z.object({
    title: text('制度名称'),
    kind: choice('方式', { made: '新建', amended: '修订', repealed: '废止' }),
  }),
  referDiscipline: z.object({ person: personal('name', '涉及人员').optional(), clue: passage('线索摘要') }),
  recordDiscipline: z.object({ result: passage('处理结果') }),
  postpone: z.object({ limit, reason: passage('延期理由') }),
  submit: z.object({
    done: z.int().min(0).max(100).meta({ title: '已完成任务数' }),
    result: passage('整改结果'),
    unrecovered: passage('未能追回金额的说明').optional(),
  }),
  verify: z.object({
    way: choice('核验方式', { site: '现场核验', file: '查阅资料', visit: '回访群众', joint: '联合核验' }),
    passed: yes('核验通过'),
    note: passage('核验情况'),
  }),
  sendBack: z.object({ problems: passage('未达到销号标准的问题'), limit }),
  feedBack: z.object({ organ: text('报送机关'), number: text('报告文号').optional() }),
  closeItem: z.object({ note: passage('销号意见').optional() }),
  publish: z.object({ where: text('公开渠道'), on: day('公开日期') }),
  reopen: z.object({ why: passage('问题反弹的情况'), limit }),
}

import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, extensionForm, passage, text, yes } from '#procedures/fields.ts'

/** 信访登记 under the regulation of 2005 (信访条例第十七条、第十八条). */
export const intake2005 = z
  .object({
    receivedAs: choice('收到方式', { direct: '信访人直接提出', forwarded: '信访工作机构转送、交办' }).default('direct'),
    sender: text('转送、交办单位').optional(),
    request: passage('投诉请求').optional(),
    category: text('内容分类').optional(),
    unnamed: yes('姓名（名称）或住址不清', '不清的无法书面告知（信访条例第二十二条）'),
    first: z.boolean().default(true).meta({ title: '初次信访' }),
    collective: yes('多人走访'),
    jointly: yes('联名'),
    headcount: z.int().min(1).max(100_000).default(1).meta({ title: '人数' }),
    representatives: z
      .int()
      .min(1)
      .max(5, { error: '不得超过5人（信访条例第十八条二款）' })
      .optional()
      .meta({ title: '代表人数' }),
    oneList: yes('一人一单', '专人代办（本地规定）'),
    oral: yes('口头提出，已如实记录'),
  })
  .refine((form) => !form.collective || form.representatives !== undefined, {
    path: ['representatives'],
    error: '多人走访应当推选代表（信访条例第十八条二款）',
  })
  .refine((form) => form.receivedAs === 'direct' || form.sender !== undefined, {
    path: ['sender'],
    error: '转送、交办件须写明来件单位',
  })

const decided = {
  organ: text('作出意见的机关'),
  outcome: choice('结论', { uphold: '维持', change: '变更', revoke: '撤销', redo: '撤销并责令重新办理' }),
  opinion: passage('意见'),
  decidedOn: day('意见书日期'),
}

export const forms2005 = {
  classify: z.object({
    kind: choice('类别', { suggestion: '建议意见', accusation: '检举揭发', appeal: '投诉请求' }),
    channel: choice('法定途径', { none: '没有法定途径', statutory: '应当通过诉讼、仲裁、行政复议等法定途径' }).default(
      'none',
    ),
  }),
  tell: z.object({ organ: text('告知向哪个机关提出'), reason: passage('理由') }),
  transfer: z.object({
    organ: text('有权处理的行政机关'),
    accused: text('被检举、揭发的单位', '只作核对：不得转给该单位').optional(),
    reason: passage('转送理由'),
  }),
  accept: z.object({ note: passage('受理说明').optional() }),
  investigate: z.object({
    heard: z.boolean().meta({ title: '已听取信访人陈述事实和理由' }),
    findings: passage('调查核实情况'),
  }),
  extend: extensionForm,
  execute: z.object({ duty: passage('执行事项') }),
  close: z.object({ result: passage('办结情况'), resolved: yes('信访人已息诉') }),
  request: z.object({ organ: text('收到请求的机关'), grounds: passage('请求和理由') }),
  recordReview: z.object(decided),
  recordRecheck: z.object({ ...decided, published: yes('已依法公示') }),
  receiveByLeader: z.object({
    on: day('日期'),
    mode: choice('方式', { reception: '接待日接访', appointment: '约访', visit: '下访' }),
    post: text('接访领导职务'),
    opinion: passage('现场意见'),
  }),
}

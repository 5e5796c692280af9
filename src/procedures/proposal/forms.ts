import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, passage, satisfaction, text, yes } from '#procedures/fields.ts'

export const proposalIntake = z.object({
  source: choice('来源', {
    npc: '人大代表建议、批评和意见',
    npc_station: '代表联络站转交的意见',
    motion: '人大议案（建议案）',
    cppcc: '政协提案',
    cppcc_liaison: '政协联络会建议案',
    council: '居民议事会建议案',
  }),
  number: text('建议、提案编号').optional(),
  session: text('届次').optional(),
  organ: text('交办机关').optional(),
  deputies: z.int().min(1).max(10_000).default(1).meta({ title: '提出人数' }),
  field: text('类别').optional(),
  proposal: passage('建议内容'),
  complex: yes('涉及面广、处理难度大', '六个月内答复，一般的三个月内答复'),
  key: yes('重点督办'),
})

export const proposalForms = {
  refuse: z.object({
    ground: choice('不予立案理由', {
      litigation: '涉及已进入诉讼、仲裁、复议程序的案件',
      personal: '本人或者亲属的个人诉求',
      commercial: '宣传推介特定作品、产品',
      vague: '没有具体内容',
      duplicate: '内容重复，已并案',
    }),
    told: passage('向提出人说明的情况'),
  }),
  returnUp: z.object({ reason: passage('不属本街道职责的理由'), organ: text('建议承办单位').optional() }),
  assign: z.object({
    lead: text('主办单位'),
    joint: z.array(text('会办单位')).max(20).default([]).meta({ title: '会办单位' }),
  }),
  object: z.object({ reason: passage('不属本单位职责的理由') }),
  askJoint: z.object({ units: passage('会办单位及会办事项') }),
  recordJoint: z.object({ opinion: passage('会办意见') }),
  contact: z.object({
    stage: choice('沟通环节', { before: '办前', during: '办中', after: '办后' }),
    way: choice('方式', { meeting: '面商', visit: '走访', phone: '电话', online: '网络' }),
    on: day('沟通日期'),
    views: passage('提出人的意见'),
  }),
  survey: z.object({ on: day('调研日期'), findings: passage('调研情况') }),
  draft: z
    .object({
      grade: choice('办理结果', {
        A: 'A类：已经解决或者采纳',
        B: 'B类：列入计划，正在解决',
        C: 'C类：因条件限制，留作参考',
      }),
      reply: passage('答复内容'),
      promise: passage('承诺事项').optional(),
      promisedBy: day('承诺完成日期').optional(),
    })
    .refine((form) => form.grade !== 'B' || (form.promise !== undefined && form.promisedBy !== undefined), {
      path: ['promise'],
      error: 'B类答复须写明承诺事项和完成日期',
    }),
  returnDraft: z.object({ problems: passage('审核意见') }),
  sign: z.object({ number: text('答复函文号') }),
  reply: z.object({
    way: choice('答复方式', { meeting: '当面', post: '邮寄', online: '网上系统' }),
    copied: yes('已抄送交办机关'),
    publish: yes('公开答复', '涉及公共利益、公众权益、社会关切的，应当公开（未核实，可由管理员设定）'),
  }),
  feedback: z.object({
    attitude: satisfaction('对办理态度'),
    result: satisfaction('对办理结果'),
    words: passage('反馈意见').optional(),
  }),
  redo: z.object({ reason: passage('重新办理的要求') }),
  fulfil: z.object({ result: passage('承诺事项落实情况'), fulfilledOn: day('完成日期') }),
  close: z.object({ note: passage('办结说明').optional() }),
  withdraw: z.object({ reason: passage('撤回理由') }),
}

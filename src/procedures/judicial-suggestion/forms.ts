import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, matterNumber, passage, text, yes } from '#procedures/fields.ts'

export const suggestionKinds = {
  court: '司法建议',
  pre_suit: '行政公益诉讼诉前检察建议',
  general: '社会治理检察建议',
  supervision: '行政诉讼监督检察建议',
} as const

export const suggestionIntake = z.object({
  kind: choice('类型', suggestionKinds),
  organ: text('提出建议的法院、检察院'),
  number: text('建议书文号').optional(),
  receivedOn: day('收到日期').optional(),
  caseNumber: text('所涉案号').optional(),
  problem: passage('指出的问题'),
  content: passage('建议内容'),
  urgent: yes('紧急情形', '国家利益、社会公共利益损害继续扩大的'),
  replyDays: z
    .int()
    .min(1)
    .max(365)
    .meta({ title: '建议书写明的回复期限', hint: '单位：自然日；没有写明的不填' })
    .optional(),
})

const measures = z
  .array(z.object({ measure: text('落实措施'), owner: text('责任人'), dueOn: day('完成时限') }))
  .max(100)
  .default([])
  .meta({ title: '落实措施' })

export const suggestionForms = {
  returnUp: z.object({ reason: passage('不属本机关职责的理由'), organ: text('应向哪个机关提出').optional() }),
  assign: z.object({
    unit: text('承办单位'),
    leader: text('分管负责人'),
    counsel: text('法律顾问').optional(),
  }),
  dispute: z.object({ reason: passage('不属本单位职责的理由') }),
  object: z.object({ reasons: passage('异议的事实和理由') }),
  recordAnswer: z.object({
    result: choice('复核结果', { kept: '维持', changed: '变更建议', withdrawn: '撤回建议' }),
    words: passage('复核意见').optional(),
  }),
  plan: z
    .object({
      adoption: choice('采纳情况', { all: '采纳', part: '部分采纳', none: '不采纳' }),
      measures,
      reasons: passage('不采纳部分的理由').optional(),
      toList: yes('列入问题整改清单'),
    })
    .refine((form) => form.adoption === 'none' || form.measures.length > 0, {
      path: ['measures'],
      error: '采纳的须逐项写明落实措施、责任人和完成时限',
    })
    .refine((form) => form.adoption === 'all' || form.reasons !== undefined, {
      path: ['reasons'],
      error: '不采纳或者部分采纳的，须说明理由',
    }),
  draft: z.object({ situation: passage('办理情况'), result: passage('落实结果和下一步打算') }),
  returnDraft: z.object({ problems: passage('审核意见') }),
  review: z.object({ advice: passage('审核意见').optional() }),
  reply: z.object({
    number: text('复函文号').optional(),
    way: choice('送达方式', { direct: '直接送交', post: '邮寄', online: '网上平台' }),
    copied: yes('已抄送上级机关'),
  }),
  followUp: z.object({
    done: z.int().min(0).max(100).meta({ title: '已完成措施数' }),
    note: passage('落实情况'),
    checkedOn: day('核查日期'),
  }),
  evaluate: z.object({
    result: choice('法院、检察院评价', { done: '已落实', part: '部分落实', not: '未落实' }),
    words: passage('评价意见').optional(),
  }),
  redo: z.object({ problems: passage('须继续落实的问题') }),
  suit: z.object({
    court: text('人民法院'),
    number: text('案号'),
    request: passage('诉讼请求'),
  }),
  close: z.object({
    lasting: mustHold('制度、措施已经固化', '落实措施尚未固化的，请继续「跟踪落实」'),
    rectification: matterNumber('对应的问题整改编号', 'rectification').optional(),
  }),
}

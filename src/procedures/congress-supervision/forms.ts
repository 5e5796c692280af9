import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'

const people = (title: string) => z.int().min(0).max(100_000).meta({ title, hint: '单位：人' })

export const supervisionIntake = z.object({
  kind: choice('监督方式', {
    law_check: '执法检查',
    inspection: '视察',
    research: '专题调研',
    special_report: '听取专项工作报告',
    appraisal: '工作评议',
    inquiry: '询问、质询',
    budget: '预算、决算审查监督',
    democratic: '政协民主监督',
  }),
  organ: text('组织监督的机关').optional(),
  subject: text('监督议题'),
  plannedOn: day('拟开展日期').optional(),
  yearly: yes('列入年度监督计划'),
})

export const supervisionForms = {
  prepare: z.object({ report: passage('报告内容摘要'), sentOn: day('送交日期') }),
  hold: z.object({
    on: day('开展日期'),
    place: text('地点').optional(),
    deputies: people('参加代表、委员'),
    leader: text('到会的街道负责人').optional(),
    findings: passage('发现的问题').optional(),
  }),
  cancel: z.object({ reason: passage('取消理由') }),
  receiveOpinions: z.object({
    number: text('意见文号').optional(),
    receivedOn: day('收到日期').optional(),
    opinions: z.array(passage('意见')).min(1, '至少一条意见').max(100).meta({ title: '审议意见、建议' }),
    answerDays: z
      .int()
      .min(1)
      .max(365)
      .meta({ title: '意见书写明的报告期限', hint: '单位：自然日；没有写明的为三个月' })
      .optional(),
    toList: yes('列入问题整改清单'),
  }),
  assign: z.object({ unit: text('承办单位'), leader: text('责任领导') }),
  answer: z.object({
    answered: z.int().min(0).max(100).meta({ title: '已研究处理的意见', hint: '单位：条' }),
    words: passage('研究处理情况'),
    unresolved: passage('尚未解决的原因和打算').optional(),
  }),
  evaluate: z.object({
    on: day('测评日期'),
    ballots: people('收回测评票'),
    satisfied: people('满意'),
    fair: people('基本满意'),
    dissatisfied: people('不满意'),
  }),
  redo: z.object({ problems: passage('须继续处理的意见') }),
  close: z.object({ note: passage('办结说明').optional(), published: yes('处理情况已向社会公布') }),
}

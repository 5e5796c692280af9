import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { itemCode, officer } from '#procedures/enforcement-fields.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'

export const complaintIntake = z.object({
  about: choice('事项', { violation: '举报违法行为', conduct: '投诉执法行为' }).default('violation'),
  named: yes('实名'),
  own: yes('申请保护本人的人身权、财产权', '逾期不履行的可以申请复议（行政复议法第十一条、第二十三条）'),
  itemCode: itemCode().optional(),
  officer: officer('被投诉的执法人员').optional(),
  caseNumber: text('相关案件编号').optional(),
})

export const complaintForms = {
  refuse: z.object({
    ground: choice('不予受理理由', {
      no_facts: '没有明确的对象和事实',
      repeated: '同一事项已处理答复，没有新的事实',
      statutory: '应当通过复议、诉讼等法定途径解决',
    }),
    told: passage('告知的途径'),
  }),
  accept: z.object({ acceptedOn: day('受理日期'), replyBy: day('承诺答复日期') }),
  handOver: z.object({ organ: text('有权处理的机关'), reason: passage('移交理由') }),
  toPenalty: z.object({ offence: passage('举报的违法行为'), itemCode: itemCode('涉嫌违反的处罚事项').optional() }),
  assignChecker: z.object({
    checkers: z
      .array(officer('核查人员'))
      .max(20)
      .refine((codes) => new Set(codes).size >= 2, '须有两名以上核查人员（未核实，可由管理员设定）')
      .meta({ title: '核查人员' }),
  }),
  check: z.object({ findings: passage('核查情况') }),
  conclude: z
    .object({
      finding: choice('结论', { grounded: '属实', partly: '部分属实', groundless: '不属实' }),
      measure: passage('处理、整改意见').optional(),
    })
    .refine((form) => form.finding === 'groundless' || form.measure !== undefined, {
      message: '属实或者部分属实的，须写明处理、整改意见（行政处罚法第七十五条二款）',
      path: ['measure'],
    }),
  rectify: z.object({ how: passage('整改情况'), accountable: yes('已追究责任') }),
  answer: z.object({
    by: choice('答复方式', { written: '书面', phone: '电话', online: '网上', visit: '当面' }),
    words: passage('答复内容'),
    sealed: mustHold('未泄露举报人信息', '应当为举报人保密'),
  }),
  unnamed: z.object({ reason: passage('无法答复的情形') }),
  withdraw: z.object({ reason: passage('撤回理由') }),
}

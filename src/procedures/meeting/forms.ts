import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, matterNumber, passage, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

const heads = (title: string) => z.int().min(0).max(1000).meta({ title, hint: '单位：人' })

/** 前五类须先经合法性审查，键与审查类别相同. */
export const subjects = {
  agreement: '合同、协议',
  norm_doc: '行政规范性文件',
  major_decision: '重大行政决策',
  major_enforcement: '重大行政执法决定',
  party_doc: '党的规范性文件',
  rule_of_law: '法治建设工作',
  project: '项目与资金',
  safety: '平安稳定',
  other: '其他',
} as const

const review = matterNumber(
  '合法性审查编号',
  'legality-review',
  '合同、规范性文件、决策、重大执法决定必填，须已通过审查',
).optional()

export const meetingIntake = z.object({
  kind: choice('会议类别', {
    party: '党工委会议',
    director: '主任办公会',
    party_government: '党政联席会议',
    rule_of_law: '法治建设专题会',
    joint: '法治建设联席会议',
  }),
  plannedOn: day('拟开会日期'),
  chair: text('主持人'),
})

export const meetingForms = {
  addTopic: z.object({
    subject: choice('议题类别', subjects),
    title: text('议题'),
    reporter: text('汇报单位'),
    review,
  }),
  hold: z.object({
    heldOn: day('开会日期'),
    due: heads('应到组成人员'),
    present: heads('实到组成人员'),
    ruleOfLaw: yes('专题研究法治建设', '至少有一个议题是法治建设工作'),
    counsel: yes('法律顾问、公职律师列席'),
  }),
  decide: z.object({
    subject: choice('议题类别', subjects),
    title: text('议题'),
    result: choice('结论', {
      adopted: '通过',
      revised: '修改后通过',
      deferred: '暂缓，再次讨论',
      rejected: '不通过',
    }),
    review,
    conclusion: passage('议定意见'),
    principalLast: yes('主要负责人末位发表意见'),
    againstMajority: yes('主要负责人的意见与多数人不一致'),
    reason: passage('会上说明的理由', '与多数人意见不一致的必填').optional(),
    dissent: passage('不同意见', '如实记录').optional(),
  }),
  entrust: z.object({ task: passage('落实事项'), unit: text('责任单位'), dueOn: day('完成时限') }),
  minute: z.object({ number: text('纪要编号'), issuedOn: day('印发日期'), copies: passage('发送范围').optional() }),
  archive: z.object({ ...archiveShape('permanent', 'item'), note: passage('归档说明').optional() }),
  cancel: z.object({ reason: passage('取消理由') }),
}

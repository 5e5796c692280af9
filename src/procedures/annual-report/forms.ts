import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, matterNumber, passage, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

export const annualReportIntake = z.object({
  kind: choice('报告种类', {
    rule_of_law: '法治政府建设年度报告',
    disclosure: '政府信息公开工作年度报告',
  }).default('rule_of_law'),
  year: z.int().min(2004).max(2099).meta({ title: '报告年度', hint: '上一年度' }),
  editor: text('起草科室'),
})

export const annualReportForms = {
  collect: z.object({
    office: text('报送科室、站所'),
    differs: yes('与台账不一致', '科室报的数与指标页的数不同的勾选'),
    explained: passage('核对情况', '不一致的，写明以哪个数为准、理由').optional(),
  }),
  draft: z.object({
    deeds: passage('主要举措和成效', '可由「报告」页起草，此处写摘要'),
    problems: passage('存在的不足和原因'),
    firstDuty: passage('党政主要负责人履行第一责任人职责情况', '法治政府建设年度报告必填').optional(),
    plans: passage('下一年度主要安排'),
    others: passage('其他需要报告的情况').optional(),
  }),
  check: z.object({
    figures: yes('数字与台账一致'),
    laws: yes('引用的法律、文件名称和文号准确'),
    note: passage('审核意见').optional(),
  }),
  returnDraft: z.object({ problems: passage('退回修改的意见') }),
  deliberate: z.object({
    kind: choice('会议类别', { party: '党工委会议', director: '主任办公会', party_government: '党政联席会议' }),
    meeting: matterNumber('会议编号', 'meeting').optional(),
    heldOn: day('会议日期'),
    conclusion: passage('议定意见').optional(),
  }),
  sign: z.object({ number: text('发文字号'), note: passage('签发意见').optional() }),
  submit: z.object({ to: text('报送机关', '区委、区政府等，逐一写明'), copies: text('抄送机关').optional() }),
  publish: z.object({
    where: text('公开渠道', '政府网站等'),
    on: day('公开日期'),
    secrecy: choice('保密审查', { clear: '不涉密', declassified: '已删去涉密内容', pending: '尚未审查' }),
  }),
  withhold: z.object({ reason: passage('全文不予公开的理由', '涉及国家秘密的依据') }),
  feedBack: z.object({
    organ: text('反馈机关'),
    opinions: passage('反馈意见'),
    mustRectify: yes('须整改', '列入问题整改清单，逐项销号'),
  }),
  archive: z.object({ ...archiveShape('permanent', 'item'), note: passage('归档说明').optional() }),
}

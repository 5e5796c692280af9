import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { passage, text, yes } from '#procedures/fields.ts'

export const opinionLevels = {
  extreme: '特别重大',
  major: '重大',
  larger: '较大',
  ordinary: '一般',
} as const

export const opinionIntake = z.object({
  source: choice('发现渠道', {
    weibo: '微博',
    wechat: '微信',
    video: '短视频平台',
    forum: '论坛、社区、问答',
    message_board: '领导留言板、政民互动',
    media: '新闻媒体',
    superior: '上级转办、通报',
    report: '群众反映、网格发现',
  }),
  address: text('网址或者出处').optional(),
  claim: passage('主要说法和诉求'),
  level: choice('初判等级', opinionLevels, '以发现时的判断登记，研判时可以调整'),
  views: z.int().min(0).max(10_000_000_000).optional().meta({ title: '阅读、转发、评论量' }),
})

export const opinionForms = {
  grade: z.object({
    level: choice('研判等级', opinionLevels),
    concern: passage('涉及的工作和单位'),
    risk: passage('可能的影响').optional(),
  }),
  transferOut: z.object({ organ: text('责任单位'), reason: passage('不属本街道回应的理由') }),
  noResponse: z.object({ reason: passage('不需要公开回应的理由') }),
  verify: z.object({
    truth: choice('核查结果', { true: '属实', partly: '部分属实', false: '不实', unclear: '尚待进一步查明' }),
    facts: passage('查明的事实'),
    measures: passage('已采取和拟采取的措施').optional(),
  }),
  report: z.object({ organ: text('报告的上级机关或者部门'), content: passage('报告内容') }),
  approve: z.object({
    words: passage('回应口径'),
    rapid: yes('先行发布已核实的基本事实', '特别重大、重大舆情，原因和处置续报'),
  }),
  respond: z.object({
    channel: choice('回应渠道', {
      website: '政府网站',
      weibo: '政务微博',
      wechat: '政务微信公众号',
      original: '在原平台回复',
      press: '新闻发布会、通气会',
      media: '接受媒体采访、供稿',
      meeting: '现场说明会、入户说明',
    }),
    address: text('网址或者出处').optional(),
    content: passage('回应内容'),
  }),
  rectify: z.object({ category: text('问题类别'), problem: passage('需要整改的问题') }),
  close: z.object({
    calm: yes('舆情已平息'),
    review: passage('效果评估和改进'),
  }),
  reopen: z.object({ why: passage('舆情反弹或者新的质疑') }),
}

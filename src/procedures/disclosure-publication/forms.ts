import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, matterNumber, passage, refer, text, yes } from '#procedures/fields.ts'
import { publicationKinds, withholdingGrounds } from './kinds.ts'

/** 公开目录的一条：索引、名称（标题）、内容概述、生成日期 (条例第十二条). */
export const publicationIntake = z.object({
  index: text('索引号'),
  column: refer('公开栏目', 'disclosure-columns'),
  kind: choice('信息类别', publicationKinds, '条例第二十条、第二十一条'),
  summary: passage('内容概述'),
  formedOn: day('生成日期').meta({ hint: '信息形成或者变更之日，公开期限自该日起算（第二十六条）' }),
  documentNumber: text('文号').optional(),
  source: matterNumber('来源事项编号', undefined, '由哪一件事项形成，如处罚、规范性文件').optional(),
  thirdParty: yes('含商业秘密、个人隐私等第三方信息', '条例第十五条'),
  otherOrgan: text('涉及的其他机关', '须协商、确认（第十一条）').optional(),
})

/** 处罚决定被变更、撤销、确认违法或者确认无效 (处罚法第四十八条二款). */
export const overturnedCauses = ['altered', 'revoked', 'unlawful', 'invalid'] as const

export const publicationForms = {
  markAttribute: z
    .object({
      attribute: choice('公开属性', { active: '主动公开', on_request: '依申请公开', closed: '不予公开' }),
      ground: choice('不予公开的理由', withholdingGrounds).optional(),
      reason: passage('说明').optional(),
    })
    .refine((form) => form.attribute !== 'closed' || form.ground !== undefined, {
      path: ['ground'],
      error: '不予公开的，须写明条例第十四条至第十六条中的哪一项理由',
    })
    .refine((form) => form.attribute === 'active' || form.reason !== undefined, {
      path: ['reason'],
      error: '不主动公开的，须说明理由',
    }),
  reviewSecrecy: z
    .object({
      conclusion: choice('审查结论', { open: '可以公开', treated: '作区分处理后公开', closed: '不得公开' }),
      thirdParty: choice('第三方信息的处理', {
        none: '不涉及',
        removed: '已作去除处理',
        agreed: '第三方书面同意公开',
        interest: '不公开会对公共利益造成重大影响',
      }).default('none'),
      treatment: passage('区分处理的内容').optional(),
      opinion: passage('审查意见'),
    })
    .refine((form) => form.conclusion !== 'treated' || form.treatment !== undefined, {
      path: ['treatment'],
      error: '作区分处理的，须写明删去、遮盖了哪些内容',
    }),
  askRuling: z.object({ organ: text('报请确定的主管部门或者保密行政管理部门'), doubt: passage('不能确定的问题') }),
  recordRuling: z.object({
    ruling: choice('确定意见', { open: '可以公开', treated: '作处理后可以公开', closed: '不得公开' }),
    number: text('文号').optional(),
  }),
  approve: z.object({
    confirmed: yes('已与所涉机关协商、确认'),
    opinion: passage('审定意见').optional(),
  }),
  withhold: z.object({ opinion: passage('审定意见') }),
  sendBack: z.object({ problems: passage('退回的问题') }),
  reassess: z.object({ change: passage('情势变化和评估意见') }),
  publish: z.object({ address: text('网址、期号或者张贴处').optional() }),
  recordChange: z.object({
    change: passage('变更的内容'),
    changedOn: day('变更之日').meta({ hint: '更新期限自该日起算（第二十六条）；不填的为登记之日' }).optional(),
  }),
  update: z.object({
    content: passage('更新的内容'),
    reviewed: mustHold('更新内容已经保密审查', '更新的内容同样须先审查后公开（第十七条）'),
  }),
  orderWithdrawal: z.object({
    cause: choice('撤回原因', {
      altered: '处罚决定被变更',
      revoked: '处罚决定被撤销',
      unlawful: '处罚决定被确认违法',
      invalid: '处罚决定被确认无效',
      expired: '信息失效、公示期满',
      wrong: '内容有误或者不应公开',
    }),
    since: day('发生之日').meta({ hint: '变更、撤销、确认之日；三个工作日自次日起算' }),
    document: text('依据的文书').optional(),
  }),
  withdraw: z.object({
    reason: passage('撤回的理由'),
    explained: yes('已公开说明理由', '撤回处罚决定信息的，应当公开说明理由'),
  }),
}

import * as z from 'zod'
import { choice, mustHold } from './choice.ts'
import { day, passage, text } from './fields.ts'

const act = '公平竞争审查条例'

const standards = {
  entry: '限制市场准入和退出（第八条）',
  flow: '限制商品、要素自由流动（第九条）',
  cost: '影响生产经营成本（第十条）',
  conduct: '影响生产经营行为（第十一条）',
} as const

const heard = mustHold('已听取利害关系人意见', `须听取经营者、行业协会商会等利害关系人的意见（${act}第十六条）`)

/** 公平竞争审查结论：不违反审查标准，或者适用例外并说明（公平竞争审查条例第八条至第十二条、第十七条）。 */
export const competitionForm = z
  .object({
    reviewer: text('审查单位'),
    heard,
    opinions: passage('利害关系人意见').optional(),
    result: choice('审查结论', { clean: '不违反审查标准', exempt: '适用第十二条例外规定' }),
    standards: z
      .array(choice('审查标准', standards))
      .max(4)
      .default([])
      .meta({ title: '涉及的审查标准', hint: '适用例外规定的填写' }),
    exemption: passage('适用例外的理由', '没有影响更小的替代方案的说明').optional(),
    exemptUntil: day('实施期限或者终止日期').optional(),
  })
  .refine((form) => form.result === 'clean' || (form.exemption !== undefined && form.exemptUntil !== undefined), {
    message: `适用例外规定的，须详细说明理由并确定实施期限（${act}第十二条、第十七条）`,
    path: ['exemption'],
  })

/** 违反审查标准又不适用例外，须修改后再审。 */
export const competitionFailsForm = z.object({
  reviewer: text('审查单位'),
  heard,
  standards: z.array(choice('审查标准', standards)).min(1, '至少一项').max(4).meta({ title: '违反的审查标准' }),
  finding: passage('违反的条款和内容'),
})

/** Steps and states take the same words in every procedure that asks for the review. */
export const competitionTrack = {
  name: '公平竞争审查',
  basis: `${act}第十三条、第十八条`,
  initial: 'none',
  states: {
    none: { name: '未审查', phase: 'pending' },
    failed: { name: '违反审查标准，待修改', phase: 'working' },
    passed: { name: '审查通过', phase: 'done', final: true },
  },
} as const

export const competitionBasis = `${act}第十六条至第十八条`

/** Words of the refusal where the fair-competition review is missing. */
export const competitionMissing = `涉及经营者经济活动，未经公平竞争审查或者违反审查标准的不得出台（${act}第十八条）。`

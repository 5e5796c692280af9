import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { reviewKinds } from '#procedures/legality-review/forms.ts'
import { defineRegister } from '../define.ts'
import { passage } from '../fields.ts'

export const reviewItems = defineRegister({
  id: 'review-items',
  name: '合法性审查事项清单',
  basis:
    '行政合法性审查规定（本地规定，未核实，可由管理员设定）；《重大行政决策程序暂行条例》第二十五条；《行政处罚法》第五十八条',
  inForce: { from: '2019-09-01' },
  unitWord: '项',
  code: { title: '清单编号', hint: '自定，如 HT-01' },
  nameTitle: '审查事项',
  fields: z.object({
    kind: choice('审查类别', reviewKinds),
    includes: passage('具体情形').optional(),
    excludes: passage('不属审查的情形').optional(),
    materials: passage('送审材料').optional(),
  }),
})

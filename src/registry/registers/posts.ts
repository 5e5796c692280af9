import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { count, passage, refer } from '../fields.ts'

export const posts = defineRegister({
  id: 'posts',
  name: '岗位编制',
  basis: '《中国共产党机构编制工作条例》；本街道“三定”规定',
  inForce: { from: '2019-08-05' },
  unitWord: '个',
  code: { title: '岗位编号', hint: '自定，如 P01' },
  nameTitle: '岗位名称',
  fields: z.object({
    unit: refer('所属机构', 'units').optional(),
    kind: choice('编制类别', { civil: '行政编制', institution: '事业编制', auxiliary: '编外辅助' }).optional(),
    headcount: count('核定人数').optional(),
    duties: passage('岗位职责').optional(),
  }),
})

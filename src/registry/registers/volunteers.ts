import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { line, phone, refer } from '../fields.ts'

export const volunteers = defineRegister({
  id: 'volunteers',
  name: '志愿者',
  basis: '《志愿服务条例》',
  inForce: { from: '2017-12-01' },
  unitWord: '名',
  code: { title: '志愿者编号', hint: '注册编号或自定编号，不用身份证号' },
  nameTitle: '姓名',
  fields: z.object({
    kind: choice('服务类别', { publicity: '普法', counselling: '心理', mediation: '调解', other: '其他' }),
    village: refer('所在村社', 'villages').optional(),
    skill: line('专长').optional(),
    phone: phone().optional(),
  }),
})

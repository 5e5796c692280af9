import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { count, line } from '../fields.ts'

export const agencies = defineRegister({
  id: 'agencies',
  name: '矛调中心入驻机构',
  basis: '本地规定',
  inForce: { from: '2020-01-01' },
  unitWord: '家',
  code: { title: '机构编号', hint: '自定，如 RZ01' },
  fields: z.object({
    presence: choice('入驻方式', { permanent: '常驻', rotating: '轮驻', onCall: '随叫随驻' }).default('permanent'),
    business: line('业务').optional(),
    staff: count('派驻人数', '人').optional(),
    contact: line('联系人').optional(),
  }),
})

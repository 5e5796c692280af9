import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { line, refer } from '../fields.ts'

export const legalServicePoints = defineRegister({
  id: 'legal-service-points',
  name: '公共法律服务站点',
  basis: '《法律援助法》第十三条；公共法律服务站、点的设置为本地规定',
  inForce: { from: '2022-01-01' },
  unitWord: '个',
  code: { title: '站点编号', hint: '自定，如 FW01' },
  fields: z.object({
    kind: choice('类别', { station: '公共法律服务站', point: '公共法律服务点' }),
    village: refer('所在村社', 'villages').optional(),
    address: line('地址').optional(),
    phone: line('公示电话').optional(),
  }),
})

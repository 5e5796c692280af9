import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { count, line, measure } from '../fields.ts'

export const venues = defineRegister({
  id: 'venues',
  name: '中心与场所',
  basis: '本地规定',
  inForce: { from: '2020-01-01' },
  unitWord: '处',
  code: { title: '场所编号', hint: '自定，如 C01' },
  fields: z.object({
    kind: choice('类别', {
      'mediation-centre': '矛盾纠纷调处化解中心',
      'service-centre': '便民服务中心',
      'command-centre': '综合指挥中心',
      'mediation-room': '调解室',
      'shared-court': '共享法庭（微法庭）',
      'counselling-room': '心理咨询室',
      'law-square': '法治广场（公园、长廊）',
      other: '其他',
    }),
    area: measure('面积', '平方米').optional(),
    bookable: z.boolean().default(true).meta({ title: '可以预约', hint: '停用、维修期间改为否' }),
    capacity: count('容纳人数', '人').optional(),
    address: line('地址').optional(),
    phone: line('公示电话').optional(),
  }),
})

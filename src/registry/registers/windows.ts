import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { count, flag, line, passage, refer } from '../fields.ts'

export const windows = defineRegister({
  id: 'windows',
  name: '窗口',
  basis: '《优化营商环境条例》第三十六条、第三十七条；矛调中心窗口为本地规定',
  inForce: { from: '2020-01-01' },
  unitWord: '个',
  code: { title: '窗口编号', hint: '如 A01' },
  fields: z.object({
    centre: choice('所在中心', { service: '便民服务中心', mediation: '矛盾纠纷调处化解中心' }),
    number: count('窗口号').optional(),
    comprehensive: flag('综合窗口'),
    unit: refer('负责机构', 'units').optional(),
    clerk: line('值守人员').optional(),
    business: passage('受理业务').optional(),
  }),
})

import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, line, refer } from '../fields.ts'

export const emergencyPlans = defineRegister({
  id: 'emergency-plans',
  name: '应急预案',
  basis: '《突发事件应对法》第二十六条、第二十八条',
  inForce: { from: '2024-11-01' },
  unitWord: '项',
  code: { title: '预案编号', hint: '自定，如 YA01' },
  nameTitle: '预案名称',
  expires: 'goodUntil',
  fields: z.object({
    kind: choice('类别', { general: '总体', special: '专项', department: '部门', village: '村社' }),
    event: choice('事件类型', {
      natural: '自然灾害',
      accident: '事故灾难',
      health: '公共卫生',
      security: '社会安全',
    }).optional(),
    unit: refer('牵头机构', 'units').optional(),
    issueNumber: line('印发文号').optional(),
    reviewedOn: day('评审日期').optional(),
    approvedOn: day('批准日期').optional(),
    filedOn: day('备案日期').optional(),
    lastDrill: day('最近演练日期', '专项、部门预案至少每三年演练一次').optional(),
    lastRevision: day('最近评估修订日期', '根据实际需要、情势变化和演练中发现的问题及时修订').optional(),
    goodUntil: day('有效期至', '到期日当日仍有效；没有规定有效期的不填').optional(),
  }),
})

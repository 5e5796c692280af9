import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { flag, line, refer } from '../fields.ts'

export const collaborations = defineRegister({
  id: 'collaborations',
  name: '协同业务',
  basis: '本地规定（基层治理四平台、跨部门协同业务目录）',
  inForce: { from: '2017-01-01' },
  unitWord: '项',
  code: { title: '业务编号', hint: '自定，如 XT01' },
  fields: z.object({
    platform: choice('所属平台', {
      governance: '综治工作',
      supervision: '市场监管',
      enforcement: '综合执法',
      service: '便民服务',
    }).optional(),
    lead: refer('牵头机构', 'units').optional(),
    partners: line('协同部门').optional(),
    mobile: flag('移动端可办', '已能在移动政务端发起、流转和办结'),
  }),
})

import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, flag, idNumber, line, phone, refer } from '../fields.ts'

export const officers = defineRegister({
  id: 'officers',
  name: '行政执法人员',
  basis: '《行政处罚法》第四十二条；执法证件有效期为本地规定',
  inForce: { from: '2021-07-15' },
  unitWord: '名',
  code: { title: '执法证号', hint: '执法证件上的编号' },
  nameTitle: '姓名',
  expires: 'licenceUntil',
  fields: z.object({
    licenceUntil: day('执法证有效期至', '到期日当日仍有效'),
    unit: refer('所在机构', 'units').optional(),
    field: line('执法领域').optional(),
    issuer: line('发证机关').optional(),
    issuedOn: day('发证日期').optional(),
    trainedOn: day('最近一次培训考核日期', '资格管理、持证上岗为本地规定').optional(),
    dispatched: flag('派驻人员'),
    legalReviewer: flag('法制审核人员', '初次从事的须有法律职业资格（行政处罚法第五十八条）'),
    legalQualification: flag('法律职业资格'),
    kind: choice('编制', { civil: '行政', institution: '事业（参公）' }).optional(),
    account: line('登录账号').optional(),
    phone: phone().optional(),
    idNumber: idNumber().optional(),
  }),
})

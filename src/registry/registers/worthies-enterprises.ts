import * as z from 'zod'
import { defineRegister } from '../define.ts'
import { line, refer } from '../fields.ts'

export const worthiesEnterprises = defineRegister({
  id: 'worthies-enterprises',
  name: '新乡贤企业',
  basis: '本地规定',
  inForce: { from: '2020-01-01' },
  unitWord: '家',
  code: { title: '企业编号', hint: '统一社会信用代码，或自定编号' },
  nameTitle: '企业名称',
  fields: z.object({
    worthy: line('新乡贤').optional(),
    trade: line('行业').optional(),
    village: refer('所在村社', 'villages').optional(),
  }),
})

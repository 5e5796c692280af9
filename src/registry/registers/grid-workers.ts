import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { idNumber, line, phone, referMany } from '../fields.ts'

export const gridWorkers = defineRegister({
  id: 'grid-workers',
  name: '网格员',
  basis: 'GB/T 34300-2017《城乡社区网格化服务管理规范》；人员配备为本地规定',
  inForce: { from: '2017-01-01' },
  unitWord: '名',
  code: { title: '网格员编号', hint: '自定，如 W001，不用身份证号' },
  nameTitle: '姓名',
  fields: z.object({
    kind: choice('类别', { leader: '网格长', full: '专职网格员', part: '兼职网格员', assistant: '网格助理' }),
    grids: referMany('负责网格', 'grids'),
    account: line('登录账号').optional(),
    phone: phone().optional(),
    idNumber: idNumber().optional(),
  }),
})

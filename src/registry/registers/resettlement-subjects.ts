import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { defineRegister } from '../define.ts'
import { day, flag, idNumber, phone, refer } from '../fields.ts'

export const resettlementSubjects = defineRegister({
  id: 'resettlement-subjects',
  name: '安置帮教对象',
  basis: '本地规定；安置帮教工作的国家规定条文未核实，敏感信息依《个人信息保护法》第二十八条',
  inForce: { from: '2004-01-01' },
  unitWord: '名',
  code: { title: '帮教编号', hint: '自定，如 BJ-2026-01，不用身份证号' },
  nameTitle: '代号',
  expires: 'until',
  sealed: true,
  fields: z.object({
    person: personal('name', '姓名'),
    kind: choice('对象类别', { released: '刑满释放', discharged: '解除社区矫正' }).default('released'),
    releasedOn: day('释放（解除）日期').optional(),
    until: day('帮教期满日', '释放之日起五年（未核实），期满当日仍在册').optional(),
    key: flag('重点帮教对象', '须必接必送'),
    minor: flag('未成年人'),
    village: refer('居住村社', 'villages').optional(),
    idNumber: idNumber().optional(),
    phone: phone().optional(),
    address: personal('address', '住址').optional(),
  }),
})

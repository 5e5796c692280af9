import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { defineRegister } from '../define.ts'
import { day, flag, idNumber, line, phone, refer } from '../fields.ts'

export const correctionSubjects = defineRegister({
  id: 'correction-subjects',
  name: '社区矫正对象',
  basis: '《社区矫正法》第二十二条（接收登记、建立档案）、第二十六条、第五十四条（身份信息和个人隐私保密）',
  inForce: { from: '2020-07-01' },
  unitWord: '名',
  code: { title: '矫正编号', hint: '自定，如 JZ-2026-01，不用身份证号' },
  nameTitle: '代号',
  expires: 'until',
  sealed: true,
  fields: z.object({
    person: personal('name', '姓名'),
    category: choice('矫正类别', {
      control: '管制',
      probation: '宣告缓刑',
      parole: '假释',
      medical: '暂予监外执行',
    }),
    until: day('矫正期满日', '期满当日仍在册，次日起不再计入').optional(),
    decidedBy: line('决定机关').optional(),
    gender: choice('性别', { male: '男', female: '女' }).optional(),
    minor: flag('未成年人', '与成年人分别进行（社区矫正法第五十二条）'),
    village: refer('居住村社', 'villages').optional(),
    idNumber: idNumber().optional(),
    phone: phone().optional(),
    address: personal('address', '住址').optional(),
  }),
})

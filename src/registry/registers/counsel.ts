import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { line, phone, referMany } from '../fields.ts'

export const counsel = defineRegister({
  id: 'counsel',
  name: '法律顾问',
  basis: '《重大行政决策程序暂行条例》第二十八条；聘用为本地规定',
  inForce: { from: '2019-09-01' },
  unitWord: '名',
  code: { title: '执业证号', hint: '律师执业证或公职律师证号；起止日期填聘期' },
  nameTitle: '姓名',
  fields: z.object({
    kind: choice('类别', { street: '街道法律顾问', village: '村社法律顾问', public: '公职律师' }),
    firm: line('执业机构').optional(),
    villages: referMany('服务村社', 'villages'),
    account: line('登录账号').optional(),
    phone: phone().optional(),
  }),
})

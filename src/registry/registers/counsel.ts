import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, line, measure, passage, phone, referMany } from '../fields.ts'

export const counsel = defineRegister({
  id: 'counsel',
  name: '法律顾问',
  basis: '《重大行政决策程序暂行条例》第二十八条；聘用为本地规定',
  inForce: { from: '2019-09-01' },
  unitWord: '名',
  code: { title: '执业证号', hint: '律师执业证或公职律师证号；起始日期填聘期起' },
  nameTitle: '姓名',
  expires: 'engagedUntil',
  fields: z.object({
    kind: choice('类别', { street: '街道法律顾问', village: '村社法律顾问', public: '公职律师' }),
    firm: line('执业机构').optional(),
    villages: referMany('服务村社', 'villages'),
    contract: line('合同编号', '聘请法律顾问合同的编号').optional(),
    engagedUntil: day('聘期止', '当日仍在聘；续聘的改为新的日期，公职律师不填').optional(),
    fee: measure('顾问费', '元，合同期内合计').optional(),
    services: passage('服务内容').optional(),
    account: line('登录账号').optional(),
    phone: phone().optional(),
  }),
})

import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { matterNumber } from '#procedures/fields.ts'
import { defineRegister } from '../define.ts'
import { day, phone, refer } from '../fields.ts'

export const lawPeople = defineRegister({
  id: 'law-people',
  name: '法律明白人、法治带头人、学法示范户',
  basis: '本地规定',
  inForce: { from: '2020-01-01' },
  unitWord: '名',
  code: { title: '编号', hint: '自定，如 FM001' },
  nameTitle: '姓名（户主）',
  fields: z.object({
    kind: choice('类别', { understander: '法律明白人', leader: '法治带头人', household: '学法示范户' }),
    village: refer('所在村社', 'villages').optional(),
    lastTraining: day('最近培训日期').optional(),
    training: matterNumber('最近培训编号', 'training').optional(),
    phone: phone().optional(),
  }),
})

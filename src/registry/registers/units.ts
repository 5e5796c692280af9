import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { line, passage, refer, words } from '../fields.ts'

export const units = defineRegister({
  id: 'units',
  name: '机构',
  basis: '《地方组织法》第八十五条、第八十六条；本街道“三定”规定',
  inForce: { from: '2022-03-12' },
  unitWord: '个',
  code: { title: '机构编号', hint: '自定，不与其他机构重复，如 U01' },
  fields: z.object({
    kind: choice('类别', {
      office: '内设机构',
      station: '站所',
      village: '村社组织',
      district: '区级部门',
      enterprise: '国有企业',
      other: '其他',
    }),
    parent: refer('上级机构', 'units').optional(),
    leader: line('负责人').optional(),
    leaderAccount: line('负责人账号', '临期、超期时逐级提醒到此账号').optional(),
    phone: line('办公电话').optional(),
    aliases: words('简称与别名', '来文来件中的叫法，用顿号隔开'),
    duties: passage('主要职责').optional(),
  }),
})

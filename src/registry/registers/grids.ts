import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { count, line, polygon, refer, words } from '../fields.ts'

export const grids = defineRegister({
  id: 'grids',
  name: '网格',
  basis: 'GB/T 34300-2017《城乡社区网格化服务管理规范》；网格名称、范围、联系方式公示为本地规定',
  inForce: { from: '2017-01-01' },
  unitWord: '个',
  code: { title: '网格编号', hint: '自定或上级统一编码，如 G0101' },
  fields: z.object({
    village: refer('所属村社', 'villages'),
    kind: choice('类别', { general: '普通网格', special: '专属网格', micro: '微网格' }).default('general'),
    leader: line('网格长').optional(),
    leaderAccount: line('网格长账号').optional(),
    phone: line('公示电话').optional(),
    households: count('户数', '户').optional(),
    population: count('人口', '人').optional(),
    aliases: words('别名'),
    keywords: words('地址关键词', '网格内小区、楼栋、道路、单位，用顿号隔开'),
    boundary: polygon.optional().meta({ title: '边界', hint: 'GeoJSON 多边形，CGCS2000 坐标，经度在前' }),
  }),
})

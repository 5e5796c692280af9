import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { count, day, line, measure, words } from '../fields.ts'

const levels = { municipal: '市级', provincial: '省级', national: '国家级' }

export const villages = defineRegister({
  id: 'villages',
  name: '村社',
  basis: '《村民委员会组织法》第三条；《城市居民委员会组织法》第六条；民主法治村创建为本地规定',
  inForce: { from: '2018-12-29' },
  unitWord: '个',
  code: { title: '村社代码', hint: '12 位统计用区划代码，或自定编号' },
  fields: z.object({
    kind: choice('类别', { village: '行政村', community: '社区' }),
    population: count('人口', '人').optional(),
    households: count('户数', '户').optional(),
    area: measure('面积', '平方公里').optional(),
    secretary: line('书记').optional(),
    phone: line('办公电话').optional(),
    lawLevel: choice('民主法治村级别', { none: '未命名', ...levels }).default('none'),
    lawLevelOn: day('命名日期').optional(),
    declaredLevel: choice('正在申报的级别', levels).optional(),
    declaredOn: day('申报日期').optional(),
    counsel: line('法律顾问', '一村（社区）一法律顾问').optional(),
    aliases: words('别名', '群众的叫法、旧名，用顿号隔开'),
    keywords: words('地址关键词', '辖内小区、道路、市场等，用顿号隔开'),
  }),
})

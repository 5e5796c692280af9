import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, flag, line, refer } from '../fields.ts'

export const monitoringPoints = defineRegister({
  id: 'monitoring-points',
  name: '天眼点位',
  basis: '《突发事件应对法》第六十条（多种途径收集突发事件信息）；点位布设为本地规定',
  inForce: { from: '2016-01-01' },
  unitWord: '处',
  code: { title: '点位编号', hint: '自定或设备编号，如 TY01' },
  nameTitle: '点位名称',
  fields: z.object({
    kind: choice('类别', {
      high: '高点瞭望',
      road: '道路',
      water: '水域',
      site: '工地',
      field: '农田、山林',
      other: '其他',
    }).default('high'),
    smoke: flag('识别烟火'),
    land: flag('识别违法占地'),
    building: flag('识别违法建设'),
    village: refer('所在村社', 'villages').optional(),
    grid: refer('所在网格', 'grids').optional(),
    address: line('地址').optional(),
    longitude: z.number().min(73).max(136).optional().meta({ title: '经度', hint: 'CGCS2000，单位：度' }),
    latitude: z.number().min(3).max(54).optional().meta({ title: '纬度', hint: 'CGCS2000，单位：度' }),
    device: line('设备编号', '告警消息中的编号').optional(),
    unit: refer('管理机构', 'units').optional(),
    checkedOn: day('最近维护日期').optional(),
  }),
})

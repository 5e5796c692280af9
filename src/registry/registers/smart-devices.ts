import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { line } from '../fields.ts'

export const smartDevices = defineRegister({
  id: 'smart-devices',
  name: '智能设备',
  basis: '本地规定',
  inForce: { from: '2020-01-01' },
  unitWord: '台',
  code: { title: '设备编号', hint: '出厂编号或自定编号' },
  fields: z.object({
    kind: choice('类别', {
      service: '自助服务终端',
      camera: '视频点位',
      sensor: '感知设备',
      vehicle: '无人机等移动设备',
    }),
    centre: choice('所在中心', { service: '便民服务中心', mediation: '矛盾纠纷调处化解中心' }).optional(),
    place: line('安装位置').optional(),
  }),
})

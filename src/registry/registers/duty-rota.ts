import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { flag, line, refer } from '../fields.ts'

export const dutyRota = defineRegister({
  id: 'duty-rota',
  name: '值班安排',
  basis: '本地规定（公共法律服务站点、矛调中心、指挥中心值班）',
  inForce: { from: '2016-01-01' },
  unitWord: '项',
  // 班次本来就逐期更替。
  warnDays: 0,
  code: { title: '班次编号', hint: '自定，如 2026W10-1' },
  nameTitle: '值班人员',
  fields: z.object({
    place: choice('值班地点', {
      station: '公共法律服务站',
      point: '公共法律服务点',
      mediation: '矛盾纠纷调处化解中心',
      command: '综合指挥中心',
      reception: '信访接待室',
    }),
    point: refer('服务站点', 'legal-service-points').optional(),
    weekday: choice('星期', {
      mon: '星期一',
      tue: '星期二',
      wed: '星期三',
      thu: '星期四',
      fri: '星期五',
      sat: '星期六',
      sun: '星期日',
    }).optional(),
    from: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '须写作 时:分，如 08:30')
      .meta({ title: '起' }),
    until: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '须写作 时:分，如 17:30')
      .meta({ title: '止', hint: '早于起的，为次日' }),
    account: line('值班账号').optional(),
    leads: flag('带班', '超时先报带班人员'),
    substitute: line('替班人员').optional(),
  }),
})

import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Step } from '#procedures/define.ts'
import { day, passage, text } from '#procedures/fields.ts'
import { leaders, officers } from './desk.ts'

type LineStep = Step<never, 'lineLead', AnyFacts>

const local = '专线问题领办、一人一单代办（本地规定，未核实，可由管理员设定）'

/** 专线领办 by a mass organisation (妇联领办), and the errands run for one petitioner (一人一单). */
export const petitionLineSteps = {
  takeLine: {
    name: '专线领办',
    from: '*',
    by: [...officers, ...leaders],
    track: { id: 'lineLead', from: ['none', 'concluded'], to: 'led' },
    form: z.object({
      line: choice('领办单位', {
        women: '妇联',
        union: '工会',
        youth: '共青团',
        disabled: '残联',
        veterans: '退役军人服务站',
        justice: '司法所',
        elders: '关工委、老年协会',
        other: '其他',
      }),
      by: text('领办人'),
      need: passage('诉求和帮扶需要').optional(),
    }),
    basis: local,
  },
  concludeLine: {
    name: '领办办结',
    from: '*',
    by: [...officers, ...leaders],
    track: { id: 'lineLead', from: ['led'], to: 'concluded' },
    form: z.object({ resolved: z.boolean().meta({ title: '已化解' }), result: passage('帮扶和化解情况') }),
    basis: local,
  },
  runErrand: {
    name: '登记代办',
    from: '*',
    by: [...officers, 'window_clerk', 'grid_leader', 'grid_worker'],
    form: z.object({
      on: day('日期'),
      where: text('代办去向'),
      outcome: passage('代办结果', '已告知信访人的一并写明'),
    }),
    basis: local,
    barredBy: ({ intake }, { form, on }) => {
      if (intake.oneList !== true) return `登记时未列入一人一单的，不登记代办；请先更正登记内容（${local}）。`
      return String(form.on) > on ? '代办日期尚未到。' : undefined
    },
  },
} as const satisfies Record<string, LineStep>

import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { defineProcedure } from '#procedures/define.ts'
import { passage, text } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'

const office = ['judicial_office', 'gen_office', 'governance_office'] as const satisfies RoleId[]

export const training = defineProcedure({
  id: 'training',
  area: 'leadership',
  name: '法治培训',
  mark: '训',
  basis:
    '《中华人民共和国人民调解法》第十四条；《中华人民共和国法治宣传教育法》第三十三条、第三十七条（2025年11月1日施行）；此前依普法规划（未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '调解员、村社干部、法律明白人和机关干部的法治培训：讲了什么、几学时、谁来了，逐人签到。',
  filedBy: [...office, 'mediation_committee', 'enforcer'],
  intake: z.object({
    audience: choice('培训对象', {
      cadres: '街道干部',
      village_cadres: '村社干部',
      mediators: '人民调解员',
      law_people: '法律明白人、法治带头人',
      enforcers: '行政执法人员',
      grid_workers: '网格员',
      other: '其他',
    }),
    topic: text('主题'),
    lecturer: text('授课人').optional(),
  }),

  states: {
    open: { name: '签到中', phase: 'working' },
    held: { name: '已办结', phase: 'done', final: true },
    cancelled: { name: '已取消', phase: 'done', final: true },
  },
  initial: 'open',

  steps: {
    signIn: {
      name: '签到',
      from: 'open',
      by: [...office, 'mediation_committee', 'mediator', 'enforcer', 'grid_leader', 'grid_worker'],
      form: z.object({
        code: text('人员编号', '备案号、工号或者证号；同一人每次相同'),
        name: personal('name', '姓名').optional(),
        unit: text('单位').optional(),
      }),
    },
    finish: {
      name: '办结',
      from: 'open',
      to: 'held',
      by: [...office, 'mediation_committee', 'enforcer'],
      form: z.object({
        hours: z.number().min(0.5).max(1000).meta({ title: '学时' }),
        participants: z.int().min(1).max(1_000_000).meta({ title: '参加人数', hint: '单位：人' }),
        outcome: passage('培训效果').optional(),
      }),
      papers: { attendance: { name: '培训签到表', required: true } },
      barredBy: ({ times }, { form }) =>
        !times.signIn
          ? '没有一人签到，不能办结；没有举办的请办「取消培训」。'
          : Number(form.participants) < times.signIn
            ? `已签到${times.signIn}人，参加人数不得少于签到人数。`
            : undefined,
    },
    cancel: {
      name: '取消培训',
      from: 'open',
      to: 'cancelled',
      by: office,
      form: z.object({ reason: passage('取消理由') }),
      barredBy: ({ times }) => (times.signIn ? '已经有人签到的培训不能取消，请办「办结」。' : undefined),
    },
  },
  deadlines: {},
})

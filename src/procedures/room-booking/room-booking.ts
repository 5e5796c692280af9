import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { type AnyFacts, defineProcedure, type State, type Step } from '#procedures/define.ts'
import { day, matterNumber, passage, refer, text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'
import { serves, whyNotFree } from './slot.ts'

const desk = [
  'window_clerk',
  'mediation_committee',
  'governance_office',
  'petition_officer',
  'judicial_office',
] as const satisfies RoleId[]
const local = '矛盾纠纷调处化解中心场所管理（本地规定，未核实，可由管理员设定）'

const clock = (title: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 09:30 的样子')
    .meta({ title, hint: '二十四小时制，如 09:30' })

const when = { on: day('日期'), from: clock('开始时间'), until: clock('结束时间') }

// 改时间就是取消后重新预约：只有登记时才与同一场所的其他预约比对。
const states = {
  booked: { name: '已预约', phase: 'waiting' },
  inUse: { name: '使用中', phase: 'working' },
  used: { name: '已使用', phase: 'done', final: true },
  cancelled: { name: '已取消', phase: 'done', final: true },
  missed: { name: '未到', phase: 'done', final: true },
} as const satisfies Record<string, State>

const steps = {
  checkIn: {
    name: '开始使用',
    from: 'booked',
    to: 'inUse',
    by: [...desk, 'mediator'],
    basis: local,
    barredBy: ({ intake }, { on }) =>
      String(intake.on) > on ? '预约日期尚未到；要改时间的，请先「取消」，再另行预约。' : undefined,
  },
  finish: {
    name: '使用完毕',
    from: 'inUse',
    to: 'used',
    by: [...desk, 'mediator'],
    form: z.object({ visitors: z.int().min(0).max(10_000).meta({ title: '到场人数' }), recorded: yes('已录音录像') }),
    basis: local,
  },
  cancel: {
    name: '取消',
    from: 'booked',
    to: 'cancelled',
    by: [...desk, 'mediator'],
    form: z.object({ reason: passage('取消理由') }),
    basis: local,
  },
  miss: { name: '登记未到', from: 'booked', to: 'missed', by: [...desk, 'mediator'], basis: local },
} as const satisfies Record<string, Step<keyof typeof states, never, AnyFacts>>

export const roomBooking = defineProcedure({
  id: 'room-booking',
  area: 'disputes',
  name: '场所预约',
  mark: '约',
  basis: local,
  inForce: { from: '2020-01-01' },
  purpose: '预约调解室、共享法庭、心理咨询室等场所：哪一间、几点到几点、做什么、为哪一件。',
  filedBy: [...desk, 'mediator', 'command_center'],
  several: true,
  clashesOn: 'room',
  intake: z.object({
    room: refer('场所', 'venues'),
    ...when,
    purpose: choice('用途', {
      mediation: '调解',
      reception: '接访约访',
      hearing: '听证',
      counselling: '心理咨询',
      court: '远程庭审、司法确认',
      consult: '法律咨询',
      meeting: '会商',
    }),
    matter: matterNumber('所为事项编号').optional(),
    people: z.int().min(1).max(1000).meta({ title: '预计人数' }).optional(),
    video: yes('需要远程音视频'),
    contact: text('联系窗口').optional(),
  }),
  barredAtFiling: (intake, { on, around }) => {
    if (intake.on < on) return '不能预约已经过去的日期。'
    const room = around.entry('venues', intake.room)
    if (!serves(room?.data.kind, intake.purpose))
      return `「${room?.name ?? intake.room}」不作此用途，请另选场所（${local}）。`
    if (room?.data.bookable === false) return `「${room.name}」暂不供预约，请另选场所（${local}）。`
    const seats = room?.data.capacity
    if (typeof seats === 'number' && intake.people !== undefined && intake.people > seats)
      return `「${room?.name}」只容纳${seats}人，请另选场所或者核对预计人数（${local}）。`
    if (around.matter(intake.matter)?.closed) return '所为的事项已经办结，不能再为它预约场所。'
    return whyNotFree(intake, around.clashing)
  },
  states,
  initial: 'booked',
  steps,
  deadlines: {},
})

import type * as z from 'zod'
import type { Facts, State, Step, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import type { coercionIntake } from './forms.ts'

export const coercionStates = {
  proposed: { name: '待批准', phase: 'pending' },
  denied: { name: '不批准', phase: 'done', final: true },
  approved: { name: '已批准待实施', phase: 'working' },
  urgent: { name: '当场实施待补批', phase: 'working' },
  sealed: { name: '查封扣押中', phase: 'working' },
  disposed: { name: '已解除或者处理', phase: 'working' },
  reminded: { name: '已催告履行', phase: 'waiting' },
  ordered: { name: '已决定代履行', phase: 'waiting' },
  pressed: { name: '代履行前催告', phase: 'waiting' },
  performed: { name: '已代履行', phase: 'working' },
  suspended: { name: '中止执行', phase: 'waiting' },
  agreed: { name: '执行协议履行中', phase: 'waiting' },
  terminated: { name: '终结执行', phase: 'done', final: true },
  closed: { name: '已结束', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const coercionTracks = {
  test: {
    name: '检测鉴定',
    basis: '行政强制法第二十五条三款',
    initial: 'none',
    states: {
      none: { name: '未启动', phase: 'pending' },
      running: { name: '进行中（不计期）', phase: 'waiting' },
      done: { name: '已完成', phase: 'done', final: true },
    },
  },
} as const satisfies Record<string, Track>

export type CoercionFacts = Facts<z.infer<typeof coercionIntake>, Record<string, Record<string, unknown>>>
export type CoercionStep = Step<keyof typeof coercionStates, keyof typeof coercionTracks, CoercionFacts>

export const enforcers = ['enforcer'] as const satisfies RoleId[]
export const coercionLeaders = ['deputy_in_charge', 'director'] as const satisfies RoleId[]

import type * as z from 'zod'
import type { Facts, State, Step, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import type { penaltyIntake } from './forms.ts'

export const penaltyStates = {
  clue: { name: '线索待核查', phase: 'pending' },
  notFiled: { name: '不予立案', phase: 'done', final: true },
  handedOver: { name: '已移送其他机关', phase: 'done', final: true },
  spotDecided: { name: '已当场处罚待备案', phase: 'working' },
  investigating: { name: '已立案调查', phase: 'working' },
  heldForPolice: { name: '已移送公安（中止处罚）', phase: 'waiting' },
  closedForPolice: { name: '已追究刑事责任结案', phase: 'done', final: true },
  reported: { name: '调查终结', phase: 'working' },
  noticed: { name: '已事先告知', phase: 'waiting' },
  decided: { name: '已作决定待送达', phase: 'working' },
  announced: { name: '公告送达中', phase: 'waiting' },
  served: { name: '已送达待履行', phase: 'waiting' },
  reminded: { name: '已催告', phase: 'waiting' },
  inCourt: { name: '已申请法院执行', phase: 'waiting' },
  courtAccepted: { name: '法院已受理', phase: 'waiting' },
  courtExecuting: { name: '法院准予执行', phase: 'working' },
  courtRefused: { name: '法院不予受理或者执行', phase: 'working' },
  fulfilled: { name: '已履行', phase: 'working' },
  overturned: { name: '决定已被纠正', phase: 'working' },
  closedOverturned: { name: '纠正后结案', phase: 'done', final: true },
  dismissed: { name: '已撤案', phase: 'done', final: true },
  closed: { name: '已结案', phase: 'working' },
  archived: { name: '已归档', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const penaltyTracks = {
  evidence: {
    name: '先行登记保存',
    basis: '行政处罚法第五十六条',
    initial: 'none',
    states: {
      none: { name: '未采取', phase: 'pending' },
      kept: { name: '登记保存中', phase: 'working' },
      disposed: { name: '已处理', phase: 'done', final: true },
    },
  },
  exclusion: {
    name: '扣除办案期间',
    initial: 'none',
    states: {
      none: { name: '未扣除', phase: 'pending' },
      running: { name: '扣除中', phase: 'waiting' },
      ended: { name: '已恢复', phase: 'done', final: true },
    },
  },
  hearing: {
    name: '听证',
    basis: '行政处罚法第六十三条至第六十五条',
    initial: 'none',
    states: {
      none: { name: '未启动', phase: 'pending' },
      told: { name: '已告知听证权利', phase: 'waiting' },
      requested: { name: '待举行', phase: 'working' },
      noticed: { name: '已通知听证', phase: 'waiting' },
      held: { name: '已举行', phase: 'done', final: true },
      waived: { name: '未申请或者放弃', phase: 'done', final: true },
    },
  },
  review: {
    name: '法制审核',
    basis: '行政处罚法第五十八条',
    initial: 'none',
    states: {
      none: { name: '未送审', phase: 'pending' },
      sent: { name: '审核中', phase: 'waiting' },
      returned: { name: '未通过', phase: 'working' },
      passed: { name: '已通过', phase: 'done', final: true },
    },
  },
  cash: {
    name: '当场收缴',
    basis: '行政处罚法第七十一条',
    initial: 'none',
    states: {
      none: { name: '未当场收缴', phase: 'pending' },
      collected: { name: '待上缴机关', phase: 'working' },
      remitted: { name: '待缴付银行', phase: 'working' },
      banked: { name: '已缴付银行', phase: 'done', final: true },
    },
  },
} as const satisfies Record<string, Track>

export type PenaltyFacts = Facts<z.infer<typeof penaltyIntake>, Record<string, Record<string, unknown>>>
export type PenaltyStep = Step<keyof typeof penaltyStates, keyof typeof penaltyTracks, PenaltyFacts>

/** 负责人：批准立案、作出决定。 */
export const penaltyLeaders = ['deputy_in_charge', 'director'] as const satisfies RoleId[]
export const enforcers = ['enforcer'] as const satisfies RoleId[]
/** Those who may take in a clue. */
export const penaltyFilers = [
  'enforcer',
  'command_center',
  'window_clerk',
  'petition_officer',
  'governance_office',
  'grid_worker',
] as const satisfies RoleId[]

import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'

export const centre = ['command_center', 'governance_office'] as const satisfies RoleId[]
export const gridTeam = ['grid_worker', 'grid_leader'] as const satisfies RoleId[]
export const handlers = [
  ...centre,
  ...gridTeam,
  'enforcer',
  'enforcement_aux',
  'service_clerk',
  'judicial_office',
  'mediator',
  'petition_officer',
  'gen_office',
  'district_dept',
] as const satisfies RoleId[]

export const gridEventStates = {
  collected: { name: '已采集', phase: 'pending' },
  selfSolved: { name: '当场处置', phase: 'done', final: true },
  reported: { name: '已上报，待受理', phase: 'pending' },
  accepted: { name: '已受理，待分流', phase: 'pending' },
  invalid: { name: '虚假，已作废', phase: 'done', final: true },
  merged: { name: '重复，已并件', phase: 'done', final: true },
  returned: { name: '已退回上级', phase: 'done', final: true },
  dispatched: { name: '已分流，待签收', phase: 'unsigned' },
  declined: { name: '已退单，待改派', phase: 'pending' },
  objecting: { name: '非职责说明待审核', phase: 'waiting' },
  disposing: { name: '处置中', phase: 'working' },
  suspended: { name: '挂账', phase: 'waiting' },
  outside: { name: '外单位处置中', phase: 'waiting' },
  transferred: { name: '已转其他程序', phase: 'done', final: true },
  fedBack: { name: '已反馈，待核查', phase: 'pending' },
  verified: { name: '已核查，待办结', phase: 'working' },
  closed: { name: '已办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const gridEventTracks = {
  whistle: {
    name: '吹哨报到',
    initial: 'none',
    states: {
      none: { name: '未吹哨', phase: 'waiting' },
      blown: { name: '已吹哨，待报到', phase: 'waiting' },
      arrived: { name: '单位已报到', phase: 'working' },
      done: { name: '单位已处置', phase: 'done', final: true },
    },
    basis: '参照北京街道办事处条例第五条、第十一条（本地规定）',
  },
  coHandle: {
    name: '协办',
    initial: 'none',
    states: {
      none: { name: '无协办', phase: 'waiting' },
      asked: { name: '协办中', phase: 'working' },
      done: { name: '协办已反馈', phase: 'done', final: true },
    },
    basis: '参照滨州网格化服务管理条例第十一条（本地规定）',
  },
} as const satisfies Record<string, Track>

export type GridEventStep = Step<keyof typeof gridEventStates, keyof typeof gridEventTracks, AnyFacts>

import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'

export const desk = ['hotline_officer', 'command_center'] as const satisfies RoleId[]
export const handlers = [
  ...desk,
  'window_clerk',
  'service_clerk',
  'petition_officer',
  'governance_office',
  'gen_office',
  'judicial_office',
  'grid_leader',
  'grid_worker',
  'enforcer',
  'district_dept',
] as const satisfies RoleId[]

export const hotlineTracks = {
  extension: {
    name: '延期',
    initial: 'none',
    states: {
      none: { name: '未申请', phase: 'waiting' },
      requested: { name: '延期待批', phase: 'waiting' },
      granted: { name: '已准延期', phase: 'done', final: true },
      denied: { name: '未准延期', phase: 'done', final: true },
    },
    basis: '参照北京市接诉即办工作条例（本地规定，可由管理员设定）',
  },
  whistle: {
    name: '吹哨报到',
    initial: 'none',
    states: {
      none: { name: '未吹哨', phase: 'waiting' },
      blown: { name: '已吹哨，待报到', phase: 'waiting' },
      arrived: { name: '部门已报到', phase: 'working' },
      done: { name: '部门已处置', phase: 'done', final: true },
    },
    basis: '参照北京市接诉即办工作条例第十六条（本地规定）',
  },
  coHandle: {
    name: '协办',
    initial: 'none',
    states: {
      none: { name: '无协办', phase: 'waiting' },
      asked: { name: '协办中', phase: 'working' },
      done: { name: '协办已反馈', phase: 'done', final: true },
    },
    basis: '参照北京市接诉即办工作条例第十四条（本地规定）',
  },
} as const satisfies Record<string, Track>

export const hotlineStates = {
  received: { name: '已受理，待派单', phase: 'pending' },
  answered: { name: '已即时答复，待回访', phase: 'waiting' },
  notAccepted: { name: '不予受理', phase: 'done', final: true },
  referred: { name: '已转紧急热线', phase: 'done', final: true },
  returned: { name: '已退回上级热线', phase: 'done', final: true },
  transferred: { name: '已转办', phase: 'done', final: true },
  backToPolice: { name: '已移交公安', phase: 'done', final: true },
  merged: { name: '已并单', phase: 'done', final: true },
  dispatched: { name: '已派单，待签收', phase: 'unsigned' },
  disputing: { name: '派单异议审核', phase: 'waiting' },
  handling: { name: '办理中', phase: 'working' },
  terminating: { name: '终止待审核', phase: 'waiting' },
  terminated: { name: '已终止办理', phase: 'done', final: true },
  replied: { name: '已回复，待审核', phase: 'waiting' },
  reviewed: { name: '已审核，待回访', phase: 'waiting' },
  calledBack: { name: '已回访', phase: 'working' },
  closed: { name: '已办结', phase: 'done', final: true },
  explainedClosed: { name: '已解释办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

export type HotlineStep = Step<keyof typeof hotlineStates, keyof typeof hotlineTracks, AnyFacts>

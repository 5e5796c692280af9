import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'

/** 司法所受社区矫正机构委托办理（社区矫正法第九条二款）. */
export const office = ['judicial_office'] as const satisfies RoleId[]

export const correctionStates = {
  registered: { name: '已登记，待办', phase: 'pending' },
  declined: { name: '不属本辖区，已退回', phase: 'done', final: true },
  investigated: { name: '已提交评估意见', phase: 'waiting' },
  notSentenced: { name: '未适用社区矫正', phase: 'done', final: true },
  awaiting: { name: '文书已收，待报到', phase: 'waiting' },
  reported: { name: '已报到，待接收', phase: 'pending' },
  admitted: { name: '已接收宣告', phase: 'working' },
  supervising: { name: '监督管理、教育帮扶中', phase: 'working' },
  searching: { name: '失去联系，查找中', phase: 'working' },
  proposed: { name: '已提请撤销或者收监', phase: 'waiting' },
  movedAway: { name: '已变更执行地', phase: 'done', final: true },
  discharged: { name: '已解除', phase: 'done', final: true },
  terminated: { name: '已终止', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const correctionTracks = {
  leave: {
    name: '请假外出',
    initial: 'home',
    states: {
      home: { name: '在执行地', phase: 'done', final: true },
      away: { name: '外出中', phase: 'waiting' },
    },
    basis: '社区矫正法第二十七条',
  },
  monitor: {
    name: '电子定位',
    initial: 'off',
    states: {
      off: { name: '未使用', phase: 'done', final: true },
      on: { name: '使用中', phase: 'working' },
    },
    basis: '社区矫正法第二十九条',
  },
  punishment: {
    name: '提请治安管理处罚',
    initial: 'none',
    states: {
      none: { name: '无', phase: 'done', final: true },
      asked: { name: '已提请', phase: 'waiting' },
    },
    basis: '社区矫正法第二十八条',
  },
  reduction: {
    name: '减刑建议',
    initial: 'none',
    states: {
      none: { name: '无', phase: 'done', final: true },
      proposed: { name: '已提出', phase: 'waiting' },
    },
    basis: '社区矫正法第三十三条',
  },
} as const satisfies Record<string, Track>

export type CorrectionStep = Step<keyof typeof correctionStates, keyof typeof correctionTracks, AnyFacts>

import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import { competitionTrack } from '#procedures/fair-competition.ts'
import type { RoleId } from '#procedures/roles.ts'

export const decisionStates = {
  proposed: { name: '已提出建议，待研究', phase: 'pending' },
  studied: { name: '已研究论证，待决定是否启动', phase: 'working' },
  declined: { name: '不予启动', phase: 'done', final: true },
  drafting: { name: '拟订草案', phase: 'working' },
  reviewing: { name: '合法性审查中', phase: 'waiting' },
  reviewed: { name: '合法性审查通过', phase: 'working' },
  submitted: { name: '已提交会议', phase: 'waiting' },
  discussed: { name: '已集体讨论', phase: 'working' },
  reported: { name: '已向党工委请示报告', phase: 'working' },
  shelved: { name: '暂缓', phase: 'waiting' },
  rejected: { name: '不予通过', phase: 'done', final: true },
  decided: { name: '已决定，待公布', phase: 'working' },
  executing: { name: '执行中', phase: 'working' },
  suspended: { name: '中止执行', phase: 'waiting' },
  archived: { name: '已归档', phase: 'done', final: true },
} as const satisfies Record<string, State>

const none = { name: '未开展', phase: 'pending' } as const

export const decisionTracks = {
  public: {
    name: '公众参与',
    basis: '重大行政决策程序暂行条例第十四条至第十八条',
    initial: 'none',
    states: {
      none,
      open: { name: '征求意见中', phase: 'waiting' },
      summed: { name: '已汇总采纳', phase: 'done', final: true },
    },
  },
  hearing: {
    name: '听证',
    basis: '重大行政决策程序暂行条例第十六条、第十七条',
    initial: 'none',
    states: {
      none,
      noticed: { name: '已公告听证', phase: 'waiting' },
      sent: { name: '已送达材料', phase: 'waiting' },
      held: { name: '已听证', phase: 'done', final: true },
    },
  },
  expert: {
    name: '专家论证',
    basis: '重大行政决策程序暂行条例第十九条至第二十一条',
    initial: 'none',
    states: {
      none,
      asked: { name: '论证中', phase: 'waiting' },
      opined: { name: '已出具论证意见', phase: 'done', final: true },
    },
  },
  risk: {
    name: '风险评估',
    basis: '重大行政决策程序暂行条例第二十二条至第二十四条',
    initial: 'none',
    states: {
      none,
      assessing: { name: '评估中', phase: 'waiting' },
      beyond: { name: '风险不可控，待调整草案', phase: 'working' },
      controllable: { name: '风险可控', phase: 'done', final: true },
    },
  },
  competition: competitionTrack,
} as const satisfies Record<string, Track>

export type DecisionStep = Step<keyof typeof decisionStates, keyof typeof decisionTracks, AnyFacts>

export const regulation = '重大行政决策程序暂行条例'

export const decisionOffice = ['gen_office', 'director', 'deputy_in_charge'] as const satisfies RoleId[]
/** 决策机关领导人员. */
export const decisionLeaders = ['director', 'party_secretary', 'deputy_in_charge'] as const satisfies RoleId[]
/** 决策承办单位. */
export const undertakers = [
  'gen_office',
  'command_center',
  'governance_office',
  'service_clerk',
  'disclosure_officer',
  'enforcer',
  'deputy_in_charge',
] as const satisfies RoleId[]

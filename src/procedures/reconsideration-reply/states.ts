import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import { correctionStates, mediationStates, none, respondentStates } from '#procedures/respondent-steps.ts'

export const reconsiderationStates = {
  received: { name: '已收到，待组建专班', phase: 'pending' },
  forwarded: { name: '已转送复议机关', phase: 'waiting' },
  changed: { name: '已改变原处罚决定', phase: 'done', final: true },
  notRespondent: { name: '本机关不是被申请人', phase: 'done', final: true },
  teamed: respondentStates.teamed,
  drafted: { name: '答复书已拟', phase: 'working' },
  reviewed: respondentStates.reviewed,
  replied: { name: '已提交答复', phase: 'waiting' },
  suspended: { name: '复议中止', phase: 'waiting' },
  decided: { name: '已收到复议决定', phase: 'working' },
  performed: respondentStates.performed,
  lessoned: respondentStates.lessoned,
  archived: respondentStates.archived,
} as const satisfies Record<string, State>

export const reconsiderationTracks = {
  hearing: {
    name: '听证',
    basis: '行政复议法第五十条、第五十一条',
    initial: 'none',
    states: {
      none,
      noticed: { name: '已通知', phase: 'waiting' },
      held: { name: '已参加', phase: 'done', final: true },
    },
  },
  mediation: {
    name: '调解、和解',
    basis: '行政复议法第五条、第七十三条、第七十四条',
    initial: 'none',
    states: mediationStates,
  },
  stop: {
    name: '停止执行',
    basis: '行政复议法第四十二条',
    initial: 'none',
    states: {
      none,
      stopped: { name: '已停止执行', phase: 'waiting' },
      restarted: { name: '已恢复执行', phase: 'done', final: true },
    },
  },
  correction: {
    name: '改变原行政行为',
    basis: '行政复议法第六十五条二款二项',
    initial: 'none',
    states: correctionStates,
  },
  norm: {
    name: '规范性文件附带审查',
    basis: '行政复议法第五十六条至第五十九条',
    initial: 'none',
    states: {
      none,
      asked: { name: '待书面答复', phase: 'working' },
      answered: { name: '已书面答复', phase: 'done', final: true },
    },
  },
  opinion: {
    name: '行政复议意见书',
    basis: '行政复议法第七十六条',
    initial: 'none',
    states: {
      none,
      received: { name: '待报送纠正情况', phase: 'working' },
      answered: { name: '已报送', phase: 'done', final: true },
    },
  },
} as const satisfies Record<string, Track>

export type ReplyStep = Step<keyof typeof reconsiderationStates, keyof typeof reconsiderationTracks, AnyFacts>

/** 提交答复以前的状态. */
export const replying = ['teamed', 'drafted', 'reviewed'] as const
/** 复议审理期间的状态. */
export const hearing = [...replying, 'replied', 'suspended'] as const

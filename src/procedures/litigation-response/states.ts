import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import { correctionStates, mediationStates, none, respondentStates } from '#procedures/respondent-steps.ts'

export const litigationStates = {
  received: { name: '已收到起诉状副本', phase: 'pending' },
  notDefendant: { name: '本机关不是被告', phase: 'done', final: true },
  teamed: respondentStates.teamed,
  drafted: { name: '答辩状已拟', phase: 'working' },
  reviewed: respondentStates.reviewed,
  answered: { name: '已答辩，待裁判', phase: 'waiting' },
  judged: { name: '一审已裁判', phase: 'working' },
  appealing: { name: '二审中', phase: 'waiting' },
  effective: { name: '裁判已生效', phase: 'working' },
  performed: respondentStates.performed,
  lessoned: respondentStates.lessoned,
  archived: respondentStates.archived,
} as const satisfies Record<string, State>

export const litigationTracks = {
  session: {
    name: '开庭',
    basis: '行政诉讼法第三条三款',
    initial: 'none',
    states: {
      none,
      noticed: { name: '已通知开庭', phase: 'waiting' },
      held: { name: '已开庭', phase: 'done', final: true },
    },
  },
  mediation: {
    name: '调解、协调化解',
    basis: '行政诉讼法第六十条、第六十二条',
    initial: 'none',
    states: mediationStates,
  },
  delay: {
    name: '延期提供证据',
    basis: '行政诉讼法第三十六条；行诉解释第三十四条',
    initial: 'none',
    states: {
      none,
      applied: { name: '已书面申请', phase: 'waiting' },
      allowed: { name: '法院已准许', phase: 'waiting' },
      refused: { name: '法院未准许', phase: 'done', final: true },
      running: { name: '事由消除，待提交', phase: 'working' },
      submitted: { name: '已提交', phase: 'done', final: true },
    },
  },
  correction: {
    name: '改变原行政行为',
    basis: '行政诉讼法第六十二条',
    initial: 'none',
    states: correctionStates,
  },
} as const satisfies Record<string, Track>

export type SuitStep = Step<keyof typeof litigationStates, keyof typeof litigationTracks, AnyFacts>

/** 一审裁判以前. */
export const trialStates = ['teamed', 'drafted', 'reviewed', 'answered'] as const

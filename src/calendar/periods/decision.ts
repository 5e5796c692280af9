import { days } from '../duration.ts'
import type { Period } from './period.ts'

/** 重大行政决策。 */
export const decisionPeriods = {
  'ZC-01': {
    name: '决策草案公开征求意见',
    kind: 'S',
    basis: '《重大行政决策程序暂行条例》第十五条',
    starts: '发布之日',
    within: days(30),
    direction: 'at-least',
    note: '因情况紧急等原因可以缩短，须在公告中说明。',
  },
  'ZC-02': {
    name: '听证材料送达听证参加人',
    kind: 'S',
    basis: '《重大行政决策程序暂行条例》第十六条',
    starts: '举行听证会之日（倒推）',
    within: days(7),
    direction: 'backward',
  },
} as const satisfies Record<string, Period>

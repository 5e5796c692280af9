import { days, hours } from '../duration.ts'
import type { Period } from './period.ts'

const rule = '《行政执法机关移送涉嫌犯罪案件的规定》'

/** 行刑衔接：规定没有写工作日，日为自然日。 */
export const transferPeriods = {
  'YS-01': {
    name: '作出批准或不批准移送的决定',
    kind: 'S',
    basis: `${rule}第五条`,
    starts: '正职负责人或主持工作的负责人接到报告',
    within: days(3),
  },
  'YS-02': {
    name: '向公安机关移送',
    kind: 'S',
    basis: `${rule}第五条`,
    starts: '批准移送',
    within: hours(24),
  },
  'YS-03': {
    name: '公安机关审查决定是否立案',
    kind: 'S',
    basis: `${rule}第七条、第八条`,
    starts: '公安机关接受移送',
    within: { review: days(3), forward: hours(24) },
    default: 'review',
    variants: { review: '审查立案', forward: '不属于本机关管辖的转送' },
  },
  'YS-04': {
    name: '提请公安机关复议或建议立案监督',
    kind: 'S',
    basis: `${rule}第九条`,
    starts: '接到不予立案通知书',
    within: days(3),
  },
  'YS-05': {
    name: '移交涉案物品和有关材料',
    kind: 'S',
    basis: `${rule}第十二条`,
    starts: '接到立案通知书',
    within: days(3),
  },
} as const satisfies Record<string, Period>

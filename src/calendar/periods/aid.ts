import { days } from '../duration.ts'
import type { Period } from './period.ts'

/** 法律援助：法律没有写工作日，按自然日计（司法部程序规定的口径未核实）。 */
export const aidPeriods = {
  'FL-01': {
    name: '审查法律援助申请',
    kind: 'S',
    basis: '《法律援助法》第四十三条',
    starts: '收到申请',
    within: days(7),
    note: '材料不齐的一次性告知补充。',
  },
  'FL-02': {
    name: '指派法律援助人员',
    kind: 'S',
    basis: '《法律援助法》第四十三条',
    starts: '决定给予法律援助',
    within: days(3),
  },
  'FL-03': {
    name: '司法行政部门审查异议',
    kind: 'S',
    basis: '《法律援助法》第四十九条',
    starts: '收到异议',
    within: days(5),
  },
} as const satisfies Record<string, Period>

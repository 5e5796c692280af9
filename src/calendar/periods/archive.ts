import { years } from '../duration.ts'
import type { Period } from './period.ts'

/** 档案移交。 */
export const archivePeriods = {
  'DA-01': {
    name: '向县级国家档案馆移交档案',
    kind: 'S',
    basis: '《档案法实施条例》第二十条',
    starts: '档案形成',
    within: years(10),
    direction: 'at-least',
    extension: { approver: '同级档案主管部门', notice: '专业性较强或需要保密的可以延长' },
  },
} as const satisfies Record<string, Period>

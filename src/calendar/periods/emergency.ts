import { hours, minutes, years } from '../duration.ts'
import type { Period } from './period.ts'

/** 突发事件。 */
export const emergencyPeriods = {
  'YJ-01': {
    name: '突发事件信息报告',
    kind: 'S',
    basis: '《突发事件应对法》第六十条、第六十一条（法律只规定及时、不得迟报；时数未核实，可由管理员设定）',
    starts: '知悉突发事件',
    within: { oral: minutes(30), written: hours(2) },
    default: 'oral',
    variants: { oral: '口头报告', written: '书面报告' },
  },
  'YJ-02': {
    name: '专项、部门应急预案演练',
    kind: 'N',
    basis: '突发事件应急预案管理办法（2013年版；国办发〔2024〕5号条文未核实）',
    starts: '上次演练',
    within: years(3),
    note: '至少每三年演练一次：届满日前须完成下一次。',
  },
} as const satisfies Record<string, Period>

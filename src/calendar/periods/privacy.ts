import { hours, months, years } from '../duration.ts'
import type { Period } from './period.ts'

/** 个人信息与数据：保存期限是最短期限，届满前不得删除。 */
export const privacyPeriods = {
  'PI-01': {
    name: '保存个人信息保护影响评估报告和处理情况记录',
    kind: 'S',
    basis: '《个人信息保护法》第五十六条',
    starts: '报告或记录形成',
    within: years(3),
    direction: 'at-least',
  },
  'PI-02': {
    name: '保存对外提供、委托处理的处理情况记录',
    kind: 'S',
    basis: '《网络数据安全管理条例》第十二条',
    starts: '记录形成',
    within: years(3),
    direction: 'at-least',
  },
  'PI-03': {
    name: '留存网络日志',
    kind: 'S',
    basis: '《网络安全法》（2016）第二十一条第三项（2026年修正后条号未核实）',
    starts: '日志产生',
    within: months(6),
    direction: 'at-least',
  },
  'PI-04': {
    name: '报告涉及国家安全、公共利益的漏洞',
    kind: 'S',
    basis: '《网络数据安全管理条例》第十条',
    starts: '发现',
    within: hours(24),
  },
} as const satisfies Record<string, Period>

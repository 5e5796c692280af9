import { days, workdays } from '../duration.ts'
import type { Period } from './period.ts'

/** 合法性审查、备案。 */
export const legalityPeriods = {
  'HF-01': {
    name: '重大行政决策合法性审查',
    kind: 'S',
    basis: '《重大行政决策程序暂行条例》第二十五条、第二十六条',
    starts: '送审材料齐备',
    within: workdays(7),
    direction: 'at-least',
    pause: '材料退回或补充期间停计',
    note: '这是留给审查的最短时间；未经审查不得提交讨论。',
  },
  'HF-02': {
    name: '行政规范性文件合法性审核',
    kind: 'N',
    basis: '国办发〔2018〕115号（未核实，可由管理员设定）',
    starts: '材料齐备',
    within: { longest: workdays(15), shortest: workdays(5) },
    default: 'longest',
    variants: { longest: '最长', shortest: '最短' },
    pause: '补正材料期间停计',
    note: '特殊、紧急情况除外。',
  },
  'HF-03': {
    name: '重大执法决定法制审核',
    kind: 'L',
    basis:
      '街道重大执法决定法制审核办法（5个工作日为默认，可由管理员设定）；未经审核不得作出决定见《行政处罚法》第五十八条',
    starts: '收到材料',
    within: workdays(5),
    extension: { approver: '街道领导', notice: '疑难、重大的告知承办单位' },
  },
  'HF-04': {
    name: '合同、行政协议合法性审查',
    kind: 'L',
    basis: '本地规定（未核实，5个工作日为默认，可由管理员设定）',
    starts: '材料齐备',
    within: workdays(5),
    extension: { approver: '街道领导', notice: '告知送审单位' },
    pause: '补正材料期间停计',
  },
  'HF-05': {
    name: '规范性文件公布后备案',
    kind: 'L',
    basis: '本地备案规定（15日为默认，可由管理员设定；政府备案期限未核实）',
    starts: '公布之日',
    within: days(15),
  },
  'HF-06': {
    name: '备案形式审查和补报',
    kind: 'L',
    basis: '本地备案规定（可由管理员设定）',
    starts: '收到备案材料；补报为收到通知',
    within: { review: workdays(3), supplement: workdays(5) },
    default: 'review',
    variants: { review: '形式审查', supplement: '补报' },
  },
} as const satisfies Record<string, Period>

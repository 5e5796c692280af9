import type { Period } from './period.ts'

const basis = '《法治政府建设与责任落实督察工作规定》（条号未核实）'

/** 法治政府建设年度报告：都是期日，不是期间。 */
export const reportPeriods = {
  'ND-01': {
    name: '报送法治政府建设年度报告',
    kind: 'N',
    basis,
    starts: '上一年度',
    countable: false,
    reason: '这是每年的固定日期（3月1日前报送），不是自某日起算的期限。',
    fixed: { month: 3, date: 1 },
  },
  'ND-02': {
    name: '公开法治政府建设年度报告',
    kind: 'N',
    basis,
    starts: '上一年度',
    countable: false,
    reason: '这是每年的固定日期（4月1日前公开，涉密的除外），不是自某日起算的期限。',
    fixed: { month: 4, date: 1 },
  },
} as const satisfies Record<string, Period>

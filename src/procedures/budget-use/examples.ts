import type { Example } from '#procedures/example.ts'

export const budgetUseExamples: readonly Example[] = [
  {
    name: '印制宪法宣传册，财政预算列支',
    filed: '2026-11-20',
    intake: { use: 'materials', source: 'fiscal', amount: 6800, voucher: '记字118号' },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '民法典广场建设，上级专项列支',
    filed: '2026-08-14',
    intake: { use: 'site', source: 'special', amount: 120000.5, voucher: '记字90号' },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '为一场普法活动购置奖品，写明活动编号',
    filed: '2026-03-16',
    intake: { use: 'activity', source: 'social', amount: 900, voucher: '记字21号', event: '普〔2026〕000007' },
    around: { matters: [{ number: '普〔2026〕000007', procedure: 'publicity', state: 'recorded' }] },
    acts: [],
    expect: { state: 'recorded' },
  },
]

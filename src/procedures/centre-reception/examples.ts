import type { Example } from '#procedures/example.ts'

export const centreReceptionExamples: readonly Example[] = [
  {
    name: '工作日接待五十人次，其中信访三人次、调解六人次',
    filed: '2026-03-16',
    intake: { on: '2026-03-16', visitors: 50, petition: 3, mediation: 6, consult: 20, countedBy: '取号机' },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '周末值班接待，次日补记',
    filed: '2026-03-16',
    intake: { on: '2026-03-14', visitors: 4, consult: 4 },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '当日无人来访，也记一份',
    filed: '2026-03-17',
    intake: { on: '2026-03-17', visitors: 0 },
    acts: [],
    expect: { state: 'recorded' },
  },
]

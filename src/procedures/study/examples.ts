import type { Example } from '#procedures/example.ts'

export const studyExamples: readonly Example[] = [
  {
    name: '党工委理论学习中心组学法，计入中心组次数',
    filed: '2026-05-20',
    intake: { kind: 'centre-group', topic: '行政复议法', hours: 2, participants: 15, leaders: 9 },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '专题法治培训，学时计入合计',
    filed: '2026-06-10',
    intake: { kind: 'training', topic: '行政执法监督条例', hours: 4, participants: 40 },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '党工委会议会前学法，另计次数，不计入集中学法',
    filed: '2026-07-06',
    intake: { kind: 'pre-meeting', topic: '重大行政决策程序暂行条例', hours: 0.5, participants: 11, leaders: 9 },
    acts: [],
    expect: { state: 'recorded' },
  },
]

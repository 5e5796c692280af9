import type { Example } from '#procedures/example.ts'

export const trainingExamples: readonly Example[] = [
  {
    name: '调解员轮训逐人签到；无人签到、参加人数少于签到人数的不能办结，须附签到表',
    filed: '2026-04-08',
    intake: { audience: 'mediators', topic: '婚姻家庭纠纷调解' },
    acts: [
      {
        step: 'finish',
        on: '2026-04-08',
        by: 'judicial_office',
        form: { hours: 3, participants: 2 },
        papers: ['attendance'],
        refused: 'step-barred',
      },
      { step: 'signIn', on: '2026-04-09', by: 'mediator', form: { code: '001' } },
      { step: 'signIn', on: '2026-04-09', by: 'judicial_office', form: { code: '002', unit: '甲村调委会' } },
      {
        step: 'finish',
        on: '2026-04-09',
        by: 'judicial_office',
        form: { hours: 3, participants: 1 },
        papers: ['attendance'],
        refused: 'step-barred',
      },
      {
        step: 'finish',
        on: '2026-04-09',
        by: 'judicial_office',
        form: { hours: 3, participants: 2 },
        refused: 'step-needs-paper',
      },
      {
        step: 'finish',
        on: '2026-04-09',
        by: 'judicial_office',
        form: { hours: 3, participants: 2 },
        papers: ['attendance'],
      },
    ],
    expect: { state: 'held' },
  },
  {
    name: '村社干部民法典培训；有人签到以后不能取消',
    filed: '2026-06-10',
    intake: { audience: 'village_cadres', topic: '民法典', lecturer: '法律顾问' },
    acts: [
      { step: 'signIn', on: '2026-06-12', by: 'judicial_office', form: { code: '101', unit: '甲村' } },
      { step: 'cancel', on: '2026-06-12', by: 'judicial_office', form: { reason: '改期' }, refused: 'step-barred' },
      {
        step: 'finish',
        on: '2026-06-12',
        by: 'judicial_office',
        form: { hours: 2, participants: 1 },
        papers: ['attendance'],
      },
    ],
    expect: { state: 'held' },
  },
  {
    name: '没有举办的培训取消，不计场次、学时',
    filed: '2026-06-10',
    intake: { audience: 'law_people', topic: '法律明白人培训' },
    acts: [{ step: 'cancel', on: '2026-06-11', by: 'judicial_office', form: { reason: '场地未落实' } }],
    expect: { state: 'cancelled' },
  },
]

import type { Example } from '#procedures/example.ts'

const by = 'judicial_office'
const visit = { on: '2026-04-09', consented: true }

/** 心理咨询：来访、危机、转介. */
export const counsellingExamples: readonly Example[] = [
  {
    name: '预约来访：没有知情同意不登记，访谈后结束',
    filed: '2026-04-08',
    intake: { way: 'booked', topic: 'family' },
    acts: [
      {
        step: 'visit',
        on: '2026-04-09',
        by,
        form: { ...visit, consented: false },
        papers: ['consent'],
        refused: 'input-invalid',
      },
      { step: 'visit', on: '2026-04-09', by, form: visit, papers: ['consent'] },
      { step: 'scale', on: '2026-04-09', by, form: { scale: '焦虑自评量表', score: 48, level: 'none' } },
      { step: 'interview', on: '2026-04-09', by, form: { on: '2026-04-09', minutes: 50, notes: '家庭沟通' } },
      { step: 'followUp', on: '2026-04-23', by, form: { on: '2026-04-23', state: 'stable' } },
      { step: 'close', on: '2026-04-23', by, form: { effect: 'better' } },
    ],
    expect: { state: 'closed' },
  },
  {
    name: '危机干预二十四小时内随访，迟到记为超期；加重的不能只记随访，应当转介',
    filed: '2026-04-09T09:00',
    intake: { way: 'crisis', topic: 'grief' },
    acts: [
      {
        step: 'intervene',
        on: '2026-04-09T10:00',
        by,
        form: { risk: 'self', measures: '陪护、联系家属', reportedTo: '派出所、家属' },
        papers: ['crisisReport'],
      },
      {
        step: 'followUp',
        on: '2026-04-10T09:00',
        by,
        form: { on: '2026-04-10', state: 'worse' },
        refused: 'step-barred',
      },
      {
        step: 'refer',
        on: '2026-04-10T10:30',
        by,
        form: { to: '示例精神卫生中心', reason: '高风险' },
        papers: ['referral'],
      },
    ],
    expect: {
      state: 'referred',
      deadlines: { followUp: { due: '2026-04-10T10:00', status: 'met', late: true } },
    },
  },
  {
    name: '未成年人须监护人同意；没有危机的转介须同意',
    filed: '2026-04-08',
    intake: { way: 'walkedIn', topic: 'youth', minor: true },
    acts: [
      { step: 'visit', on: '2026-04-09', by, form: visit, papers: ['consent'], refused: 'step-barred' },
      { step: 'visit', on: '2026-04-09', by, form: { ...visit, guardianAgreed: true }, papers: ['consent'] },
      {
        step: 'refer',
        on: '2026-04-09',
        by,
        form: { to: '示例医院', reason: '需诊断' },
        papers: ['referral'],
        refused: 'step-barred',
      },
      {
        step: 'refer',
        on: '2026-04-09',
        by,
        form: { to: '示例医院', reason: '需诊断', agreed: true },
        papers: ['referral'],
      },
    ],
    expect: { state: 'referred' },
  },
  {
    name: '预约未到访的取消',
    filed: '2026-04-08',
    intake: { way: 'booked', topic: 'work' },
    acts: [{ step: 'cancel', on: '2026-04-10', by, form: { reason: '未到访' } }],
    expect: { state: 'cancelled' },
  },
]

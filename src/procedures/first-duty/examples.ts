import type { Example } from '#procedures/example.ts'

const matters = [
  { number: '会〔2026〕000001', procedure: 'meeting', state: 'called', closed: false },
  { number: '会〔2026〕000002', procedure: 'meeting', state: 'minuted', closed: false },
]
const deployed = {
  performedOn: '2026-04-10',
  evidence: 'minutes',
  meeting: '会〔2026〕000002',
  inPerson: true,
  note: '部署全年法治建设要点',
}

/** 按2026年日历手算. */
export const firstDutyExamples: readonly Example[] = [
  {
    name: '以会议纪要为证的须写明会议编号，纪要已经印发；须附佐证材料',
    filed: '2026-03-02',
    intake: {
      person: 'secretary',
      duty: 'deploy',
      item: '部署年度法治建设工作',
      listedOn: '2026-03-02',
      dueOn: '2026-06-30',
    },
    around: { matters },
    acts: [
      {
        step: 'perform',
        on: '2026-04-13',
        by: 'gen_office',
        form: { ...deployed, meeting: undefined },
        papers: ['evidence'],
        refused: 'step-barred',
      },
      {
        step: 'perform',
        on: '2026-04-13',
        by: 'gen_office',
        form: { ...deployed, meeting: '会〔2026〕000001' },
        papers: ['evidence'],
        refused: 'step-barred',
      },
      { step: 'perform', on: '2026-04-13', by: 'gen_office', form: deployed, refused: 'step-needs-paper' },
      { step: 'perform', on: '2026-04-13', by: 'gen_office', form: deployed, papers: ['evidence'] },
    ],
    expect: { state: 'done', deadlines: { perform: { due: '2026-06-30', status: 'met', late: false } } },
  },
  {
    name: '职责须由本人履行，不得代办，不得预先登记；逾期履行记为超期',
    filed: '2026-03-02',
    intake: {
      person: 'director',
      duty: 'supervise',
      item: '督办法治督察反馈问题',
      listedOn: '2026-03-02',
      dueOn: '2026-05-29',
    },
    acts: [
      {
        step: 'perform',
        on: '2026-06-03',
        by: 'director',
        form: { performedOn: '2026-06-02', evidence: 'site', inPerson: false, note: '现场督办' },
        papers: ['evidence'],
        refused: 'input-invalid',
      },
      {
        step: 'perform',
        on: '2026-06-01',
        by: 'director',
        form: { performedOn: '2026-06-02', evidence: 'site', inPerson: true, note: '现场督办' },
        papers: ['evidence'],
        refused: 'step-barred',
      },
      {
        step: 'perform',
        on: '2026-06-03',
        by: 'director',
        form: { performedOn: '2026-06-02', evidence: 'site', inPerson: true, note: '现场督办' },
        papers: ['evidence'],
      },
    ],
    expect: { state: 'done', deadlines: { perform: { due: '2026-05-29', status: 'met', late: true } } },
  },
  {
    name: '不再需要的事项由党政主要负责人移出清单',
    filed: '2026-03-02',
    intake: {
      person: 'director',
      duty: 'coordinate',
      item: '协调执法力量下沉',
      listedOn: '2026-03-02',
      dueOn: '2026-12-31',
    },
    acts: [
      { step: 'drop', on: '2026-03-10', by: 'gen_office', form: { reason: '改由区级协调' }, refused: 'step-not-yours' },
      { step: 'drop', on: '2026-03-10', by: 'director', form: { reason: '改由区级协调' } },
    ],
    expect: { state: 'dropped', deadlines: { perform: { due: '2026-12-31', status: 'void' } } },
  },
]

import type { Example } from '#procedures/example.ts'

const by = 'judicial_office'
const intake = { subject: 'BJ-2026-01', releasedOn: '2026-03-20' }
const open = {
  group: [{ kind: 'judicial', name: '甲' }],
  plan: '每季走访',
}
const meet = { on: '2026-03-20', way: 'fetched', told: true }
const check = { on: '2026-03-10', result: 'same' }

/** 安置帮教：核查、必接必送、建档、安置、帮教、评估解除，按2026年日历手算. */
export const resettlementExamples: readonly Example[] = [
  {
    name: '重点对象必接必送；十个工作日建档；每季走访；帮教期五年，评估低风险的可以提前解除',
    filed: '2026-03-02',
    intake: { ...intake, key: true },
    acts: [
      { step: 'check', on: '2026-03-10', by, form: check },
      {
        step: 'meet',
        on: '2026-03-20',
        by,
        form: { ...meet, way: 'self' },
        papers: ['handOver'],
        refused: 'step-barred',
      },
      { step: 'meet', on: '2026-03-20', by, form: meet, refused: 'step-needs-paper' },
      { step: 'meet', on: '2026-03-20', by, form: meet, papers: ['handOver'] },
      { step: 'open', on: '2026-04-03', by, form: { ...open, needsPlacement: true }, papers: ['file'] },
      { step: 'place', on: '2026-04-20', by, form: { on: '2026-04-20', way: 'job', detail: '企业就业' } },
      { step: 'support', on: '2026-06-30', by, form: { on: '2026-06-30', way: 'talk', content: '谈话' } },
      {
        step: 'release',
        on: '2026-07-01',
        by,
        form: { on: '2026-07-01', ground: 'term' },
        papers: ['releaseForm'],
        refused: 'step-barred',
      },
      {
        step: 'release',
        on: '2026-07-01',
        by,
        form: { on: '2026-07-01', ground: 'assessed' },
        papers: ['releaseForm'],
        refused: 'step-barred',
      },
      { step: 'assess', on: '2026-07-02', by, form: { on: '2026-07-02', risk: 'low', opinion: '表现稳定' } },
      {
        step: 'release',
        on: '2026-07-03',
        by,
        form: { on: '2026-07-03', ground: 'assessed' },
        papers: ['releaseForm'],
      },
    ],
    expect: {
      state: 'released',
      deadlines: {
        check: { due: '2026-03-16', status: 'met', late: false },
        open: { due: '2026-04-03', status: 'met', late: false },
        visit: { due: '2026-09-28', status: 'met', late: false },
      },
    },
  },
  {
    name: '查无此人不作核查通过，回告监所',
    filed: '2026-03-02',
    intake,
    acts: [
      { step: 'check', on: '2026-03-03', by, form: { ...check, result: 'nobody' }, refused: 'step-barred' },
      { step: 'returnInfo', on: '2026-03-04', by, form: { reason: '无此户籍' }, papers: ['checkReply'] },
    ],
    expect: { state: 'returned', deadlines: { check: { due: '2026-03-16', status: 'void' } } },
  },
  {
    name: '不需安置的不登记安置；失去联系后找到；季度走访迟一日记为超期；刑释满五年解除',
    filed: '2021-03-01',
    intake: { ...intake, releasedOn: '2021-03-15' },
    acts: [
      { step: 'check', on: '2021-03-03', by, form: { ...check, on: '2021-03-03' } },
      { step: 'meet', on: '2021-03-15', by, form: { ...meet, on: '2021-03-15', way: 'self' } },
      { step: 'open', on: '2021-03-16', by, form: open, papers: ['file'] },
      {
        step: 'place',
        on: '2021-03-17',
        by,
        form: { on: '2021-03-17', way: 'job', detail: '就业' },
        refused: 'step-barred',
      },
      { step: 'lose', on: '2021-05-10', by, form: { lastSeenOn: '2021-05-01', measures: '联系家属' } },
      { step: 'find', on: '2021-05-12', by, form: { on: '2021-05-12', handling: '外出务工' } },
      {
        step: 'visit',
        on: '2021-06-01',
        by,
        form: { on: '2021-06-01', findings: '正常', discreet: true },
      },
      {
        step: 'visit',
        on: '2021-08-31',
        by,
        form: { on: '2021-08-31', findings: '正常', discreet: true },
      },
      {
        step: 'release',
        on: '2026-03-14',
        by,
        form: { on: '2026-03-14', ground: 'term' },
        papers: ['releaseForm'],
        refused: 'step-barred',
      },
      { step: 'release', on: '2026-03-16', by, form: { on: '2026-03-15', ground: 'term' }, papers: ['releaseForm'] },
    ],
    expect: { state: 'released', deadlines: { visit: { due: '2021-11-29', status: 'met', late: true } } },
  },
  {
    name: '重新犯罪的终止帮教',
    filed: '2026-03-02',
    intake,
    acts: [
      { step: 'check', on: '2026-03-17', by, form: { ...check, on: '2026-03-17' } },
      { step: 'end', on: '2026-04-01', by, form: { on: '2026-04-01', reason: 'crime', note: '已被刑事拘留' } },
      {
        step: 'visit',
        on: '2026-04-02',
        by,
        form: { on: '2026-04-02', findings: '无', discreet: true },
        refused: 'state-final',
      },
    ],
    expect: { state: 'ended', deadlines: { check: { due: '2026-03-16', status: 'met', late: true } } },
  },
]

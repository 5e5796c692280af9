import type { Example } from '#procedures/example.ts'

const by = 'gen_office' as const

export const examExamples: readonly Example[] = [
  {
    name: '网络法治理论考试：逐人登记，缺考的也登记；合格与成绩须相符；人数不齐不能公布',
    filed: '2026-09-07',
    intake: { kind: 'theory', online: true, subject: '宪法和行政法律', expected: 3 },
    acts: [
      {
        step: 'record',
        on: '2026-09-10',
        by,
        form: { code: '001', attended: true, score: 59, passed: true },
        refused: 'step-barred',
      },
      { step: 'record', on: '2026-09-10', by, form: { code: '001', attended: true, score: 86, passed: true } },
      { step: 'record', on: '2026-09-10', by, form: { code: '002', attended: true }, refused: 'step-barred' },
      { step: 'record', on: '2026-09-10', by, form: { code: '002', attended: true, score: 55 } },
      {
        step: 'close',
        on: '2026-09-11',
        by,
        form: { attended: 2, passed: 1 },
        papers: ['results'],
        refused: 'step-barred',
      },
      { step: 'record', on: '2026-09-11', by, form: { code: '003', passed: true }, refused: 'step-barred' },
      { step: 'record', on: '2026-09-11', by, form: { code: '003' } },
      { step: 'record', on: '2026-09-11', by, form: { code: '004' }, refused: 'step-barred' },
      { step: 'close', on: '2026-09-11', by, form: { attended: 2, passed: 1 }, refused: 'step-needs-paper' },
      {
        step: 'close',
        on: '2026-09-11',
        by,
        form: { attended: 4, passed: 1 },
        papers: ['results'],
        refused: 'step-barred',
      },
      { step: 'close', on: '2026-09-11', by, form: { attended: 2, passed: 1 }, papers: ['results'] },
    ],
    expect: { state: 'closed' },
  },
  {
    name: '行政执法资格考试，及格分另定',
    filed: '2026-05-11',
    intake: { kind: 'enforcement', subject: '综合法律知识', expected: 1, passMark: 70 },
    acts: [
      { step: 'record', on: '2026-05-20', by, form: { code: '07', attended: true, score: 71, passed: true } },
      { step: 'cancel', on: '2026-05-20', by, form: { reason: '误登' }, refused: 'step-barred' },
      { step: 'close', on: '2026-05-21', by, form: { attended: 1, passed: 1 }, papers: ['results'] },
    ],
    expect: { state: 'closed' },
  },
  {
    name: '没有举行的考试取消',
    filed: '2026-05-11',
    intake: { kind: 'other', subject: '信访条例知识', expected: 20 },
    acts: [{ step: 'cancel', on: '2026-05-12', by, form: { reason: '并入下次考试' } }],
    expect: { state: 'cancelled' },
  },
]

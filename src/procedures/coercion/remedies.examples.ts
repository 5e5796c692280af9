import { act, challenge, complaintCopy, listed, reviewCopy } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'

const officers = ['3301001', '3301002']
const onSite = { officers, shown: true, told: true, heard: true, related: true, items: '机器一台' }
const order = { decision: '示代〔2026〕1号', performer: '示例公司', uninvolved: true, budget: 3000, harm: true }

/** 对行政强制不服的复议、诉讼期限, worked by hand with the 2026 calendar. */
export const coercionRemedyExamples: readonly Example[] = [
  {
    name: '查封决定当场交付：复议六十日末日逢劳动节顺延，复议受理后直接起诉的期限不再计算',
    filed: '2026-03-02',
    intake: { kind: 'seal' },
    acts: [
      act(
        'approve',
        '2026-03-02T10:00',
        'director',
        { itemCode: 'QZ-001', grounds: '行政强制法第九条' },
        {
          papers: ['approval'],
        },
      ),
      act('implement', '2026-03-02T14:00', 'enforcer', onSite, { papers: ['decision', 'inventory', 'record'] }),
      act('receiveReview', '2026-03-20', 'judicial_office', challenge, reviewCopy),
    ],
    around: listed,
    expect: {
      state: 'sealed',
      deadlines: {
        reconsider: { due: '2026-05-06', status: 'met', late: false },
        sue: { due: '2026-09-02', status: 'void' },
      },
      handedOff: ['reconsideration-reply'],
    },
  },
  {
    name: '代履行决定自送达之日起算：六十日复议、六个月起诉；起诉后复议期限不再计算',
    filed: '2026-09-01',
    intake: { kind: 'perform' },
    acts: [
      act(
        'remind',
        '2026-09-01',
        'enforcer',
        { servedOn: '2026-09-01', before: '2026-09-10', how: '自行拆除', told: true },
        { papers: ['reminder'] },
      ),
      act(
        'decidePerform',
        '2026-09-14',
        'director',
        { ...order, servedOn: '2026-09-15' },
        {
          papers: ['decision'],
          refused: 'step-barred',
        },
      ),
      act('decidePerform', '2026-09-14', 'director', { ...order, servedOn: '2026-09-11' }, { papers: ['decision'] }),
      act('receiveSuit', '2026-10-12', 'judicial_office', challenge, complaintCopy),
    ],
    around: listed,
    expect: {
      state: 'ordered',
      deadlines: {
        reconsider: { due: '2026-11-10', status: 'void' },
        sue: { due: '2027-03-11', status: 'met', late: false },
      },
      handedOff: ['litigation-response'],
    },
  },
]

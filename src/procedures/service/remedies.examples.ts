import { act, challenge, complaintCopy, reviewCopy } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'

const review = { substantive: true, reviewers: ['GW-001', 'GW-002'], findings: '不符合法定条件。' }

export const serviceRemedyExamples: readonly Example[] = [
  {
    name: '不予许可自送达之日起：复议六十日；起诉六个月末日逢周六顺延',
    filed: '2026-03-02',
    intake: { itemName: '临时占用绿地', kind: 'permit' },
    acts: [
      act('accept', '2026-03-02', 'service_clerk', { complete: true }, { papers: ['acceptance'] }),
      act('review', '2026-03-04', 'service_clerk', review),
      act(
        'reject',
        '2026-03-12',
        'director',
        { decision: '示不许〔2026〕1号', reason: '不符合规划', remediesTold: true, servedOn: '2026-03-12' },
        { papers: ['decision'] },
      ),
      act('receiveReview', '2026-04-20', 'judicial_office', challenge, reviewCopy),
      act('receiveSuit', '2026-08-03', 'judicial_office', challenge, complaintCopy),
    ],
    expect: {
      state: 'closed',
      deadlines: {
        reconsider: { due: '2026-05-11', status: 'met', late: false },
        sue: { due: '2026-09-14', status: 'void' },
      },
      handedOff: ['reconsideration-reply', 'litigation-response'],
    },
  },
]

import { act, barred, challenge, complaintCopy, listed, reviewCopy } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'

/** 申请履行保护职责: the two months, and what follows when they pass or it is refused. */
export const complaintRemedyExamples: readonly Example[] = [
  {
    name: '申请保护本人权益，两个月末日逢劳动节顺延仍未答复：未经复议起诉的须先提出复议前置，复议的转复议答复',
    filed: '2026-03-02',
    intake: { about: 'violation', named: true, own: true },
    acts: [
      act('accept', '2026-03-03', 'command_center', { acceptedOn: '2026-03-03', replyBy: '2026-03-31' }),
      act('receiveSuit', '2026-05-11', 'judicial_office', challenge, { ...complaintCopy, ...barred }),
      act('receiveReview', '2026-05-11', 'judicial_office', challenge, reviewCopy),
    ],
    around: listed,
    expect: {
      state: 'accepted',
      deadlines: { duty: { due: '2026-05-06', status: 'running' } },
      handedOff: ['reconsideration-reply'],
    },
  },
  {
    name: '明确答复不予受理的不是未履行法定职责：可以直接起诉；复议末日逢国庆顺延',
    filed: '2026-08-03',
    intake: { about: 'violation', named: true, own: true },
    acts: [
      act(
        'refuse',
        '2026-08-04',
        'judicial_office',
        { ground: 'no_facts', told: '请补充事实' },
        { papers: ['refusal'] },
      ),
      act('receiveSuit', '2026-09-01', 'judicial_office', challenge, complaintCopy),
    ],
    around: listed,
    expect: {
      state: 'refused',
      deadlines: {
        duty: { due: '2026-10-08', status: 'met', late: false },
        reconsider: { due: '2026-10-08', status: 'void' },
        sue: { due: '2027-02-04', status: 'met', late: false },
      },
      handedOff: ['litigation-response'],
    },
  },
]

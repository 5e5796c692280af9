import { act, barred, challenge, complaintCopy, listed, reviewCopy } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import { offence, officers, servedInJanuary } from './cases.ts'

const onSpot = {
  ...offence,
  endedOn: '2026-03-02',
  foundOn: '2026-03-02',
  officers,
  decidedOn: '2026-03-02',
  shown: true,
  heard: true,
  clear: true,
  penalty: 'fine',
  grounds: '违反市容管理规定',
  fine: 100,
  decision: '示当〔2026〕1号',
  remediesTold: true,
  reviewFirst: true,
}

/** 复议、起诉另立一件, worked by hand with the 2026 calendar. */
export const penaltyRemedyExamples: readonly Example[] = [
  {
    name: '当场处罚先复议：六十日末日逢劳动节顺延，未复议先起诉的不当作一般应诉，复议以后起诉的转应诉',
    filed: '2026-03-02',
    intake: { kind: 'summary' },
    acts: [
      act('decideOnSpot', '2026-03-02', 'enforcer', onSpot, { papers: ['spotDecision'] }),
      act('receiveSuit', '2026-03-20', 'judicial_office', challenge, { ...complaintCopy, ...barred }),
      act(
        'receiveReview',
        '2026-04-10',
        'judicial_office',
        { ...challenge, receivedOn: '2026-04-11' },
        { ...reviewCopy, ...barred },
      ),
      act('receiveReview', '2026-04-10', 'judicial_office', challenge, reviewCopy),
      act('receiveSuit', '2026-07-01', 'judicial_office', challenge, complaintCopy),
    ],
    around: listed,
    expect: {
      state: 'spotDecided',
      deadlines: { reconsider: { due: '2026-05-06', status: 'met', late: false } },
      handedOff: ['reconsideration-reply', 'litigation-response'],
    },
  },
  {
    name: '普通程序的可以直接起诉；法院未审结以前不得登记救济期限届满、申请强制执行',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...servedInJanuary,
      act('receiveSuit', '2026-03-02', 'judicial_office', challenge, complaintCopy),
      act('noteRemediesOver', '2026-07-13', 'enforcer', { how: 'expired', overOn: '2026-07-13' }, barred),
      act('noteRemediesOver', '2026-07-13', 'enforcer', { how: 'upheld', overOn: '2026-07-13' }, barred),
    ],
    around: {
      ...listed,
      matters: [{ number: '诉〔2026〕000001', procedure: 'litigation-response', state: 'answered', closed: false }],
      sameCase: ['诉〔2026〕000001'],
    },
    expect: {
      state: 'served',
      deadlines: { sue: { due: '2026-07-13', status: 'met', late: false } },
      handedOff: ['litigation-response'],
    },
  },
]

import { challengeSteps } from '#procedures/challenge.ts'
import { servedDay, spotReviewFirst } from './execution-bars.ts'
import type { PenaltyFacts } from './states.ts'

const served = [
  'spotDecided',
  'announced',
  'served',
  'reminded',
  'inCourt',
  'courtAccepted',
  'courtExecuting',
  'courtRefused',
  'fulfilled',
  'closed',
  'archived',
] as const

/** 复议、起诉另立一件，与处罚同为一案 (行政复议法第二十三条、行政诉讼法第四十六条). */
export const remedySteps = challengeSteps<(typeof served)[number], PenaltyFacts>(served, {
  kind: 'penalty',
  actOn: servedDay,
  actNumber: ({ given }) => (given.decidePenalty ?? given.decideNoPenalty ?? given.decideOnSpot)?.decision,
  reviewFirst: (facts) =>
    spotReviewFirst(facts)
      ? '对当场作出的行政处罚决定不服的，应当先申请行政复议（行政复议法第二十三条一款一项）。请书面向法院提出，并勾选「已向法院书面提出复议前置」后登记，以免耽误答辩。'
      : undefined,
})

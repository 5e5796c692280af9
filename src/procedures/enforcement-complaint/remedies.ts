import { challengeSteps } from '#procedures/challenge.ts'
import type { ComplaintFacts } from './steps.ts'

const states = [
  'received',
  'refused',
  'accepted',
  'checking',
  'concluded',
  'rectified',
  'answered',
  'closed',
  'handedOver',
] as const

/** 未受理、不答复、不履行的先复议；已明确答复的可以直接起诉 (行政复议法第二十三条一款三项；实施条例第三十条). */
export const remedySteps = challengeSteps<(typeof states)[number], ComplaintFacts>(states, {
  kind: 'inaction',
  reviewFirst: ({ times }) =>
    times.answer || times.answerLate || times.refuse
      ? undefined
      : '认为未履行法定职责的，应当先申请行政复议（行政复议法第二十三条一款三项）。请书面向法院提出，并勾选「已向法院书面提出复议前置」后登记，以免耽误答辩。',
})

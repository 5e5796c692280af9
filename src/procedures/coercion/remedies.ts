import { challengeSteps } from '#procedures/challenge.ts'
import type { CoercionFacts } from './states.ts'

const done = [
  'urgent',
  'sealed',
  'disposed',
  'ordered',
  'pressed',
  'performed',
  'suspended',
  'agreed',
  'terminated',
  'closed',
] as const

/** 对行政强制不服的，可以申请复议、提起诉讼 (行政强制法第八条). */
export const remedySteps = challengeSteps<(typeof done)[number], CoercionFacts>(done, {
  kind: 'coercion',
  actOn: ({ given }) => given.decidePerform?.servedOn,
  actNumber: ({ given }) => given.decidePerform?.decision,
})

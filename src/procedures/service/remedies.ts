import { challengeSteps } from '#procedures/challenge.ts'
import type { AnyFacts } from '#procedures/define.ts'

export type RefusalFacts = Pick<AnyFacts, 'given'>

/** The day on which the last refusal, or the revocation, was served, where it was written down. */
export function refusedOn(given: RefusalFacts['given']): string | undefined {
  const served = (given.revoke ?? given.reject ?? given.refuse)?.servedOn
  return typeof served === 'string' ? served : undefined
}

/** 对不予受理、不予许可、撤销不服的，可以申请复议、提起诉讼 (行政许可法第七条、第三十八条). */
export const remedySteps = challengeSteps<'refused' | 'closed' | 'revoked', AnyFacts>(
  ['refused', 'closed', 'revoked'],
  {
    kind: 'licence',
    actOn: ({ given }) => refusedOn(given),
    actNumber: ({ given }) => (given.revoke ?? given.reject ?? given.permit)?.decision,
  },
)

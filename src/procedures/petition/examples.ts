import type { Example } from '#procedures/example.ts'
import { petitionAfterReviewExamples } from './after-review.examples.ts'
import { petitionDivertingExamples } from './diverting.examples.ts'
import { petitionLineExamples } from './line.examples.ts'
import { petitionOpinionExamples } from './opinion.examples.ts'
import { petitionReviewExamples } from './review.examples.ts'
import { petitionRoutingExamples } from './routing.examples.ts'
import { petitionSimpleExamples } from './simple.examples.ts'

export const petitionExamples: readonly Example[] = [
  ...petitionOpinionExamples,
  ...petitionRoutingExamples,
  ...petitionReviewExamples,
  ...petitionAfterReviewExamples,
  ...petitionLineExamples,
  ...petitionSimpleExamples,
  ...petitionDivertingExamples,
]

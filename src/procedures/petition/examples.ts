import type { Example } from '#procedures/example.ts'
import { petitionLineExamples } from './line.examples.ts'
import { petitionOpinionExamples } from './opinion.examples.ts'
import { petitionReviewExamples } from './review.examples.ts'
import { petitionRoutingExamples } from './routing.examples.ts'

export const petitionExamples: readonly Example[] = [
  ...petitionOpinionExamples,
  ...petitionRoutingExamples,
  ...petitionReviewExamples,
  ...petitionLineExamples,
]

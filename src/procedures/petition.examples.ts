import type { Example } from './example.ts'
import { petitionOpinionExamples } from './petition-opinion.examples.ts'
import { petitionReviewExamples } from './petition-review.examples.ts'
import { petitionRoutingExamples } from './petition-routing.examples.ts'

export const petitionExamples: readonly Example[] = [
  ...petitionOpinionExamples,
  ...petitionRoutingExamples,
  ...petitionReviewExamples,
]

import { refuse } from '#http/refusal.ts'
import type { Indicator } from './define.ts'
import { consultationIndicators } from './families/consultation.ts'
import { courtMediationIndicators } from './families/court-mediation.ts'
import { gridIndicators } from './families/grid.ts'
import { hotlineIndicators } from './families/hotline.ts'
import { mediationIndicators } from './families/mediation.ts'
import { overallIndicators } from './families/overall.ts'
import { petitionIndicators } from './families/petition.ts'
import { petitionHotlineIndicators } from './families/petition-hotline.ts'
import { publicityIndicators } from './families/publicity.ts'
import { registersIndicators } from './families/registers.ts'
import { reviewIndicators } from './families/review.ts'
import { serviceIndicators } from './families/service.ts'
import { studyIndicators } from './families/study.ts'
import { timelinessIndicators } from './families/timeliness.ts'

/** Every indicator, in the order of the page. A new family: one file and one line here. */
export const indicators: readonly Indicator[] = [
  ...overallIndicators,
  ...timelinessIndicators,
  ...petitionIndicators,
  ...hotlineIndicators,
  ...petitionHotlineIndicators,
  ...mediationIndicators,
  ...courtMediationIndicators,
  ...gridIndicators,
  ...serviceIndicators,
  ...reviewIndicators,
  ...publicityIndicators,
  ...studyIndicators,
  ...consultationIndicators,
  ...registersIndicators,
]

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))

export function findIndicator(code: string): Indicator | undefined {
  return byCode.get(code)
}

/** Refuses `indicator-unknown`. */
export function getIndicator(code: string): Indicator {
  const found = byCode.get(code)
  if (!found) throw refuse('indicator-unknown', { code })
  return found
}

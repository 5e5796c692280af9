import { refuse } from '#http/refusal.ts'
import { byApplicant, byPenaltyProcedure } from './breakdowns.ts'
import type { Indicator } from './define.ts'
import { careIndicators } from './families/care.ts'
import { congressIndicators } from './families/congress.ts'
import { consultationIndicators } from './families/consultation.ts'
import { courtMediationIndicators } from './families/court-mediation.ts'
import { decisionIndicators } from './families/decision.ts'
import { disclosureIndicators } from './families/disclosure.ts'
import { disclosureRemedyIndicators } from './families/disclosure-remedies.ts'
import { disclosureRequestIndicators } from './families/disclosure-requests.ts'
import { emergencyIndicators } from './families/emergency.ts'
import { enforcementIndicators } from './families/enforcement.ts'
import { enforcementYearIndicators } from './families/enforcement-year.ts'
import { gridIndicators } from './families/grid.ts'
import { hotlineIndicators } from './families/hotline.ts'
import { leadershipIndicators } from './families/leadership.ts'
import { litigationIndicators } from './families/litigation.ts'
import { mediationIndicators } from './families/mediation.ts'
import { mediationCentreIndicators } from './families/mediation-centre.ts'
import { overallIndicators } from './families/overall.ts'
import { penaltyIndicators } from './families/penalty.ts'
import { petitionIndicators } from './families/petition.ts'
import { petitionHotlineIndicators } from './families/petition-hotline.ts'
import { publicityIndicators } from './families/publicity.ts'
import { rectificationIndicators } from './families/rectification.ts'
import { registersIndicators } from './families/registers.ts'
import { reviewIndicators } from './families/review.ts'
import { serviceIndicators } from './families/service.ts'
import { studyIndicators } from './families/study.ts'
import { timelinessIndicators } from './families/timeliness.ts'
import { transferIndicators } from './families/transfer.ts'

/** Every indicator, in the order of the page. A new family: one file and one line here. */
export const indicators: readonly Indicator[] = [
  ...overallIndicators,
  ...timelinessIndicators,
  ...petitionIndicators,
  ...hotlineIndicators,
  ...petitionHotlineIndicators,
  ...mediationIndicators,
  ...mediationCentreIndicators,
  ...courtMediationIndicators,
  ...gridIndicators,
  ...emergencyIndicators,
  ...serviceIndicators,
  ...enforcementIndicators,
  ...penaltyIndicators,
  ...enforcementYearIndicators,
  ...transferIndicators,
  ...reviewIndicators,
  ...decisionIndicators,
  ...disclosureIndicators,
  ...disclosureRequestIndicators,
  ...disclosureRemedyIndicators,
  ...leadershipIndicators,
  ...litigationIndicators,
  ...congressIndicators,
  ...rectificationIndicators,
  ...publicityIndicators,
  ...studyIndicators,
  ...consultationIndicators,
  ...careIndicators,
  ...registersIndicators,
]

/** Figures of a class of another's records, for the cells of tables; not among those of the page. */
export const brokenDown: readonly Indicator[] = [...byApplicant(indicators), ...byPenaltyProcedure(indicators)]

const byCode = new Map([...indicators, ...brokenDown].map((indicator) => [indicator.code, indicator]))

export function findIndicator(code: string): Indicator | undefined {
  return byCode.get(code)
}

/** Refuses `indicator-unknown`. */
export function getIndicator(code: string): Indicator {
  const found = byCode.get(code)
  if (!found) throw refuse('indicator-unknown', { code })
  return found
}

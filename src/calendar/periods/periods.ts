import type { Duration } from '../duration.ts'
import { aidPeriods } from './aid.ts'
import { archivePeriods } from './archive.ts'
import { coercionPeriods } from './coercion.ts'
import { correctionPeriods } from './correction.ts'
import { decisionPeriods } from './decision.ts'
import { disclosurePeriods } from './disclosure.ts'
import { emergencyPeriods } from './emergency.ts'
import { gridPeriods } from './grid.ts'
import { hotlinePeriods } from './hotline.ts'
import { legalityPeriods } from './legality.ts'
import { litigationPeriods } from './litigation.ts'
import { mediationPeriods } from './mediation.ts'
import { penaltyPeriods } from './penalty.ts'
import { findWithin, isCountable, type Period } from './period.ts'
import { petitionPeriods } from './petition.ts'
import { privacyPeriods } from './privacy.ts'
import { reconsiderationPeriods } from './reconsideration.ts'
import { reportPeriods } from './report.ts'
import { servicePeriods } from './service.ts'
import { transferPeriods } from './transfer.ts'

/** Every rule of the deadline table by its id. */
export const periods = {
  ...petitionPeriods,
  ...hotlinePeriods,
  ...mediationPeriods,
  ...gridPeriods,
  ...penaltyPeriods,
  ...coercionPeriods,
  ...transferPeriods,
  ...legalityPeriods,
  ...decisionPeriods,
  ...disclosurePeriods,
  ...reconsiderationPeriods,
  ...litigationPeriods,
  ...correctionPeriods,
  ...aidPeriods,
  ...servicePeriods,
  ...reportPeriods,
  ...emergencyPeriods,
  ...privacyPeriods,
  ...archivePeriods,
} as const satisfies Record<string, Period>

export type PeriodId = keyof typeof periods

export function isPeriodId(text: string): text is PeriodId {
  return Object.hasOwn(periods, text)
}

/** The rule with this id. */
export function periodOf(id: PeriodId): Period {
  return periods[id]
}

/** The length of a rule, by default or of a variant; throws RangeError where the rule has none. */
export function defaultWithin(id: PeriodId, variant?: string): Duration {
  const period = periodOf(id)
  const within = isCountable(period) ? findWithin(period, variant) : undefined
  if (!within) throw new RangeError(`${id}没有可计算的期限${variant === undefined ? '' : `「${variant}」`}`)
  return within
}

import type { Template } from '../paper.ts'
import { coercionDecision, coercionInventory, coercionRelease, performReminder } from './coercion-decision.ts'
import { complaintAcceptance, complaintAnswer, complaintRefusal } from './complaint-papers.ts'
import { handOverLetter, transferLetter } from './enforcement-letter.ts'
import { enforcementReceipt } from './enforcement-receipt.ts'
import { inspectionApproval, inspectionNotice, inspectionRecord, inspectionResult } from './inspection-papers.ts'
import { penaltyDecision, spotDecision } from './penalty-decision.ts'
import { courtApplication, payDeferral } from './penalty-execution.ts'
import { penaltyClosing, penaltyFiling } from './penalty-filing.ts'
import {
  paymentReminder,
  penaltyHearingNotice,
  penaltyHearingReport,
  penaltyHearingRights,
  priorNotice,
} from './penalty-notice.ts'
import {
  correctionOrder,
  discussionMinutes,
  evidenceDisposal,
  evidenceRegistration,
  investigationRecord,
  reviewOpinion,
} from './penalty-records.ts'

/** The papers of enforcement with a wording of their own, by procedure and paper key. */
export const enforcementTemplates: Record<string, Record<string, Template>> = {
  penalty: {
    filing: penaltyFiling,
    record: investigationRecord,
    registration: evidenceRegistration,
    disposal: evidenceDisposal,
    correction: correctionOrder,
    letter: handOverLetter,
    priorNotice,
    noticeReceipt: enforcementReceipt,
    hearingRights: penaltyHearingRights,
    hearingNotice: penaltyHearingNotice,
    hearingReport: penaltyHearingReport,
    review: reviewOpinion,
    objection: reviewOpinion,
    minutes: discussionMinutes,
    decision: penaltyDecision,
    spotDecision,
    receipt: enforcementReceipt,
    reminder: paymentReminder,
    reminderReceipt: enforcementReceipt,
    deferral: payDeferral,
    application: courtApplication,
    closing: penaltyClosing,
  },
  coercion: {
    decision: coercionDecision,
    inventory: coercionInventory,
    release: coercionRelease,
    reminder: performReminder,
    pressing: performReminder,
    reminderReceipt: enforcementReceipt,
    receipt: enforcementReceipt,
  },
  inspection: {
    approval: inspectionApproval,
    notice: inspectionNotice,
    record: inspectionRecord,
    recheckRecord: inspectionRecord,
    result: inspectionResult,
    order: correctionOrder,
    letter: handOverLetter,
  },
  transfer: { letter: transferLetter },
  'enforcement-complaint': {
    acceptance: complaintAcceptance,
    refusal: complaintRefusal,
    answer: complaintAnswer,
    letter: handOverLetter,
  },
}

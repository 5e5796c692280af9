import type { Template } from '../paper.ts'
import { hotlineFeedback } from './hotline-feedback.ts'
import { hotlineCallback, hotlineRefusal, hotlineReturn, hotlineTransfer } from './hotline-letters.ts'
import { leadCasePaper, receptionAssignment, receptionFeedback } from './leader-reception.ts'
import { mediationAgreement } from './mediation-agreement.ts'
import { mediationConfirmation } from './mediation-confirmation.ts'
import {
  mediationApplication,
  mediationFollowUp,
  mediationInvestigation,
  mediationRecord,
  mediationReport,
  mediationSubsidy,
} from './mediation-file.ts'
import {
  mediationConsent,
  mediationCourtReturn,
  mediationHosted,
  mediationRefusal,
  mediationTransfer,
} from './mediation-letters.ts'
import { mediationRights } from './mediation-rights.ts'
import { mediationTermination } from './mediation-termination.ts'
import { petitionAcceptance } from './petition-acceptance.ts'
import { petitionDiversion } from './petition-diversion.ts'
import { petitionExtension } from './petition-extension.ts'
import { petitionOpinion } from './petition-opinion.ts'
import { petitionRefusal } from './petition-refusal.ts'
import { petitionRegister, receptionRegister } from './petition-register.ts'
import { hearingNotice, hearingRecord, reviewOpinion, reviewRefusal, reviewRequest } from './petition-review.ts'
import { petitionDirection, petitionGuide, petitionObjection, petitionReply, petitionSheet } from './petition-sheets.ts'
import { suggestionAnswer, suggestionPaper, supervisionPaper } from './petition-suggestions.ts'
import { serviceReceipt } from './service-receipt.ts'

/** Papers of petitions, the hotline and mediation, by procedure and paper key. */
export const disputeTemplates: Record<string, Record<string, Template>> = {
  petition: {
    register: petitionRegister,
    acceptance: petitionAcceptance,
    refusalNotice: petitionRefusal,
    diversion: petitionDiversion,
    extensionNotice: petitionExtension,
    opinion: petitionOpinion,
    serviceReceipt,
    transferSheet: petitionSheet,
    assignmentSheet: petitionSheet,
    directionNotice: petitionDirection,
    guideNotice: petitionGuide,
    objection: petitionObjection,
    reply: petitionReply,
    hearingNotice,
    hearingRecord,
    reviewRequest,
    recheckRequest: reviewRequest,
    reviewOpinion,
    recheckOpinion: reviewOpinion,
    reviewRefusal,
    recheckRefusal: reviewRefusal,
    proposalAnswer: suggestionAnswer,
  },
  'petition-suggestion': {
    suggestion: suggestionPaper,
    supervision: supervisionPaper,
    answer: suggestionAnswer,
  },
  'leader-reception': {
    register: receptionRegister,
    assignment: receptionAssignment,
    feedback: receptionFeedback,
  },
  'lead-case': { plan: leadCasePaper, closing: leadCasePaper },
  hotline: {
    feedback: hotlineFeedback,
    refusal: hotlineRefusal,
    dispute: hotlineReturn,
    returnSheet: hotlineReturn,
    transferSheet: hotlineTransfer,
    policeLetter: hotlineTransfer,
    callbackRecord: hotlineCallback,
  },
  mediation: {
    application: mediationApplication,
    rightsNotice: mediationRights,
    investigation: mediationInvestigation,
    record: mediationRecord,
    agreement: mediationAgreement,
    confirmApplication: mediationConfirmation,
    hostedProof: mediationHosted,
    consent: mediationConsent,
    followUp: mediationFollowUp,
    terminationNotice: mediationTermination,
    courtFiles: mediationCourtReturn,
    transferLetter: mediationTransfer,
    refusal: mediationRefusal,
    report: mediationReport,
    subsidyForm: mediationSubsidy,
  },
}

import { annualReport } from './annual-report/annual-report.ts'
import { annualReportExamples } from './annual-report/examples.ts'
import { budgetUse } from './budget-use/budget-use.ts'
import { budgetUseExamples } from './budget-use/examples.ts'
import { centreReception } from './centre-reception/centre-reception.ts'
import { centreReceptionExamples } from './centre-reception/examples.ts'
import { coercion } from './coercion/coercion.ts'
import { coercionExamples } from './coercion/examples.ts'
import { communityCorrection } from './community-correction/community-correction.ts'
import { communityCorrectionExamples } from './community-correction/examples.ts'
import { congressSupervision } from './congress-supervision/congress-supervision.ts'
import { congressSupervisionExamples } from './congress-supervision/examples.ts'
import { consultation } from './consultation/consultation.ts'
import { consultationExamples } from './consultation/examples.ts'
import { contactStation } from './contact-station/contact-station.ts'
import { contactStationExamples } from './contact-station/examples.ts'
import { counselling } from './counselling/counselling.ts'
import { counsellingExamples } from './counselling/examples.ts'
import type { Procedure } from './define.ts'
import { deliberation } from './deliberation/deliberation.ts'
import { deliberationExamples } from './deliberation/examples.ts'
import { disclosure } from './disclosure/disclosure.ts'
import { disclosureExamples } from './disclosure/examples.ts'
import { disclosurePublication } from './disclosure-publication/disclosure-publication.ts'
import { disclosurePublicationExamples } from './disclosure-publication/examples.ts'
import { disputeInvestigation } from './dispute-investigation/dispute-investigation.ts'
import { disputeInvestigationExamples } from './dispute-investigation/examples.ts'
import { emergency } from './emergency/emergency.ts'
import { emergencyExamples } from './emergency/examples.ts'
import { enforcementComplaint } from './enforcement-complaint/enforcement-complaint.ts'
import { enforcementComplaintExamples } from './enforcement-complaint/examples.ts'
import { exam } from './exam/exam.ts'
import { examExamples } from './exam/examples.ts'
import type { Example } from './example.ts'
import { firstDutyExamples } from './first-duty/examples.ts'
import { firstDuty } from './first-duty/first-duty.ts'
import { followUpExamples } from './follow-up/examples.ts'
import { followUp } from './follow-up/follow-up.ts'
import { goalExamples } from './goal/examples.ts'
import { goal } from './goal/goal.ts'
import { gridEventExamples } from './grid-event/examples.ts'
import { gridEvent } from './grid-event/grid-event.ts'
import { hotlineExamples } from './hotline/examples.ts'
import { hotline } from './hotline/hotline.ts'
import { inspectionExamples } from './inspection/examples.ts'
import { inspection } from './inspection/inspection.ts'
import { judicialSuggestionExamples } from './judicial-suggestion/examples.ts'
import { judicialSuggestion } from './judicial-suggestion/judicial-suggestion.ts'
import { lawReportExamples } from './law-report/examples.ts'
import { lawReport } from './law-report/law-report.ts'
import { leadCaseExamples } from './lead-case/examples.ts'
import { leadCase } from './lead-case/lead-case.ts'
import { leaderReceptionExamples } from './leader-reception/examples.ts'
import { leaderReception } from './leader-reception/leader-reception.ts'
import { legalAidExamples } from './legal-aid/examples.ts'
import { legalAid } from './legal-aid/legal-aid.ts'
import { legalityReviewExamples } from './legality-review/examples.ts'
import { legalityReview } from './legality-review/legality-review.ts'
import { litigationResponseExamples } from './litigation-response/examples.ts'
import { litigationResponse } from './litigation-response/litigation-response.ts'
import { livelihoodVoteExamples } from './livelihood-vote/examples.ts'
import { livelihoodVote } from './livelihood-vote/livelihood-vote.ts'
import { majorDecisionExamples } from './major-decision/examples.ts'
import { majorDecision } from './major-decision/major-decision.ts'
import { mediationExamples } from './mediation/examples.ts'
import { mediation } from './mediation/mediation.ts'
import { meetingExamples } from './meeting/examples.ts'
import { meeting } from './meeting/meeting.ts'
import { normativeDocumentExamples } from './normative-document/examples.ts'
import { normativeDocument } from './normative-document/normative-document.ts'
import { opinionResponseExamples } from './opinion-response/examples.ts'
import { opinionResponse } from './opinion-response/opinion-response.ts'
import { penaltyExamples } from './penalty/examples.ts'
import { penalty } from './penalty/penalty.ts'
import { petitionExamples } from './petition/examples.ts'
import { petition } from './petition/petition.ts'
import { petition2005Examples } from './petition/regulation-2005.examples.ts'
import { petition2005 } from './petition/regulation-2005.ts'
import { petitionSuggestionExamples } from './petition-suggestion/examples.ts'
import { petitionSuggestion } from './petition-suggestion/petition-suggestion.ts'
import { planDrillExamples } from './plan-drill/examples.ts'
import { planDrill } from './plan-drill/plan-drill.ts'
import { proposalExamples } from './proposal/examples.ts'
import { proposal } from './proposal/proposal.ts'
import { publicityExamples } from './publicity/examples.ts'
import { publicity } from './publicity/publicity.ts'
import { reconsiderationReply1999Examples } from './reconsideration-reply/act-1999.examples.ts'
import { reconsiderationReply1999 } from './reconsideration-reply/act-1999.ts'
import { reconsiderationReplyExamples } from './reconsideration-reply/examples.ts'
import { reconsiderationReply } from './reconsideration-reply/reconsideration-reply.ts'
import { rectificationExamples } from './rectification/examples.ts'
import { rectification } from './rectification/rectification.ts'
import { resettlementExamples } from './resettlement/examples.ts'
import { resettlement } from './resettlement/resettlement.ts'
import { riskAssessmentExamples } from './risk-assessment/examples.ts'
import { riskAssessment } from './risk-assessment/risk-assessment.ts'
import { roomBookingExamples } from './room-booking/examples.ts'
import { roomBooking } from './room-booking/room-booking.ts'
import { serviceExamples } from './service/examples.ts'
import { service } from './service/service.ts'
import { studyExamples } from './study/examples.ts'
import { study } from './study/study.ts'
import { trainingExamples } from './training/examples.ts'
import { training } from './training/training.ts'
import { transferExamples } from './transfer/examples.ts'
import { transfer } from './transfer/transfer.ts'
import { visitExamples } from './visit/examples.ts'
import { visit } from './visit/visit.ts'

/** Every edition of every procedure with its worked examples; a new procedure is one line here. */
export const procedures: ReadonlyArray<{ procedure: Procedure; examples: readonly Example[] }> = [
  { procedure: petition, examples: petitionExamples },
  { procedure: petition2005, examples: petition2005Examples },
  { procedure: hotline, examples: hotlineExamples },
  { procedure: mediation, examples: mediationExamples },
  { procedure: gridEvent, examples: gridEventExamples },
  { procedure: service, examples: serviceExamples },
  { procedure: legalityReview, examples: legalityReviewExamples },
  { procedure: majorDecision, examples: majorDecisionExamples },
  { procedure: normativeDocument, examples: normativeDocumentExamples },
  { procedure: inspection, examples: inspectionExamples },
  { procedure: penalty, examples: penaltyExamples },
  { procedure: coercion, examples: coercionExamples },
  { procedure: transfer, examples: transferExamples },
  { procedure: enforcementComplaint, examples: enforcementComplaintExamples },
  { procedure: disclosure, examples: disclosureExamples },
  { procedure: disclosurePublication, examples: disclosurePublicationExamples },
  { procedure: opinionResponse, examples: opinionResponseExamples },
  { procedure: reconsiderationReply, examples: reconsiderationReplyExamples },
  { procedure: reconsiderationReply1999, examples: reconsiderationReply1999Examples },
  { procedure: litigationResponse, examples: litigationResponseExamples },
  { procedure: judicialSuggestion, examples: judicialSuggestionExamples },
  { procedure: proposal, examples: proposalExamples },
  { procedure: livelihoodVote, examples: livelihoodVoteExamples },
  { procedure: contactStation, examples: contactStationExamples },
  { procedure: congressSupervision, examples: congressSupervisionExamples },
  { procedure: deliberation, examples: deliberationExamples },
  { procedure: visit, examples: visitExamples },
  { procedure: rectification, examples: rectificationExamples },
  { procedure: emergency, examples: emergencyExamples },
  { procedure: planDrill, examples: planDrillExamples },
  { procedure: riskAssessment, examples: riskAssessmentExamples },
  { procedure: disputeInvestigation, examples: disputeInvestigationExamples },
  { procedure: publicity, examples: publicityExamples },
  { procedure: study, examples: studyExamples },
  { procedure: meeting, examples: meetingExamples },
  { procedure: followUp, examples: followUpExamples },
  { procedure: firstDuty, examples: firstDutyExamples },
  { procedure: lawReport, examples: lawReportExamples },
  { procedure: annualReport, examples: annualReportExamples },
  { procedure: goal, examples: goalExamples },
  { procedure: exam, examples: examExamples },
  { procedure: training, examples: trainingExamples },
  { procedure: budgetUse, examples: budgetUseExamples },
  { procedure: consultation, examples: consultationExamples },
  { procedure: centreReception, examples: centreReceptionExamples },
  { procedure: leadCase, examples: leadCaseExamples },
  { procedure: leaderReception, examples: leaderReceptionExamples },
  { procedure: petitionSuggestion, examples: petitionSuggestionExamples },
  { procedure: roomBooking, examples: roomBookingExamples },
  { procedure: communityCorrection, examples: communityCorrectionExamples },
  { procedure: resettlement, examples: resettlementExamples },
  { procedure: legalAid, examples: legalAidExamples },
  { procedure: counselling, examples: counsellingExamples },
]

const editions = new Map(procedures.map(({ procedure }) => [`${procedure.id} ${procedure.inForce.from}`, procedure]))

/** The edition of a procedure in force on a day ('YYYY-MM-DD'); undefined when there is none. */
export function findProcedure(id: string, day: string): Procedure | undefined {
  return procedures.find(
    ({ procedure: { id: other, inForce } }) =>
      other === id && inForce.from <= day && (inForce.until === undefined || day < inForce.until),
  )?.procedure
}

/** The edition that a matter was filed under, by the day it came into force. */
export function getEdition(id: string, edition: string): Procedure {
  const found = editions.get(`${id} ${edition}`)
  if (!found) throw new Error(`no edition ${edition} of procedure ${id}`)
  return found
}

import type { FormSpec } from './official-form.ts'
import type { MatterFile, PaperAt, Template } from './paper.ts'
import { examResults, trainingAttendance } from './papers/attendance-sheets.ts'
import {
  deliberationAnnouncement,
  supervisionAnswer,
  voteAnnouncement,
  voteCandidates,
} from './papers/congress-papers.ts'
import { correctionAdmission } from './papers/correction-admission.ts'
import { correctionDischarge } from './papers/correction-discharge.ts'
import { correctionDiscipline } from './papers/correction-discipline.ts'
import { correctionLeave } from './papers/correction-leave.ts'
import { correctionReport } from './papers/correction-report.ts'
import { announcement, evaluationReport, partyReport } from './papers/decision-announcement.ts'
import { decisionRiskReport, expertOpinion } from './papers/decision-assessment.ts'
import { decisionHearingNotice, decisionHearingRecord, decisionHearingReport } from './papers/decision-hearing.ts'
import { decisionStart } from './papers/decision-start.ts'
import { disclosureAnswer } from './papers/disclosure-answer.ts'
import { disclosureOrgan, disclosureThirdParty, disclosureThirdPartyNotice } from './papers/disclosure-consultation.ts'
import {
  disclosureCorrection,
  disclosureDelay,
  disclosureExtension,
  disclosureFee,
  disclosureReason,
  disclosureReceipt,
} from './papers/disclosure-notices.ts'
import { discussionRecord } from './papers/discussion-record.ts'
import { disputeRegistration } from './papers/dispute-registration.ts'
import { disputeTemplates } from './papers/dispute-templates.ts'
import { decisionNote, documentNote } from './papers/drafting-note.ts'
import { drillEvaluation } from './papers/drill-evaluation.ts'
import { emergencyReport } from './papers/emergency-report.ts'
import { enforcementTemplates } from './papers/enforcement-templates.ts'
import { competitionSheet } from './papers/fair-competition.ts'
import { cleanupDecision, filingReport } from './papers/filing-report.ts'
import { genericPaper } from './papers/generic.ts'
import { goalSheet } from './papers/goal-sheet.ts'
import { gridListing } from './papers/grid-listing.ts'
import { legalAidForward } from './papers/legal-aid-forward.ts'
import { legalAidReceipt } from './papers/legal-aid-receipt.ts'
import { counselOpinion, reviewExtension, supplementNotice } from './papers/legality-notices.ts'
import { legalityOpinion } from './papers/legality-opinion.ts'
import { meetingMinutes } from './papers/meeting-minutes.ts'
import { proposalReply } from './papers/proposal-reply.ts'
import { commentNotice, commentSummary } from './papers/public-comment.ts'
import { rectificationAssignment, rectificationClosing, rectificationReport } from './papers/rectification-closing.ts'
import { reportAssessment } from './papers/report-assessment.ts'
import { resettlementFile } from './papers/resettlement-file.ts'
import { respondentAnalysis } from './papers/respondent-analysis.ts'
import { evidenceList, litigationAnswer, reconsiderationAnswer } from './papers/respondent-answer.ts'
import {
  absenceLetter,
  appearanceLetter,
  delayApplication,
  principalIdentity,
  respondentAuthorisation,
} from './papers/respondent-letters.ts'
import { riskReport } from './papers/risk-report.ts'
import { serviceAcceptance } from './papers/service-acceptance.ts'
import { serviceCorrection } from './papers/service-correction.ts'
import { serviceDecision } from './papers/service-decision.ts'
import { serviceExtension } from './papers/service-extension.ts'
import { serviceReceipt } from './papers/service-receipt.ts'
import { serviceRefusal } from './papers/service-refusal.ts'
import { suggestionReply } from './papers/suggestion-reply.ts'

/** Papers with a wording of their own, by procedure and paper key; a new one is one file and one line here. */
export const templates: Record<string, Record<string, Template>> = {
  ...disputeTemplates,
  'grid-event': { listing: gridListing },
  emergency: { infoReport: emergencyReport },
  'plan-drill': { evaluation: drillEvaluation },
  'risk-assessment': { report: riskReport },
  'dispute-investigation': { registration: disputeRegistration },
  service: {
    acceptance: serviceAcceptance,
    correctionNotice: serviceCorrection,
    refusalNotice: serviceRefusal,
    decision: serviceDecision,
    extensionNotice: serviceExtension,
    receipt: serviceReceipt,
  },
  disclosure: {
    receipt: disclosureReceipt,
    correctionNotice: disclosureCorrection,
    extensionNotice: disclosureExtension,
    delayNotice: disclosureDelay,
    reasonNotice: disclosureReason,
    feeNotice: disclosureFee,
    thirdPartyLetter: disclosureThirdParty,
    thirdPartyNotice: disclosureThirdPartyNotice,
    organLetter: disclosureOrgan,
    answer: disclosureAnswer,
    serviceReceipt,
  },
  ...enforcementTemplates,
  'legality-review': {
    opinion: legalityOpinion,
    returnNotice: supplementNotice,
    supplementNotice,
    counselOpinion,
    extensionApproval: reviewExtension,
    filing: filingReport,
  },
  'major-decision': {
    startDecision: decisionStart,
    note: decisionNote,
    commentNotice,
    hearingNotice: decisionHearingNotice,
    hearingRecord: decisionHearingRecord,
    hearingReport: decisionHearingReport,
    commentSummary,
    expertOpinion,
    riskReport: decisionRiskReport,
    competitionForm: competitionSheet,
    discussionRecord,
    partyReport,
    announcement,
    evaluationReport,
  },
  'normative-document': {
    note: documentNote,
    commentNotice,
    commentSummary,
    competitionForm: competitionSheet,
    discussionRecord,
    filing: filingReport,
    cleanup: cleanupDecision,
  },
  'reconsideration-reply': {
    reply: reconsiderationAnswer,
    evidenceList,
    identity: principalIdentity,
    authorisation: respondentAuthorisation,
    lesson: respondentAnalysis,
    lossReport: respondentAnalysis,
  },
  'litigation-response': {
    answer: litigationAnswer,
    evidenceList,
    identity: principalIdentity,
    authorisation: respondentAuthorisation,
    appearance: appearanceLetter,
    absence: absenceLetter,
    delayApplication,
    lesson: respondentAnalysis,
    lossReport: respondentAnalysis,
  },
  'judicial-suggestion': { reply: suggestionReply },
  proposal: { reply: proposalReply },
  rectification: { assignment: rectificationAssignment, report: rectificationReport, closing: rectificationClosing },
  'livelihood-vote': { candidates: voteCandidates, announcement: voteAnnouncement },
  'congress-supervision': { answer: supervisionAnswer },
  deliberation: { announcement: deliberationAnnouncement },
  meeting: { minutes: meetingMinutes },
  'law-report': { assessment: reportAssessment },
  goal: { sheet: goalSheet },
  training: { attendance: trainingAttendance },
  exam: { results: examResults },
  'community-correction': {
    reportForm: correctionReport,
    admission: correctionAdmission,
    leaveForm: correctionLeave,
    admonition: correctionDiscipline,
    warning: correctionDiscipline,
    dischargeProof: correctionDischarge,
  },
  resettlement: { file: resettlementFile },
  'legal-aid': { receipt: legalAidReceipt, forwardLetter: legalAidForward },
}

/** A paper drafted from the matter: by its own template, or by the general form. */
export function draftPaper(file: MatterFile, paper: PaperAt): FormSpec {
  return (templates[file.procedure.id]?.[paper.key] ?? genericPaper)(file, paper)
}

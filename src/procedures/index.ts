import { coercion } from './coercion/coercion.ts'
import { coercionExamples } from './coercion/examples.ts'
import { consultation } from './consultation/consultation.ts'
import { consultationExamples } from './consultation/examples.ts'
import type { Procedure } from './define.ts'
import { disclosure } from './disclosure/disclosure.ts'
import { disclosureExamples } from './disclosure/examples.ts'
import { enforcementComplaint } from './enforcement-complaint/enforcement-complaint.ts'
import { enforcementComplaintExamples } from './enforcement-complaint/examples.ts'
import type { Example } from './example.ts'
import { gridEventExamples } from './grid-event/examples.ts'
import { gridEvent } from './grid-event/grid-event.ts'
import { hotlineExamples } from './hotline/examples.ts'
import { hotline } from './hotline/hotline.ts'
import { inspectionExamples } from './inspection/examples.ts'
import { inspection } from './inspection/inspection.ts'
import { legalityReviewExamples } from './legality-review/examples.ts'
import { legalityReview } from './legality-review/legality-review.ts'
import { litigationResponseExamples } from './litigation-response/examples.ts'
import { litigationResponse } from './litigation-response/litigation-response.ts'
import { mediationExamples } from './mediation/examples.ts'
import { mediation } from './mediation/mediation.ts'
import { penaltyExamples } from './penalty/examples.ts'
import { penalty } from './penalty/penalty.ts'
import { petitionExamples } from './petition/examples.ts'
import { petition } from './petition/petition.ts'
import { proposalExamples } from './proposal/examples.ts'
import { proposal } from './proposal/proposal.ts'
import { publicityExamples } from './publicity/examples.ts'
import { publicity } from './publicity/publicity.ts'
import { reconsiderationReplyExamples } from './reconsideration-reply/examples.ts'
import { reconsiderationReply } from './reconsideration-reply/reconsideration-reply.ts'
import { rectificationExamples } from './rectification/examples.ts'
import { rectification } from './rectification/rectification.ts'
import { serviceExamples } from './service/examples.ts'
import { service } from './service/service.ts'
import { studyExamples } from './study/examples.ts'
import { study } from './study/study.ts'
import { transferExamples } from './transfer/examples.ts'
import { transfer } from './transfer/transfer.ts'

/** Every edition of every procedure with its worked examples; a new procedure is one line here. */
export const procedures: ReadonlyArray<{ procedure: Procedure; examples: readonly Example[] }> = [
  { procedure: petition, examples: petitionExamples },
  { procedure: hotline, examples: hotlineExamples },
  { procedure: mediation, examples: mediationExamples },
  { procedure: gridEvent, examples: gridEventExamples },
  { procedure: service, examples: serviceExamples },
  { procedure: legalityReview, examples: legalityReviewExamples },
  { procedure: inspection, examples: inspectionExamples },
  { procedure: penalty, examples: penaltyExamples },
  { procedure: coercion, examples: coercionExamples },
  { procedure: transfer, examples: transferExamples },
  { procedure: enforcementComplaint, examples: enforcementComplaintExamples },
  { procedure: disclosure, examples: disclosureExamples },
  { procedure: reconsiderationReply, examples: reconsiderationReplyExamples },
  { procedure: litigationResponse, examples: litigationResponseExamples },
  { procedure: proposal, examples: proposalExamples },
  { procedure: rectification, examples: rectificationExamples },
  { procedure: publicity, examples: publicityExamples },
  { procedure: study, examples: studyExamples },
  { procedure: consultation, examples: consultationExamples },
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

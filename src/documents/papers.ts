import type { FormSpec } from './official-form.ts'
import type { MatterFile, PaperAt, Template } from './paper.ts'
import { genericPaper } from './papers/generic.ts'
import { gridListing } from './papers/grid-listing.ts'
import { hotlineFeedback } from './papers/hotline-feedback.ts'
import { legalityOpinion } from './papers/legality-opinion.ts'
import { mediationAgreement } from './papers/mediation-agreement.ts'
import { mediationConfirmation } from './papers/mediation-confirmation.ts'
import { mediationRights } from './papers/mediation-rights.ts'
import { mediationTermination } from './papers/mediation-termination.ts'
import { petitionAcceptance } from './papers/petition-acceptance.ts'
import { petitionDiversion } from './papers/petition-diversion.ts'
import { petitionExtension } from './papers/petition-extension.ts'
import { petitionOpinion } from './papers/petition-opinion.ts'
import { petitionRefusal } from './papers/petition-refusal.ts'
import { serviceAcceptance } from './papers/service-acceptance.ts'
import { serviceCorrection } from './papers/service-correction.ts'
import { serviceDecision } from './papers/service-decision.ts'
import { serviceExtension } from './papers/service-extension.ts'
import { serviceReceipt } from './papers/service-receipt.ts'
import { serviceRefusal } from './papers/service-refusal.ts'

/** Papers with a wording of their own, by procedure and paper key; a new one is one file and one line here. */
export const templates: Record<string, Record<string, Template>> = {
  petition: {
    acceptance: petitionAcceptance,
    refusalNotice: petitionRefusal,
    diversion: petitionDiversion,
    extensionNotice: petitionExtension,
    opinion: petitionOpinion,
    serviceReceipt,
  },
  hotline: { feedback: hotlineFeedback },
  mediation: {
    rightsNotice: mediationRights,
    agreement: mediationAgreement,
    confirmApplication: mediationConfirmation,
    terminationNotice: mediationTermination,
  },
  'grid-event': { listing: gridListing },
  service: {
    acceptance: serviceAcceptance,
    correctionNotice: serviceCorrection,
    refusalNotice: serviceRefusal,
    decision: serviceDecision,
    extensionNotice: serviceExtension,
    receipt: serviceReceipt,
  },
  'legality-review': { opinion: legalityOpinion },
}

/** A paper drafted from the matter: by its own template, or by the general form. */
export function draftPaper(file: MatterFile, paper: PaperAt): FormSpec {
  return (templates[file.procedure.id]?.[paper.key] ?? genericPaper)(file, paper)
}

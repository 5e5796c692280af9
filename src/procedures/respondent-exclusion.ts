import type { Day } from '#calendar/date.ts'
import type { Around, Other } from './define.ts'

const reviewing = ['received', 'teamed', 'drafted', 'reviewed', 'replied', 'suspended']
const trying = ['received', 'teamed', 'drafted', 'reviewed', 'answered', 'judged', 'appealing']

/** The review organ has accepted and not yet decided; an application only passed on is not accepted yet. */
function isUnderReview({ procedure, state, intake, given }: Other): boolean {
  if (procedure !== 'reconsideration-reply' || !reviewing.includes(state)) return false
  return intake.via !== 'through_us' || given.receiveCopy !== undefined
}

function isUnderTrial({ procedure, state }: Other): boolean {
  return procedure === 'litigation-response' && trying.includes(state)
}

/** Why a suit may not be registered beside a review of the same case (行政复议法第二十九条一款). */
export function whySuitExcluded({ sameCase }: Around): string | undefined {
  const other = sameCase.find(isUnderReview)
  return other
    ? `本案行政复议尚未审结（${other.number}），复议期间不得提起行政诉讼（行政复议法第二十九条一款）。已收到起诉状副本的，请书面告知法院，并勾选「已书面告知重复受理」后登记，以免耽误答辩。`
    : undefined
}

/** Why a review may not be registered beside a suit of the same case (行政复议法第二十九条二款). */
export function whyReviewExcluded({ sameCase }: Around, article = '行政复议法第二十九条二款'): string | undefined {
  const other = sameCase.find(isUnderTrial)
  return other
    ? `本案人民法院已经受理（${other.number}），不得申请行政复议（${article}）。已收到申请书副本的，请书面告知复议机关，并勾选「已书面告知重复受理」后登记，以免耽误答复。`
    : undefined
}

/** Why a court may not be asked to enforce yet: the act is under review or before a court (行政强制法第五十三条). */
export function whyChallenged({ sameCase }: Around): string | undefined {
  const other = sameCase.find((one) => isUnderReview(one) || isUnderTrial(one))
  return other
    ? `本案的行政复议、行政诉讼（${other.number}）尚未审结，不属于「不申请行政复议或者提起行政诉讼」，不得申请强制执行（行政强制法第五十三条）。`
    : undefined
}

/** A paper cannot have come after the day it is registered. */
export function whyReceivedLater(receivedOn: string | undefined, on: Day): string | undefined {
  return receivedOn !== undefined && receivedOn > on
    ? '收到日期不能晚于登记之日，请核对送达回证、签收记录。'
    : undefined
}

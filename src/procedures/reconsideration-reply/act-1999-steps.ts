import { whyCollectedLate } from '#procedures/respondent-forms.ts'
import { respondentSteps } from '#procedures/respondent-steps.ts'
import { forms1999 as forms } from './act-1999-forms.ts'
import type { OldReplyStep } from './act-1999-states.ts'
import { bothEditions, submitReplyUnder } from './both-editions.ts'

export const act = '行政复议法（2017年修正）'
export const rules = '行政复议法实施条例（2007年）'

/** 收件、专班、举证、答复 (当时的复议法第二十三条、第二十四条). */
const replySteps = {
  notRespondent: { ...bothEditions.notRespondent, basis: `${act}第十条四款（作出具体行政行为的行政机关是被申请人）` },
  formTeam: respondentSteps.formTeam,
  bundleEvidence: {
    ...bothEditions.bundleEvidence,
    basis: `${act}第二十三条、第二十四条`,
    barredBy: ({ intake }, { form }) => whyCollectedLate(intake, form, `${act}第二十四条`),
  },
  draftReply: {
    ...bothEditions.draftReply,
    basis: `${act}第二十三条`,
    barredBy: ({ given }) =>
      given.bundleEvidence
        ? undefined
        : `答复须提交当初作出行为的证据、依据，请先办「整理证据和依据」（${act}第二十三条）。`,
  },
  returnReply: respondentSteps.sendBack,
  reviewReply: respondentSteps.review,
  submitReply: {
    ...submitReplyUnder(`${act}第二十三条`),
    form: forms.submitReply,
    basis: `${act}第二十三条、第二十八条一款四项`,
  },
  openFile: {
    ...bothEditions.openFile,
    name: '配合查阅',
    basis: `${act}第二十三条二款`,
  },
  giveOpinion: { ...bothEditions.giveOpinion, basis: `${act}第二十二条` },
} as const satisfies Record<string, OldReplyStep>

/** 听证、调解和解、停止执行、改变原行为、中止. */
const trackSteps = {
  noticeHearing: { ...bothEditions.noticeHearing, basis: `${rules}第三十三条` },
  attendHearing: {
    ...bothEditions.attendHearing,
    form: forms.attendHearing,
    basis: `${rules}第三十三条`,
  },
  startMediation: { ...bothEditions.startMediation, basis: `${rules}第四十条、第五十条` },
  settle: { ...bothEditions.settle, basis: `${rules}第四十条、第五十条` },
  failMediation: { ...bothEditions.failMediation, basis: `${rules}第五十条三款` },
  stopExecution: {
    ...bothEditions.stopExecution,
    form: forms.stop,
    basis: `${act}第二十一条`,
  },
  restartExecution: { ...bothEditions.restartExecution, basis: `${act}第二十一条` },
  selfCorrect: { ...bothEditions.selfCorrect, basis: `${rules}第三十九条（申请人不撤回的，不影响案件审理）` },
  suspendCase: {
    ...bothEditions.suspendCase,
    form: forms.suspend,
    basis: `${rules}第四十一条；${act}第二十六条、第二十七条`,
  },
  resumeCase: { ...bothEditions.resumeCase, basis: `${rules}第四十一条二款` },
} as const satisfies Record<string, OldReplyStep>

export const openingSteps1999 = { ...replySteps, ...trackSteps }

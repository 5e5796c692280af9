import { forms1999 as forms } from './act-1999-forms.ts'
import type { OldReplyStep } from './act-1999-states.ts'
import { act, rules } from './act-1999-steps.ts'
import { bothEditionsClosing } from './both-editions.ts'
import { mustBePerformed } from './forms.ts'

/** 决定、履行、意见书、复盘、起诉、归档 (当时的复议法第五条、第二十八条、第三十二条). */
export const closingSteps1999 = {
  recordDecision: {
    ...bothEditionsClosing.recordDecision,
    form: forms.decision,
    papers: { decision: { name: '行政复议决定书、调解书', required: true, basis: `${act}第三十一条二款` } },
    basis: `${act}第二十八条、第三十一条；${rules}第四十二条、第四十八条、第五十条`,
    barredBy: ({ given, times }, { form }) =>
      form.outcome === 'mediated' && !given.settle
        ? `调解书以达成协议为前提，请先办「达成调解、和解」（${rules}第五十条）。`
        : form.noAnswer === true && times.submitReply
          ? `本案已提交答复，不应按未答复认定；请核对决定书（${act}第二十八条一款四项）。`
          : undefined,
  },
  perform: {
    ...bothEditionsClosing.perform,
    basis: `${act}第二十八条二款、第三十二条；${rules}第四十九条`,
    barredBy: ({ given }, { form }) => {
      const { outcome, redo } = given.recordDecision ?? {}
      if (!mustBePerformed(outcome))
        return `维持、驳回、终止的没有须由本机关履行的内容，请直接复盘（${act}第三十二条）。`
      if (redo === true && form.redone !== true)
        return `复议机关责令重新作出行政行为，须重新作出（${act}第二十八条一款三项）。`
      // 当时没有违反法定程序的除外。
      return form.redone === true && form.sameFacts === true
        ? `不得以同一的事实和理由作出相同或者基本相同的行为（${act}第二十八条二款）。`
        : undefined
    },
  },
  receiveOpinion: { ...bothEditionsClosing.receiveOpinion, basis: `${rules}第五十七条` },
  answerOpinion: { ...bothEditionsClosing.answerOpinion, basis: `${rules}第五十七条` },
  learn: {
    ...bothEditionsClosing.learn,
    barredBy: ({ given, times }) =>
      mustBePerformed(given.recordDecision?.outcome) && !times.perform
        ? `复议决定、调解书须先履行，请先办「履行决定」（${act}第三十二条）。`
        : undefined,
  },
  receiveSuit: { ...bothEditionsClosing.receiveSuit, basis: `${act}第五条；行政诉讼法第二十六条二款、第四十五条` },
  archive: bothEditionsClosing.archive,
} as const satisfies Record<string, OldReplyStep>

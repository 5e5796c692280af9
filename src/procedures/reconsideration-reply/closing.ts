import { bothEditionsClosing } from './both-editions.ts'
import { reconsiderationForms as forms, isCorrected, mustBePerformed } from './forms.ts'
import type { ReplyStep } from './states.ts'

/** 决定、履行、意见书、复盘、归档，以及申请人起诉 (复议法61–78条). */
export const reconsiderationClosingSteps = {
  recordDecision: {
    ...bothEditionsClosing.recordDecision,
    form: forms.decision,
    papers: { decision: { name: '行政复议决定书、调解书', required: true, basis: '行政复议法第七十五条' } },
    basis: '行政复议法第六十一条至第七十五条',
    barredBy: ({ given, times }, { form }) =>
      form.outcome === 'mediated' && !given.settle
        ? '调解书以达成协议为前提，请先办「达成调解、和解」（行政复议法第七十三条）。'
        : form.noAnswer === true && times.submitReply
          ? '本案已提交答复，不应按未答复认定；请核对决定书（行政复议法第七十条）。'
          : undefined,
  },
  perform: {
    ...bothEditionsClosing.perform,
    basis: '行政复议法第六十四条二款、第七十七条；行政复议法实施条例第五十八条（2026年7月1日前为第四十九条）',
    barredBy: ({ given }, { form }) => {
      const { outcome, redo, procedural } = given.recordDecision ?? {}
      if (!mustBePerformed(outcome))
        return '维持、驳回、终止的没有须由本机关履行的内容，请直接复盘（行政复议法第七十七条）。'
      if (redo === true && form.redone !== true)
        return '复议机关责令重新作出行政行为，须重新作出（行政复议法第六十四条一款）。'
      return form.redone === true && form.sameFacts === true && procedural !== true
        ? '不得以同一事实和理由作出相同或者基本相同的行政行为（行政复议法第六十四条二款）。'
        : undefined
    },
  },
  receiveOpinion: {
    ...bothEditionsClosing.receiveOpinion,
    basis: '行政复议法第七十六条',
    handOff: {
      to: 'rectification',
      link: 'derived-from',
      name: '列入问题整改清单',
      basis: '行政复议法第七十六条、第七十七条',
      when: (facts) => facts.given.receiveOpinion?.toList === true,
      carry: ({ given, intake }) => ({
        source: 'reconsideration_opinion',
        repliedThere: true,
        from: intake.organ,
        category: '依法行政',
        problem: given.receiveOpinion?.content,
      }),
    },
  },
  answerOpinion: { ...bothEditionsClosing.answerOpinion, basis: '行政复议法第七十六条' },
  learn: {
    ...bothEditionsClosing.learn,
    barredBy: ({ given, times }) =>
      mustBePerformed(given.recordDecision?.outcome) && !times.perform
        ? `${isCorrected(given.recordDecision?.outcome) ? '复议决定' : '调解书'}须先履行，请先办「履行决定」（行政复议法第七十七条）。`
        : undefined,
  },
  receiveSuit: { ...bothEditionsClosing.receiveSuit, basis: '行政诉讼法第二十六条二款、第四十五条' },
  archive: bothEditionsClosing.archive,
} as const satisfies Record<string, ReplyStep>

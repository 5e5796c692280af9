import {
  archiveForm,
  respondentHandlers as handlers,
  respondentLeaders as leaders,
  lessonForm,
  performForm,
  respondents,
} from '#procedures/respondent-forms.ts'
import { forms1999 as forms } from './act-1999-forms.ts'
import type { OldReplyStep } from './act-1999-states.ts'
import { act, rules } from './act-1999-steps.ts'
import { isCorrected, mustBePerformed } from './forms.ts'
import { hearing } from './states.ts'

const decidedStates = ['decided', 'performed', 'lessoned'] as const

/** 决定、履行、意见书、复盘、起诉、归档 (当时的复议法第五条、第二十八条、第三十二条). */
export const closingSteps1999 = {
  recordDecision: {
    name: '登记复议决定',
    from: hearing,
    to: 'decided',
    by: respondents,
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
    name: '履行决定',
    from: 'decided',
    to: 'performed',
    by: [...handlers, ...leaders],
    form: performForm,
    papers: { performance: { name: '履行情况报告', required: true } },
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
  receiveOpinion: {
    name: '收到行政复议意见书',
    from: [...hearing, ...decidedStates],
    by: respondents,
    form: forms.receiveOpinion,
    papers: { opinionLetter: { name: '行政复议意见书', required: true } },
    track: { id: 'opinion', from: ['none', 'answered'], to: 'received' },
    basis: `${rules}第五十七条`,
  },
  answerOpinion: {
    name: '报送纠正情况',
    from: [...hearing, ...decidedStates],
    by: [...respondents, ...leaders],
    form: forms.answerOpinion,
    papers: { correctionReport: { name: '纠正情况报告', required: true } },
    track: { id: 'opinion', from: ['received'], to: 'answered' },
    basis: `${rules}第五十七条`,
  },
  learn: {
    name: '复盘',
    from: ['decided', 'performed'],
    to: 'lessoned',
    by: [...handlers, ...leaders],
    form: lessonForm,
    papers: {
      lesson: { name: '复盘报告' },
      lossReport: {
        name: '纠错分析报告',
        required: true,
        when: ({ given }) => isCorrected(given.recordDecision?.outcome),
      },
    },
    basis: '一案一复盘（本地规定，未核实，可由管理员设定）',
    barredBy: ({ given, times }) =>
      mustBePerformed(given.recordDecision?.outcome) && !times.perform
        ? `复议决定、调解书须先履行，请先办「履行决定」（${act}第三十二条）。`
        : undefined,
  },
  receiveSuit: {
    name: '申请人起诉，转应诉',
    from: [...decidedStates, 'archived'],
    by: respondents,
    form: forms.suit,
    papers: { complaintCopy: { name: '起诉状副本', required: true } },
    basis: `${act}第五条；行政诉讼法第二十六条二款、第四十五条`,
    handOff: {
      to: 'litigation-response',
      link: 'derived-from',
      name: '转行政诉讼应诉',
      basis: '行政诉讼法第二十六条、第四十五条',
      carry: ({ intake, given }) => ({
        court: given.receiveSuit?.court,
        number: given.receiveSuit?.number,
        track: given.receiveSuit?.track,
        request: given.receiveSuit?.request,
        route: 'after',
        joint: given.recordDecision?.outcome === 'upheld',
        actKind: intake.actKind,
        actNumber: intake.actNumber,
        actOn: intake.actOn,
      }),
    },
  },
  archive: {
    name: '归档',
    from: 'lessoned',
    to: 'archived',
    by: ['archivist', ...respondents],
    form: archiveForm,
    needsTracks: ['opinion', 'stop'],
    basis: '档案法第十三条',
  },
} as const satisfies Record<string, OldReplyStep>

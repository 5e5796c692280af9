import {
  archiveForm,
  respondentHandlers as handlers,
  respondentLeaders as leaders,
  lessonForm,
  performForm,
  respondents,
} from '#procedures/respondent-forms.ts'
import { reconsiderationForms as forms, isCorrected, mustBePerformed } from './forms.ts'
import { hearing, type ReplyStep } from './states.ts'

const decidedStates = ['decided', 'performed', 'lessoned'] as const

/** 决定、履行、意见书、复盘、归档，以及申请人起诉 (复议法61–78条). */
export const reconsiderationClosingSteps = {
  recordDecision: {
    name: '登记复议决定',
    from: hearing,
    to: 'decided',
    by: respondents,
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
    name: '履行决定',
    from: 'decided',
    to: 'performed',
    by: [...handlers, ...leaders],
    form: performForm,
    papers: { performance: { name: '履行情况报告', required: true } },
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
    name: '收到行政复议意见书',
    from: [...hearing, ...decidedStates],
    by: respondents,
    form: forms.receiveOpinion,
    papers: { opinionLetter: { name: '行政复议意见书', required: true } },
    track: { id: 'opinion', from: ['none', 'answered'], to: 'received' },
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
  answerOpinion: {
    name: '报送纠正情况',
    from: [...hearing, ...decidedStates],
    by: [...respondents, ...leaders],
    form: forms.answerOpinion,
    papers: { correctionReport: { name: '纠正情况报告', required: true } },
    track: { id: 'opinion', from: ['received'], to: 'answered' },
    basis: '行政复议法第七十六条',
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
        ? `${isCorrected(given.recordDecision?.outcome) ? '复议决定' : '调解书'}须先履行，请先办「履行决定」（行政复议法第七十七条）。`
        : undefined,
  },
  receiveSuit: {
    name: '申请人起诉，转应诉',
    from: [...decidedStates, 'archived'],
    by: respondents,
    form: forms.suit,
    papers: { complaintCopy: { name: '起诉状副本', required: true } },
    basis: '行政诉讼法第二十六条二款、第四十五条',
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
} as const satisfies Record<string, ReplyStep>

import type { AnyFacts } from '#procedures/define.ts'
import {
  respondentHandlers as handlers,
  respondentLeaders as leaders,
  respondents,
} from '#procedures/respondent-forms.ts'
import { respondentSteps } from '#procedures/respondent-steps.ts'
import { reconsiderationForms as forms, isCorrected } from './forms.ts'
import { hearing } from './states.ts'

export const decidedStates = ['decided', 'performed', 'lessoned'] as const

/** The reply, its papers under the article that asks for them. */
export function submitReplyUnder(basis: string) {
  return {
    ...respondentSteps.submit,
    name: '提交答复书、证据和依据',
    to: 'replied',
    papers: {
      reply: { name: '行政复议答复书', required: true, basis },
      evidenceList: { name: '证据目录及证据', required: true, basis },
      norms: { name: '规范性文件依据', required: true, basis },
      identity: { name: '负责人身份证明' },
      authorisation: { name: '授权委托书' },
    },
  } as const
}

/** Steps that both editions of the act know, without the article of each. */
export const bothEditions = {
  notRespondent: {
    name: '说明本机关不是被申请人',
    from: ['received', 'teamed'],
    to: 'notRespondent',
    by: respondents,
    form: forms.notRespondent,
    papers: { statement: { name: '情况说明', required: true } },
  },
  bundleEvidence: { ...respondentSteps.bundleEvidence, name: '整理证据和依据' },
  draftReply: { ...respondentSteps.draft, name: '起草答复书' },
  openFile: { from: hearing, by: handlers, form: forms.openFile },
  giveOpinion: { name: '陈述意见', from: hearing, by: handlers, form: forms.opinion },
  noticeHearing: {
    name: '收到听证通知',
    from: hearing,
    by: respondents,
    form: forms.noticeHearing,
    papers: { hearingNotice: { name: '听证通知书', required: true } },
    track: { id: 'hearing', from: ['none', 'held'], to: 'noticed' },
  },
  attendHearing: {
    name: '参加听证',
    from: hearing,
    by: [...respondents, ...leaders],
    track: { id: 'hearing', from: ['noticed'], to: 'held' },
  },
  startMediation: {
    ...respondentSteps.startMediation,
    name: '调解、和解',
    from: hearing,
    form: forms.startMediation,
  },
  settle: {
    ...respondentSteps.settle,
    name: '达成调解、和解',
    from: hearing,
    form: forms.settle,
    papers: { settlement: { name: '调解书或者和解协议', required: true } },
  },
  failMediation: {
    ...respondentSteps.failMediation,
    name: '调解、和解未成',
    from: hearing,
    form: forms.failMediation,
  },
  stopExecution: {
    name: '停止执行',
    from: hearing,
    by: leaders,
    papers: { stopNotice: { name: '停止执行决定或者通知', required: true } },
    track: { id: 'stop', from: ['none', 'restarted'], to: 'stopped' },
  },
  restartExecution: {
    name: '恢复执行',
    from: [...hearing, 'decided', 'performed', 'lessoned'],
    by: leaders,
    form: forms.restart,
    track: { id: 'stop', from: ['stopped'], to: 'restarted' },
  },
  suspendCase: {
    name: '登记复议中止',
    from: 'replied',
    to: 'suspended',
    by: respondents,
    papers: { suspension: { name: '中止通知书', required: true } },
  },
  resumeCase: { name: '登记恢复审理', from: 'suspended', to: 'replied', by: respondents, form: forms.resume },
  selfCorrect: { ...respondentSteps.selfCorrect, from: hearing },
} as const

/** The same for the decision and what follows it. */
export const bothEditionsClosing = {
  recordDecision: { name: '登记复议决定', from: hearing, to: 'decided', by: respondents },
  perform: { ...respondentSteps.perform, name: '履行决定', from: 'decided' },
  receiveOpinion: {
    name: '收到行政复议意见书',
    from: [...hearing, ...decidedStates],
    by: respondents,
    form: forms.receiveOpinion,
    papers: { opinionLetter: { name: '行政复议意见书', required: true } },
    track: { id: 'opinion', from: ['none', 'answered'], to: 'received' },
  },
  answerOpinion: {
    name: '报送纠正情况',
    from: [...hearing, ...decidedStates],
    by: [...respondents, ...leaders],
    form: forms.answerOpinion,
    papers: { correctionReport: { name: '纠正情况报告', required: true } },
    track: { id: 'opinion', from: ['received'], to: 'answered' },
  },
  learn: {
    ...respondentSteps.learn,
    name: '复盘',
    from: ['decided', 'performed'],
    papers: {
      lesson: { name: '复盘报告' },
      lossReport: {
        name: '纠错分析报告',
        required: true,
        when: ({ given }: AnyFacts) => isCorrected(given.recordDecision?.outcome),
      },
    },
  },
  receiveSuit: {
    name: '申请人起诉，转应诉',
    from: [...decidedStates, 'archived'],
    by: respondents,
    form: forms.suit,
    papers: { complaintCopy: { name: '起诉状副本', required: true } },
    handOff: {
      to: 'litigation-response',
      link: 'derived-from',
      name: '转行政诉讼应诉',
      basis: '行政诉讼法第二十六条、第四十五条',
      carry: ({ intake, given }: AnyFacts) => ({
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
  archive: { ...respondentSteps.archive, needsTracks: ['opinion', 'stop'] },
} as const

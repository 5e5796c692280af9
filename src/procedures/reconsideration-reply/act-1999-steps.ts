import {
  draftForm,
  evidenceForm,
  respondentHandlers as handlers,
  respondentLeaders as leaders,
  passForm,
  respondents,
  returnForm,
  selfCorrectForm,
  teamForm,
  whyCollectedLate,
} from '#procedures/respondent-forms.ts'
import { forms1999 as forms } from './act-1999-forms.ts'
import type { OldReplyStep } from './act-1999-states.ts'
import { hearing } from './states.ts'

export const act = '行政复议法（2017年修正）'
export const rules = '行政复议法实施条例（2007年）'

/** 收件、专班、举证、答复 (当时的复议法第二十三条、第二十四条). */
const replySteps = {
  notRespondent: {
    name: '说明本机关不是被申请人',
    from: ['received', 'teamed'],
    to: 'notRespondent',
    by: respondents,
    form: forms.notRespondent,
    papers: { statement: { name: '情况说明', required: true } },
    basis: `${act}第十条四款（作出具体行政行为的行政机关是被申请人）`,
  },
  formTeam: {
    name: '组建专班',
    from: 'received',
    to: 'teamed',
    by: [...respondents, ...leaders],
    assigns: true,
    signs: true,
    form: teamForm,
    basis: '一案一策一专班（本地规定，未核实，可由管理员设定）',
  },
  bundleEvidence: {
    name: '整理证据和依据',
    from: ['teamed', 'drafted'],
    by: handlers,
    form: evidenceForm,
    basis: `${act}第二十三条、第二十四条`,
    barredBy: ({ intake }, { form }) => whyCollectedLate(intake, form, `${act}第二十四条`),
  },
  draftReply: {
    name: '起草答复书',
    from: ['teamed', 'drafted'],
    to: 'drafted',
    by: handlers,
    form: draftForm,
    basis: `${act}第二十三条`,
    barredBy: ({ given }) =>
      given.bundleEvidence
        ? undefined
        : `答复须提交当初作出行为的证据、依据，请先办「整理证据和依据」（${act}第二十三条）。`,
  },
  returnReply: {
    name: '退回修改',
    from: ['drafted', 'reviewed'],
    to: 'teamed',
    by: [...respondents, ...leaders],
    form: returnForm,
  },
  reviewReply: {
    name: '法制审核通过',
    from: 'drafted',
    to: 'reviewed',
    by: ['legal_reviewer', 'judicial_office'],
    form: passForm,
  },
  submitReply: {
    name: '提交答复书、证据和依据',
    from: 'reviewed',
    to: 'replied',
    by: [...respondents, ...leaders],
    form: forms.submitReply,
    papers: {
      reply: { name: '行政复议答复书', required: true, basis: `${act}第二十三条` },
      evidenceList: { name: '证据目录及证据', required: true, basis: `${act}第二十三条` },
      norms: { name: '规范性文件依据', required: true, basis: `${act}第二十三条` },
      identity: { name: '负责人身份证明' },
      authorisation: { name: '授权委托书' },
    },
    basis: `${act}第二十三条、第二十八条一款四项`,
  },
  openFile: {
    name: '配合查阅',
    from: hearing,
    by: handlers,
    form: forms.openFile,
    basis: `${act}第二十三条二款`,
  },
  giveOpinion: { name: '陈述意见', from: hearing, by: handlers, form: forms.opinion, basis: `${act}第二十二条` },
} as const satisfies Record<string, OldReplyStep>

/** 听证、调解和解、停止执行、改变原行为、中止. */
const trackSteps = {
  noticeHearing: {
    name: '收到听证通知',
    from: hearing,
    by: respondents,
    form: forms.noticeHearing,
    papers: { hearingNotice: { name: '听证通知书', required: true } },
    track: { id: 'hearing', from: ['none', 'held'], to: 'noticed' },
    basis: `${rules}第三十三条`,
  },
  attendHearing: {
    name: '参加听证',
    from: hearing,
    by: [...respondents, ...leaders],
    form: forms.attendHearing,
    track: { id: 'hearing', from: ['noticed'], to: 'held' },
    basis: `${rules}第三十三条`,
  },
  startMediation: {
    name: '调解、和解',
    from: hearing,
    by: [...handlers, ...leaders],
    form: forms.startMediation,
    track: { id: 'mediation', from: ['none', 'failed'], to: 'mediating' },
    basis: `${rules}第四十条、第五十条`,
  },
  settle: {
    name: '达成调解、和解',
    from: hearing,
    by: leaders,
    form: forms.settle,
    papers: { settlement: { name: '调解书或者和解协议', required: true } },
    track: { id: 'mediation', from: ['mediating'], to: 'settled' },
    basis: `${rules}第四十条、第五十条`,
  },
  failMediation: {
    name: '调解、和解未成',
    from: hearing,
    by: [...handlers, ...leaders],
    form: forms.failMediation,
    track: { id: 'mediation', from: ['mediating'], to: 'failed' },
    basis: `${rules}第五十条三款`,
  },
  stopExecution: {
    name: '停止执行',
    from: hearing,
    by: leaders,
    form: forms.stop,
    papers: { stopNotice: { name: '停止执行决定或者通知', required: true } },
    track: { id: 'stop', from: ['none', 'restarted'], to: 'stopped' },
    basis: `${act}第二十一条`,
  },
  restartExecution: {
    name: '恢复执行',
    from: [...hearing, 'decided', 'performed', 'lessoned'],
    by: leaders,
    form: forms.restart,
    track: { id: 'stop', from: ['stopped'], to: 'restarted' },
    basis: `${act}第二十一条`,
  },
  selfCorrect: {
    name: '改变原行政行为',
    from: hearing,
    by: leaders,
    form: selfCorrectForm,
    papers: { newAct: { name: '改变原行政行为的决定', required: true } },
    track: { id: 'correction', from: ['none', 'corrected'], to: 'corrected' },
    basis: `${rules}第三十九条（申请人不撤回的，不影响案件审理）`,
  },
  suspendCase: {
    name: '登记复议中止',
    from: 'replied',
    to: 'suspended',
    by: respondents,
    form: forms.suspend,
    papers: { suspension: { name: '中止通知书', required: true } },
    basis: `${rules}第四十一条；${act}第二十六条、第二十七条`,
  },
  resumeCase: {
    name: '登记恢复审理',
    from: 'suspended',
    to: 'replied',
    by: respondents,
    form: forms.resume,
    basis: `${rules}第四十一条二款`,
  },
} as const satisfies Record<string, OldReplyStep>

export const openingSteps1999 = { ...replySteps, ...trackSteps }

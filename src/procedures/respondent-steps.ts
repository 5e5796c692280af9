import type { State, Track } from './define.ts'
import {
  archiveForm,
  draftForm,
  evidenceForm,
  respondentHandlers as handlers,
  respondentLeaders as leaders,
  lessonForm,
  passForm,
  performForm,
  respondents,
  returnForm,
  selfCorrectForm,
  teamForm,
} from './respondent-forms.ts'

/** States through which the street passes as respondent, before a review organ as before a court. */
export const respondentStates = {
  teamed: { name: '专班办理中', phase: 'working' },
  reviewed: { name: '已经法制审核', phase: 'working' },
  performed: { name: '已履行', phase: 'working' },
  lessoned: { name: '已复盘', phase: 'working' },
  archived: { name: '已归档', phase: 'done', final: true },
} as const satisfies Record<string, State>

/** Where a track stands that has not begun. */
export const none = { name: '无', phase: 'pending' } as const

export const mediationStates = {
  none,
  mediating: { name: '进行中', phase: 'working' },
  settled: { name: '已达成', phase: 'done', final: true },
  failed: { name: '未达成', phase: 'done', final: true },
} as const satisfies Track['states']

export const correctionStates = {
  none,
  corrected: { name: '已改变', phase: 'done', final: true },
} as const satisfies Track['states']

/** Steps of a respondent, without the article under which each stands and where its law bars it. */
export const respondentSteps = {
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
  bundleEvidence: { from: ['teamed', 'drafted'], by: handlers, form: evidenceForm },
  draft: { from: ['teamed', 'drafted'], to: 'drafted', by: handlers, form: draftForm },
  sendBack: {
    name: '退回修改',
    from: ['drafted', 'reviewed'],
    to: 'teamed',
    by: [...respondents, ...leaders],
    form: returnForm,
  },
  review: {
    name: '法制审核通过',
    from: 'drafted',
    to: 'reviewed',
    by: ['legal_reviewer', 'judicial_office'],
    form: passForm,
  },
  submit: { from: 'reviewed', by: [...respondents, ...leaders] },
  startMediation: {
    by: [...handlers, ...leaders],
    track: { id: 'mediation', from: ['none', 'failed'], to: 'mediating' },
  },
  settle: { by: leaders, track: { id: 'mediation', from: ['mediating'], to: 'settled' } },
  failMediation: { by: [...handlers, ...leaders], track: { id: 'mediation', from: ['mediating'], to: 'failed' } },
  selfCorrect: {
    name: '改变原行政行为',
    by: leaders,
    form: selfCorrectForm,
    papers: { newAct: { name: '改变原行政行为的决定', required: true } },
    track: { id: 'correction', from: ['none', 'corrected'], to: 'corrected' },
  },
  perform: {
    to: 'performed',
    by: [...handlers, ...leaders],
    form: performForm,
    papers: { performance: { name: '履行情况报告', required: true } },
  },
  learn: {
    to: 'lessoned',
    by: [...handlers, ...leaders],
    form: lessonForm,
    basis: '一案一复盘（本地规定，未核实，可由管理员设定）',
  },
  archive: {
    name: '归档',
    from: 'lessoned',
    to: 'archived',
    by: ['archivist', ...respondents],
    form: archiveForm,
    basis: '档案法第十三条',
  },
} as const

import { respondents } from '#procedures/respondent-forms.ts'
import { bothEditions } from './both-editions.ts'
import { reconsiderationForms as forms } from './forms.ts'
import { hearing, type ReplyStep } from './states.ts'

/** 听证、调解和解、停止执行、自行纠正、附带审查、中止 (复议法39、42、51、56–58、73、74条). */
export const reconsiderationTrackSteps = {
  noticeHearing: { ...bothEditions.noticeHearing, basis: '行政复议法第五十一条' },
  attendHearing: {
    ...bothEditions.attendHearing,
    form: forms.attendance,
    basis: '行政复议法第五十一条（被申请人的负责人应当参加）',
  },
  startMediation: { ...bothEditions.startMediation, basis: '行政复议法第五条、第七十四条' },
  settle: { ...bothEditions.settle, basis: '行政复议法第七十三条、第七十四条' },
  failMediation: { ...bothEditions.failMediation, basis: '行政复议法第七十三条二款' },
  stopExecution: {
    ...bothEditions.stopExecution,
    form: forms.stop,
    basis: '行政复议法第四十二条',
  },
  restartExecution: { ...bothEditions.restartExecution, basis: '行政复议法第四十二条' },
  receiveNorm: {
    name: '收到规范性文件审查通知',
    from: hearing,
    by: respondents,
    form: forms.receiveNorm,
    papers: { normNotice: { name: '书面通知', required: true } },
    track: { id: 'norm', from: ['none', 'answered'], to: 'asked' },
    basis: '行政复议法第五十八条',
  },
  replyNorm: {
    name: '就规范性文件合法性书面答复',
    from: hearing,
    by: respondents,
    form: forms.replyNorm,
    papers: { normReply: { name: '书面答复及相关材料', required: true } },
    track: { id: 'norm', from: ['asked'], to: 'answered' },
    basis: '行政复议法第五十八条',
  },
  suspendCase: {
    ...bothEditions.suspendCase,
    form: forms.suspend,
    basis: '行政复议法第三十九条',
  },
  resumeCase: { ...bothEditions.resumeCase, basis: '行政复议法第三十九条二款' },
  selfCorrect: { ...bothEditions.selfCorrect, basis: '行政复议法第六十五条二款二项（申请人仍要求审查的，继续审理）' },
} as const satisfies Record<string, ReplyStep>

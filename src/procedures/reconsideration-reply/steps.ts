import {
  respondentHandlers as handlers,
  respondentLeaders as leaders,
  respondents,
  whyCollectedLate,
} from '#procedures/respondent-forms.ts'
import { respondentSteps } from '#procedures/respondent-steps.ts'
import { bothEditions, submitReplyUnder } from './both-editions.ts'
import { reconsiderationForms as forms } from './forms.ts'
import { hearing, type ReplyStep } from './states.ts'

/** 实施条例（2026年修订）施行之日. */
const agentRuleFrom = '2026-07-01'

/** 收件、专班、举证、答复 (复议法32、44、46、48、54条). */
export const reconsiderationReplySteps = {
  notRespondent: {
    ...bothEditions.notRespondent,
    basis: '行政复议法第十九条（委托的行政机关是被申请人）',
    barredBy: ({ intake }) =>
      intake.delegated === true ? undefined : '登记为受委托作出的行为，才由委托机关作被申请人（行政复议法第十九条）。',
  },
  forwardApplication: {
    name: '转送复议机关',
    from: 'received',
    to: 'forwarded',
    by: respondents,
    form: forms.forward,
    papers: { forwarding: { name: '转送函', required: true } },
    basis: '行政复议法第三十二条',
    barredBy: ({ intake, given }) =>
      intake.via === 'through_us' && !given.receiveCopy
        ? undefined
        : '只有通过本机关提出的申请才须转送（行政复议法第三十二条）。',
  },
  changePenalty: {
    name: '改变原处罚决定',
    from: 'received',
    to: 'changed',
    by: leaders,
    form: forms.changePenalty,
    papers: { newDecision: { name: '改变后的决定', required: true } },
    basis: '行政复议法第三十二条',
    barredBy: ({ intake, given }) =>
      intake.via === 'through_us' && !given.receiveCopy
        ? undefined
        : '复议机关已受理的，请办「改变原行政行为」（行政复议法第六十五条）。',
  },
  receiveCopy: {
    name: '收到申请书副本',
    from: 'forwarded',
    to: 'received',
    by: respondents,
    form: forms.receiveCopy,
    papers: { copy: { name: '申请书副本', required: true } },
    basis: '行政复议法第四十八条、第五十四条',
  },
  formTeam: {
    ...respondentSteps.formTeam,
    barredBy: ({ intake, given }) =>
      intake.via === 'through_us' && !given.receiveCopy
        ? '通过本机关提出的申请，须先在五日内转送复议机关（行政复议法第三十二条）。'
        : undefined,
  },
  bundleEvidence: {
    ...bothEditions.bundleEvidence,
    basis: '行政复议法第四十四条、第四十六条一款',
    barredBy: ({ intake }, { form }) => whyCollectedLate(intake, form, '行政复议法第四十六条一款'),
  },
  draftReply: {
    ...bothEditions.draftReply,
    basis: '行政复议法第四十八条；行政复议法实施条例第四十一条',
    barredBy: ({ given }) =>
      given.bundleEvidence
        ? undefined
        : '行政行为的合法性、适当性由本机关举证，请先办「整理证据和依据」（行政复议法第四十四条）。',
  },
  returnReply: respondentSteps.sendBack,
  reviewReply: respondentSteps.review,
  submitReply: {
    ...submitReplyUnder('行政复议法第四十八条'),
    form: forms.submitReply,
    basis: '行政复议法第四十八条、第五十四条、第七十条',
    barredBy: (_, { form, on }) =>
      on >= agentRuleFrom && form.staff === 0
        ? '应当指定1至2名工作人员为代理人，不得仅委托律师（行政复议法实施条例第十八条二款）。'
        : undefined,
  },
  supplementEvidence: {
    name: '补充证据',
    from: ['replied', 'suspended'],
    by: handlers,
    form: forms.supplement,
    papers: { supplement: { name: '补充的证据', required: true } },
    basis: '行政复议法第四十六条二款',
  },
  openFile: {
    ...bothEditions.openFile,
    name: '配合查阅、复制',
    basis: '行政复议法第四十七条',
  },
  giveOpinion: { ...bothEditions.giveOpinion, basis: '行政复议法第四十九条' },
  toOrdinary: {
    name: '转为普通程序',
    from: hearing,
    by: respondents,
    form: forms.toOrdinary,
    basis: '行政复议法第五十五条',
    barredBy: ({ intake, given }) =>
      (given.receiveCopy?.track ?? intake.track) === 'summary' ? undefined : '本案适用的已是普通程序。',
  },
} as const satisfies Record<string, ReplyStep>

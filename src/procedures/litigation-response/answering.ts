import { lastDay } from '#procedures/enforcement-time.ts'
import { respondentLeaders as leaders, respondents, whyCollectedLate } from '#procedures/respondent-forms.ts'
import { respondentSteps } from '#procedures/respondent-steps.ts'
import { litigationForms as forms } from './forms.ts'
import { type SuitStep, trialStates } from './states.ts'

const principals = ['head', 'deputy', 'assisting']

/** 上一次开庭为同一审级，且负责人到过庭. */
function hasAttended(session: Record<string, unknown> | undefined, instance: unknown): boolean {
  if (!session || session.instance !== instance) return false
  return session.attendedBefore === true || principals.includes(String(session.principal))
}

/** 专班、举证、答辩、延期举证 (行政诉讼法34–36、67条). */
const answering = {
  notDefendant: {
    name: '说明本机关不是被告',
    from: ['received', 'teamed'],
    to: 'notDefendant',
    by: respondents,
    form: forms.notDefendant,
    papers: { statement: { name: '情况说明', required: true } },
    basis: '行政诉讼法第二十六条五款',
    barredBy: ({ intake }) =>
      intake.delegated === true
        ? undefined
        : '登记为受委托作出的行为，才由委托机关作被告（行政诉讼法第二十六条五款）。',
  },
  formTeam: respondentSteps.formTeam,
  bundleEvidence: {
    ...respondentSteps.bundleEvidence,
    name: '整理证据和规范性文件',
    basis: '行政诉讼法第三十四条、第三十五条',
    barredBy: ({ intake }, { form }) => whyCollectedLate(intake, form, '行政诉讼法第三十五条'),
  },
  draftAnswer: {
    ...respondentSteps.draft,
    name: '起草答辩状',
    basis: '行政诉讼法第六十七条',
    barredBy: ({ given }) =>
      given.bundleEvidence
        ? undefined
        : '被告对行政行为负举证责任，请先办「整理证据和规范性文件」（行政诉讼法第三十四条）。',
  },
  returnAnswer: respondentSteps.sendBack,
  reviewAnswer: respondentSteps.review,
  submitAnswer: {
    ...respondentSteps.submit,
    name: '提交答辩状、证据和规范性文件',
    to: 'answered',
    form: forms.submitAnswer,
    papers: {
      answer: { name: '行政答辩状', required: true, basis: '行政诉讼法第六十七条' },
      evidenceList: { name: '证据目录及证据', required: true, basis: '行政诉讼法第六十七条' },
      norms: { name: '规范性文件', required: true, basis: '行政诉讼法第六十七条' },
      identity: { name: '负责人身份证明' },
      authorisation: { name: '授权委托书' },
    },
    basis: '行政诉讼法第六十七条、第三十四条',
  },
  applyDelay: {
    name: '申请延期提供证据',
    from: ['teamed', 'drafted', 'reviewed'],
    by: respondents,
    form: forms.applyDelay,
    papers: { delayApplication: { name: '延期提供证据申请书', required: true } },
    track: { id: 'delay', from: ['none'], to: 'applied' },
    basis: '行诉解释第三十四条（须在收到起诉状副本之日起十五日内书面提出）',
    barredBy: ({ intake }, { on }) => {
      const last = lastDay('SS-01', intake.receivedOn)
      return last !== undefined && on > last
        ? `延期提供证据的申请须在${last}以前书面提出，逾期的视为没有相应证据（行政诉讼法第三十四条二款、行诉解释第三十四条）。`
        : undefined
    },
  },
  allowDelay: {
    name: '法院准许延期',
    from: trialStates,
    by: respondents,
    form: forms.courtOnDelay,
    papers: { delayNotice: { name: '准许通知', required: true } },
    track: { id: 'delay', from: ['applied'], to: 'allowed' },
    basis: '行政诉讼法第三十六条',
  },
  refuseDelay: {
    name: '法院未准许延期',
    from: trialStates,
    by: respondents,
    form: forms.courtOnDelay,
    track: { id: 'delay', from: ['applied'], to: 'refused' },
    basis: '行政诉讼法第三十六条',
  },
  causeGone: {
    name: '正当事由消除',
    from: trialStates,
    by: respondents,
    form: forms.causeGone,
    track: { id: 'delay', from: ['allowed'], to: 'running' },
    basis: '行诉解释第三十四条',
  },
  submitDelayed: {
    name: '提交延期的证据',
    from: trialStates,
    by: [...respondents, ...leaders],
    form: forms.submitDelayed,
    papers: { delayedEvidence: { name: '延期提供的证据', required: true } },
    track: { id: 'delay', from: ['running'], to: 'submitted' },
    basis: '行诉解释第三十四条',
  },
} as const satisfies Record<string, SuitStep>

/** 调解协调、自行纠正、开庭 (行政诉讼法3、60、62条；负责人出庭应诉规定). */
const hearing = {
  startMediation: {
    ...respondentSteps.startMediation,
    name: '调解、协调化解',
    from: [...trialStates, 'appealing'],
    form: forms.startMediation,
    basis: '行政诉讼法第六十条、第六十二条',
  },
  settle: {
    ...respondentSteps.settle,
    name: '达成调解、和解',
    from: [...trialStates, 'appealing'],
    form: forms.settle,
    papers: { settlement: { name: '调解协议或者和解协议', required: true } },
    basis: '行政诉讼法第六十条、第六十二条',
  },
  failMediation: {
    ...respondentSteps.failMediation,
    name: '调解、协调未成',
    from: [...trialStates, 'appealing'],
    form: forms.failMediation,
    basis: '行政诉讼法第六十条',
  },
  selfCorrect: {
    ...respondentSteps.selfCorrect,
    from: [...trialStates, 'appealing'],
    basis: '行政诉讼法第六十二条、第七十四条二款二项（原告不撤诉的，继续审理）',
  },
  noticeSession: {
    name: '收到开庭通知',
    from: [...trialStates, 'appealing'],
    by: respondents,
    form: forms.noticeSession,
    papers: { summons: { name: '开庭传票、出庭通知书', required: true } },
    track: { id: 'session', from: ['none', 'held'], to: 'noticed' },
    basis: '负责人出庭应诉规定第四条、第五条',
  },
  attendSession: {
    name: '出庭',
    from: [...trialStates, 'appealing'],
    by: [...respondents, ...leaders],
    form: forms.appearance,
    papers: {
      appearance: { name: '负责人出庭函', basis: '负责人出庭应诉规定第六条' },
      authorisation: { name: '授权委托书' },
      absence: { name: '负责人不能出庭情况说明', basis: '负责人出庭应诉规定第八条、第九条' },
    },
    track: { id: 'session', from: ['noticed'], to: 'held' },
    basis: '行政诉讼法第三条三款；负责人出庭应诉规定第二条、第六条至第十一条',
    barredBy: ({ given }, { form }) =>
      form.principal === 'subordinate'
        ? '下级机关、受委托组织的负责人不是本机关负责人，不算负责人出庭（负责人出庭应诉规定第二条）。'
        : form.attendedBefore === true && !hasAttended(given.attendSession, form.instance)
          ? '本审级尚无负责人出庭的记录，不能免于出庭（负责人出庭应诉规定第七条）。'
          : undefined,
  },
} as const satisfies Record<string, SuitStep>

export const litigationAnsweringSteps = { ...answering, ...hearing }

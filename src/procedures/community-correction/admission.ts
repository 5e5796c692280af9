import type { AnyFacts } from '#procedures/define.ts'
import { isRecord } from '#procedures/forms.ts'
import { correctionForms as forms } from './forms.ts'
import { type CorrectionStep, office } from './states.ts'

/** Why this group may not be: 女性对象须有女成员（25条），未成年对象须有熟悉未成年人的成员（52条）. */
function whyNotGroup({ intake }: AnyFacts, form: Record<string, unknown>): string | undefined {
  const members = Array.isArray(form.members) ? form.members.filter(isRecord) : []
  if (intake.gender === 'female' && !members.some((one) => one.female === true))
    return '社区矫正对象为女性的，矫正小组中应有女性成员（社区矫正法第二十五条）。'
  return intake.minor === true && !members.some((one) => one.knowsMinors === true)
    ? '未成年社区矫正对象的矫正小组应当吸收熟悉未成年人身心特点的人员（社区矫正法第五十二条）。'
    : undefined
}

/** From the entrusted investigation or the papers of the court to the plan（社区矫正法第十八条至第二十五条）. */
export const admissionSteps = {
  decline: {
    name: '退回',
    from: 'registered',
    to: 'declined',
    by: office,
    form: forms.decline,
    papers: { returnLetter: { name: '退回函', required: true } },
    basis: '社区矫正法第十七条',
  },
  investigate: {
    name: '提交调查评估意见',
    from: 'registered',
    to: 'investigated',
    by: office,
    form: forms.investigate,
    papers: { investigation: { name: '调查评估意见书', required: true } },
    basis: '社区矫正法第十八条',
    barredBy: ({ intake }) =>
      intake.origin === 'entrusted' ? undefined : '没有决定机关委托的，不作调查评估（社区矫正法第十八条）。',
  },
  closeInvestigation: {
    name: '未适用社区矫正',
    from: 'investigated',
    to: 'notSentenced',
    by: office,
    form: forms.notSentenced,
    basis: '社区矫正法第十八条',
  },
  receiveDocuments: {
    name: '收到法律文书',
    from: ['registered', 'investigated'],
    to: 'awaiting',
    by: office,
    form: forms.receiveDocuments,
    papers: {
      judgment: { name: '判决书、裁定书、决定书', required: true, basis: '社区矫正法第二十条' },
      notice: { name: '执行通知书' },
    },
    basis: '社区矫正法第二十条',
    barredBy: (_, { form, on }) =>
      String(form.effectiveOn) <= on ? undefined : '判决、裁定、决定尚未生效，不能办理接收（社区矫正法第二十条）。',
  },
  recordReport: {
    name: '登记报到',
    from: ['awaiting', 'searching'],
    to: 'reported',
    by: office,
    form: forms.recordReport,
    papers: { reportForm: { name: '社区矫正对象报到登记表', required: true, basis: '社区矫正法第二十一条' } },
    basis: '社区矫正法第二十一条',
    barredBy: ({ times }) => (times.admit ? '已经接收，查找到的请办「查找到本人」。' : undefined),
  },
  admit: {
    name: '接收宣告',
    from: 'reported',
    to: 'admitted',
    by: office,
    form: forms.admit,
    papers: {
      admission: { name: '社区矫正接收宣告书', required: true, basis: '社区矫正法第二十二条' },
      duties: { name: '社区矫正责任书' },
    },
    basis: '社区矫正法第二十二条',
  },
  formGroup: {
    name: '确定矫正小组',
    from: ['admitted', 'supervising'],
    by: office,
    form: forms.formGroup,
    papers: { groupDuties: { name: '矫正小组责任书' } },
    basis: '社区矫正法第二十五条、第五十二条',
    barredBy: (facts, { form }) => whyNotGroup(facts, form),
  },
  makePlan: {
    name: '制定、调整矫正方案',
    from: ['admitted', 'supervising'],
    to: 'supervising',
    by: office,
    form: forms.makePlan,
    papers: { plan: { name: '矫正方案', required: true, basis: '社区矫正法第二十四条' } },
    basis: '社区矫正法第二十四条',
    barredBy: ({ times }) =>
      times.formGroup ? undefined : '须先确定矫正小组，由其负责落实矫正方案（社区矫正法第二十五条）。',
  },
} as const satisfies Record<string, CorrectionStep>

import type { AnyFacts } from '#procedures/define.ts'
import { correctionForms as forms } from './forms.ts'
import { type CorrectionStep, office } from './states.ts'

/** 撤销缓刑、撤销假释、收监执行各对应一种对象；管制没有撤销. */
function whyNotRevoked({ intake }: AnyFacts, form: Record<string, unknown>): string | undefined {
  if (intake.category === 'control')
    return '被判处管制的没有撤销、收监，违反规定的依法训诫、警告或者提请治安管理处罚（社区矫正法第二十八条）。'
  return form.kind === intake.category
    ? undefined
    : '建议事项与矫正类别不符：缓刑、假释的提请撤销，暂予监外执行的提请收监（社区矫正法第二十八条、第四十六条、第四十九条）。'
}

/** 考核奖惩、减刑、撤销与收监、失去联系（社区矫正法第二十八条、第三十条、第三十三条、第四十五条至第四十九条）. */
export const conductSteps = {
  commend: {
    name: '表扬',
    from: 'supervising',
    by: office,
    form: forms.commend,
    papers: { commendation: { name: '表扬决定书', required: true } },
    basis: '社区矫正法第二十八条',
  },
  admonish: {
    name: '训诫',
    from: ['supervising', 'admitted'],
    by: office,
    form: forms.discipline,
    papers: { admonition: { name: '社区矫正训诫决定书', required: true } },
    basis: '社区矫正法第二十八条',
  },
  warn: {
    name: '警告',
    from: ['supervising', 'admitted'],
    by: office,
    form: forms.discipline,
    papers: { warning: { name: '社区矫正警告决定书', required: true } },
    basis: '社区矫正法第二十八条',
  },
  requestPunishment: {
    name: '提请治安管理处罚',
    from: 'supervising',
    by: office,
    form: forms.requestPunishment,
    papers: { punishmentRequest: { name: '提请治安管理处罚建议书', required: true } },
    track: { id: 'punishment', from: ['none'], to: 'asked' },
    basis: '社区矫正法第二十八条、第五十九条',
  },
  recordPunishment: {
    name: '登记治安处理结果',
    from: 'supervising',
    by: office,
    form: forms.recordPunishment,
    track: { id: 'punishment', from: ['asked'], to: 'none' },
    basis: '社区矫正法第五十九条',
  },
  proposeReduction: {
    name: '提出减刑建议',
    from: 'supervising',
    by: office,
    form: forms.proposeReduction,
    papers: { reductionProposal: { name: '减刑建议书', required: true } },
    track: { id: 'reduction', from: ['none'], to: 'proposed' },
    basis: '社区矫正法第三十三条',
  },
  recordReduction: {
    name: '登记减刑裁定',
    from: 'supervising',
    by: office,
    form: forms.recordReduction,
    track: { id: 'reduction', from: ['proposed'], to: 'none' },
    basis: '社区矫正法第三十三条',
  },
  proposeRevocation: {
    name: '提请撤销、收监',
    from: ['supervising', 'searching'],
    to: 'proposed',
    by: office,
    form: forms.proposeRevocation,
    papers: { revocationProposal: { name: '提请撤销（收监执行）建议书', required: true } },
    basis: '社区矫正法第二十八条、第四十六条、第四十七条、第四十九条',
    barredBy: (facts, { form }) => whyNotRevoked(facts, form),
  },
  keep: {
    name: '不予撤销、不予收监',
    from: 'proposed',
    to: 'supervising',
    by: office,
    form: forms.keep,
    papers: { ruling: { name: '裁定书、决定书', required: true } },
    basis: '社区矫正法第四十八条、第四十九条',
  },
  revoke: {
    name: '撤销、收监，终止矫正',
    from: ['supervising', 'searching', 'proposed'],
    to: 'terminated',
    by: office,
    form: forms.revoke,
    papers: { ruling: { name: '裁定书、决定书', required: true } },
    basis: '社区矫正法第四十五条、第四十六条二款、第四十八条、第四十九条',
    barredBy: ({ times }, { form }) =>
      form.ground === 'proposed' && !times.proposeRevocation
        ? '没有提请过撤销或者收监的，只有因犯新罪、漏罪才由审理法院撤销（社区矫正法第四十六条二款）。'
        : undefined,
  },
  loseContact: {
    name: '失去联系，组织查找',
    from: ['awaiting', 'supervising'],
    to: 'searching',
    by: office,
    form: forms.loseContact,
    papers: { searchRecord: { name: '查找记录' } },
    basis: '社区矫正法第三十条',
  },
  find: {
    name: '查找到本人',
    from: 'searching',
    to: 'supervising',
    by: office,
    form: forms.find,
    basis: '社区矫正法第三十条',
    barredBy: ({ times }) =>
      times.makePlan ? undefined : '尚未接收的，查找到后请办「登记报到」（社区矫正法第二十一条）。',
  },
} as const satisfies Record<string, CorrectionStep>

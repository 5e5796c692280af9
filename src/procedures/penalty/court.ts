import { lastDay, unlessBetween } from '#procedures/enforcement-time.ts'
import { cannotApply, remediesRunning } from './execution-bars.ts'
import { executionForms as forms } from './execution-forms.ts'
import { enforcers, type PenaltyStep, penaltyLeaders } from './states.ts'

/** From the end of the remedies to the court's ruling (行政强制法第五十三条至第五十八条). */
export const courtSteps = {
  noteRemediesOver: {
    name: '登记法定救济期限届满',
    from: ['served', 'reminded'],
    by: enforcers,
    form: forms.noteRemediesOver,
    basis: '行政强制法第五十三条；行政处罚法第七十二条二款',
    barredBy: (facts, { form, on, around }) => remediesRunning(facts, form, on, around),
  },
  applyCourt: {
    name: '申请法院强制执行',
    from: 'reminded',
    to: 'inCourt',
    by: penaltyLeaders,
    form: forms.applyCourt,
    papers: { application: { name: '强制执行申请书', required: true }, file: { name: '决定书及依据、催告情况' } },
    basis: '行政强制法第五十三条至第五十五条',
    barredBy: (facts, { on, around }) => cannotApply(facts, on, around),
  },
  courtAccepts: {
    name: '登记法院受理',
    from: 'inCourt',
    to: 'courtAccepted',
    by: enforcers,
    form: forms.courtAccepts,
    basis: '行政强制法第五十六条',
  },
  courtAllows: {
    name: '登记准予执行',
    from: 'courtAccepted',
    to: 'courtExecuting',
    by: enforcers,
    form: forms.courtAllows,
    papers: { permission: { name: '准予执行裁定书', required: true } },
    basis: '行政强制法第五十七条',
  },
  courtRefuses: {
    name: '登记不予受理、不予执行',
    from: ['inCourt', 'courtAccepted'],
    to: 'courtRefused',
    by: enforcers,
    form: forms.courtRefuses,
    papers: { ruling: { name: '裁定书', required: true } },
    barredBy: (_, { form, on, around }) =>
      unlessBetween('收到裁定日期', form.receivedOn, on, around.takenOn.applyCourt),
    basis: '行政强制法第五十六条、第五十八条',
  },
  askHigherCourt: {
    name: '向上一级法院申请复议',
    from: 'courtRefused',
    to: 'courtAccepted',
    by: penaltyLeaders,
    form: forms.askHigherCourt,
    papers: { appeal: { name: '复议申请书', required: true } },
    basis: '行政强制法第五十六条二款、第五十八条三款',
  },
  auction: {
    name: '拍卖查封扣押财物抵缴',
    from: 'reminded',
    by: penaltyLeaders,
    form: forms.auction,
    papers: { result: { name: '拍卖成交、抵缴凭证', required: true } },
    basis: '行政强制法第四十六条三款',
    barredBy: ({ given, times }, { on }) => {
      const last = lastDay('QZ-06', given.imposeSurcharge?.from)
      if (!times.noteRemediesOver) return '法定救济期限尚未登记届满，不得拍卖抵缴（行政强制法第四十六条三款）。'
      if (!times.seal) return '没有已经查封、扣押的财物（行政强制法第四十六条三款）。'
      return last === undefined || on <= last
        ? '加处罚款超过三十日，经催告仍不履行的，才可以拍卖抵缴（行政强制法第四十六条）。'
        : undefined
    },
  },
} as const satisfies Record<string, PenaltyStep>

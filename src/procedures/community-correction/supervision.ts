import { daysBetween, findDay } from '#calendar/date.ts'
import type { AnyFacts } from '#procedures/define.ts'
import { correctionForms as forms } from './forms.ts'
import { type CorrectionStep, office } from './states.ts'

const leaveRule = '社区矫正法第二十七条；社区矫正实施办法，天数未核实，可由管理员设定'

/** Days of a leave, both ends counted. */
function leaveDays(form: Record<string, unknown>): number {
  const [from, until] = [findDay(String(form.from)), findDay(String(form.until))]
  return from && until ? daysBetween(from, until) + 1 : 0
}

function whyNoLeave(form: Record<string, unknown>): string | undefined {
  const length = leaveDays(form)
  if (length > 30) return `外出${length}日，单次不得超过30日（${leaveRule}）。`
  return length > 7 && form.decidedBy === 'office'
    ? `外出${length}日，超过7日的须报县级社区矫正机构批准，司法所只能批准7日以内的（${leaveRule}）。`
    : undefined
}

/** 29条三项、四项：先有警告、治安管理处罚，才有使用电子定位的情形. */
function whyNotMonitored({ times, given }: AnyFacts, form: Record<string, unknown>): string | undefined {
  if (form.ground === 'silent' && !times.warn)
    return '拒不按照规定报告的，须已被给予警告才可以使用电子定位（社区矫正法第二十九条一款三项）。'
  return form.ground === 'punished' && given.recordPunishment?.punished !== true
    ? '须已被给予治安管理处罚才可以使用电子定位（社区矫正法第二十九条一款四项）。'
    : undefined
}

/** 监督管理：报告、会客、外出、电子定位、走访（社区矫正法第二十三条至第二十九条）和教育帮扶（第三十六条至第四十二条）. */
export const supervisionSteps = {
  takeReport: {
    name: '登记报告',
    from: 'supervising',
    by: office,
    form: forms.takeReport,
    basis: '社区矫正法第二十三条',
  },
  permitContact: {
    name: '会客审批',
    from: 'supervising',
    by: office,
    form: forms.permitContact,
    basis: '社区矫正法第二十三条',
  },
  permitLeave: {
    name: '批准外出',
    from: 'supervising',
    by: office,
    form: forms.permitLeave,
    papers: {
      leaveForm: { name: '社区矫正对象外出审批表', required: true, basis: '社区矫正法第二十七条' },
      leaveProof: { name: '外出证明' },
    },
    track: { id: 'leave', from: ['home'], to: 'away' },
    basis: leaveRule,
    barredBy: (_, { form }) => whyNoLeave(form),
  },
  endLeave: {
    name: '销假',
    from: ['supervising', 'searching'],
    by: office,
    form: forms.endLeave,
    track: { id: 'leave', from: ['away'], to: 'home' },
    basis: leaveRule,
  },
  startMonitor: {
    name: '使用电子定位',
    from: ['supervising', 'proposed'],
    by: office,
    form: forms.startMonitor,
    papers: {
      monitorApproval: { name: '电子定位审批表', required: true },
      monitorNotice: { name: '使用电子定位告知书', required: true },
    },
    track: { id: 'monitor', from: ['off'], to: 'on' },
    basis: '社区矫正法第二十九条一款',
    barredBy: (facts, { form }) => whyNotMonitored(facts, form),
  },
  extendMonitor: {
    name: '延长电子定位',
    from: ['supervising', 'proposed'],
    by: office,
    form: forms.extendMonitor,
    papers: { monitorExtension: { name: '延长电子定位审批表', required: true } },
    track: { id: 'monitor', from: ['on'], to: 'on' },
    basis: '社区矫正法第二十九条二款',
  },
  stopMonitor: {
    name: '解除电子定位',
    from: ['supervising', 'searching', 'proposed'],
    by: office,
    form: forms.stopMonitor,
    track: { id: 'monitor', from: ['on'], to: 'off' },
    basis: '社区矫正法第二十九条二款',
  },
  educate: {
    name: '教育学习',
    from: 'supervising',
    by: office,
    form: forms.educate,
    basis: '社区矫正法第三十六条、第三十七条、第四十条',
  },
  serve: { name: '公益活动', from: 'supervising', by: office, form: forms.serve, basis: '社区矫正法第四十二条' },
  visit: {
    name: '走访',
    from: 'supervising',
    by: office,
    form: forms.visit,
    papers: { visitRecord: { name: '谈话、走访笔录' } },
    basis: '社区矫正法第二十六条',
  },
} as const satisfies Record<string, CorrectionStep>

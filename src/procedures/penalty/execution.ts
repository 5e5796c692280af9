import { amountOf, lastDay, unlessBetween } from '#procedures/enforcement-time.ts'
import { fineOf } from './bars.ts'
import { cannotRemind, payBy, reviewFirst } from './execution-bars.ts'
import { executionForms as forms } from './execution-forms.ts'
import { enforcers, type PenaltyFacts, type PenaltyStep, penaltyLeaders } from './states.ts'

const withoutFine = (facts: PenaltyFacts) => (fineOf(facts) > 0 ? undefined : '本件没有罚款。')
const unpaid = ['served', 'reminded', 'inCourt', 'courtAccepted', 'courtExecuting'] as const

function notPaidUp(facts: PenaltyFacts, form: Record<string, unknown>): string | undefined {
  const fine = fineOf(facts)
  if (fine === 0) return '本件没有罚款，请办理「履行完毕」。'
  if (form.total !== undefined && amountOf(form.total) < fine)
    return `罚款${fine}元尚未缴清；部分缴纳的，请办理「分期缴纳」。`
  return amountOf(form.surcharge) > fine ? '加处罚款不得超过罚款数额（行政处罚法第七十二条）。' : undefined
}

/** Service, publication, payment, reminder and closing (行政处罚法第六十一条、第六十六条至第七十三条). */
export const executionSteps = {
  serve: {
    name: '送达决定书',
    from: 'decided',
    to: 'served',
    by: ['enforcer', 'enforcement_aux'],
    form: forms.serve,
    papers: { receipt: { name: '送达回证', required: true } },
    basis: '行政处罚法第六十一条',
    barredBy: (_, { form, on, around: { takenOn } }) =>
      form.way === 'electronic' && form.confirmed !== true
        ? '电子送达须当事人同意并签订确认书（行政处罚法第六十一条二款）。'
        : unlessBetween('送达日期', form.servedOn, on, takenOn.decidePenalty ?? takenOn.decideNoPenalty),
  },
  announce: {
    name: '公告送达',
    from: 'decided',
    to: 'announced',
    by: enforcers,
    form: forms.announce,
    papers: { announcement: { name: '送达公告', required: true } },
    basis: '民事诉讼法第九十五条',
    barredBy: (_, { form, on, around: { takenOn } }) =>
      unlessBetween('公告日期', form.announcedOn, on, takenOn.decidePenalty ?? takenOn.decideNoPenalty),
  },
  serveByAnnouncement: {
    name: '公告期满视为送达',
    from: 'announced',
    to: 'served',
    by: enforcers,
    form: forms.serveByAnnouncement,
    basis: '民事诉讼法第九十五条',
    barredBy: ({ given }, { form, on }) => {
      const last = lastDay('CF-06', given.announce?.announcedOn, { variant: 'announced' })
      return last !== undefined && on < last
        ? `公告自发出之日起满三十日（${last}）才视为送达（民事诉讼法第九十五条）。`
        : unlessBetween('视为送达日期', form.servedOn, on, last)
    },
  },
  publish: {
    name: '公开处罚决定',
    from: ['decided', 'announced', ...unpaid, 'courtRefused', 'fulfilled', 'closed'],
    by: ['enforcer', 'disclosure_officer', 'gen_office'],
    form: forms.publish,
    basis: '行政处罚法第四十八条；国办发〔2018〕118号（未核实，可由管理员设定）',
  },
  collectOnSpot: {
    name: '当场收缴罚款',
    from: ['spotDecided', 'served'],
    by: enforcers,
    form: forms.collectOnSpot,
    papers: { bill: { name: '财政票据', required: true } },
    track: { id: 'cash', from: ['none'], to: 'collected' },
    basis: '行政处罚法第六十八条至第七十条',
    barredBy: (facts, { form }) =>
      fineOf(facts) === 0
        ? '本件没有罚款。'
        : facts.times.decidePenalty && form.ground !== 'remote'
          ? '普通程序的罚款，只有边远、水上、交通不便地区经当事人提出才可以当场收缴（行政处罚法第六十九条）。'
          : form.amount === undefined || amountOf(form.amount) === fineOf(facts)
            ? undefined
            : `当场收缴数额须与罚款数额（${fineOf(facts)}元）一致。`,
  },
  remit: {
    name: '罚款交至机关',
    from: ['spotDecided', 'served', 'fulfilled'],
    by: enforcers,
    form: forms.remit,
    track: { id: 'cash', from: ['collected'], to: 'remitted' },
    basis: '行政处罚法第七十一条',
  },
  bank: {
    name: '罚款缴付银行',
    from: ['spotDecided', 'served', 'fulfilled'],
    by: ['enforcer', 'gen_office'],
    form: forms.bank,
    papers: { bankSlip: { name: '银行缴款凭证', required: true } },
    track: { id: 'cash', from: ['remitted'], to: 'banked' },
    basis: '行政处罚法第七十一条',
  },
  defer: {
    name: '暂缓或者分期缴纳',
    from: 'served',
    by: penaltyLeaders,
    form: forms.defer,
    papers: {
      deferRequest: { name: '当事人申请书', required: true },
      deferral: { name: '延期（分期）缴纳批准书', required: true },
    },
    basis: '行政处罚法第六十六条二款',
    barredBy: withoutFine,
  },
  payPart: {
    name: '分期缴纳',
    from: unpaid,
    by: enforcers,
    form: forms.payPart,
    papers: { instalment: { name: '缴款凭证' } },
    basis: '行政处罚法第六十六条二款',
    barredBy: withoutFine,
  },
  pay: {
    name: '缴清罚款',
    from: unpaid,
    to: 'fulfilled',
    by: enforcers,
    form: forms.pay,
    papers: { payment: { name: '缴款凭证', required: true } },
    basis: '行政处罚法第六十七条',
    barredBy: (facts, { form }) => notPaidUp(facts, form),
  },
  fulfil: {
    name: '履行完毕',
    from: unpaid,
    to: 'fulfilled',
    by: enforcers,
    form: forms.fulfil,
    barredBy: (facts) =>
      fineOf(facts) > 0 && !facts.times.collectOnSpot && !facts.times.auction
        ? '有罚款的，请办理「缴清罚款」。'
        : facts.times.decideNoPenalty
          ? '不予处罚没有须履行的内容，请直接结案。'
          : undefined,
  },
  imposeSurcharge: {
    name: '加处罚款',
    from: ['served', 'reminded'],
    by: penaltyLeaders,
    form: forms.imposeSurcharge,
    papers: { surcharge: { name: '加处罚款决定书', required: true } },
    basis: '行政处罚法第七十二条；行政强制法第四十五条',
    barredBy: (facts, { form, on }) => {
      const due = payBy(facts)
      if (fineOf(facts) === 0) return '本件没有罚款。'
      const from = typeof form.from === 'string' ? form.from : on
      return due !== undefined && from <= due
        ? `缴款期限至${due}，未到期不得加处（行政处罚法第七十二条）。`
        : unlessBetween('加处起算日期', form.from, on)
    },
  },
  remind: {
    name: '催告',
    from: ['served', 'reminded'],
    to: 'reminded',
    by: enforcers,
    form: forms.remind,
    papers: { reminder: { name: '催告书', required: true }, reminderReceipt: { name: '送达回证' } },
    basis: '行政强制法第三十五条、第五十四条',
    barredBy: (facts, { form, on }) =>
      facts.times.decideNoPenalty ? '不予处罚没有须履行的内容。' : cannotRemind(facts, form, on),
  },
  hearReminder: {
    name: '听取催告后的陈述申辩',
    from: 'reminded',
    by: enforcers,
    form: forms.hearReminder,
    basis: '行政强制法第三十六条',
  },
  noteRemedy: {
    name: '登记申请复议、提起诉讼',
    from: ['served', 'reminded'],
    by: ['enforcer', 'judicial_office', 'governance_office'],
    form: forms.noteRemedy,
    papers: { notice: { name: '复议答复通知书、应诉通知书' } },
    basis: '行政复议法第二十条、第二十三条；行政诉讼法第四十六条；行政处罚法第七十三条',
    barredBy: (facts, { form, on }) => reviewFirst(facts, form) ?? unlessBetween('申请、起诉日期', form.on, on),
  },
  recordOverturned: {
    name: '登记决定被纠正',
    from: ['decided', 'announced', ...unpaid, 'courtRefused', 'fulfilled', 'closed'],
    to: 'overturned',
    by: [...penaltyLeaders, 'judicial_office'],
    form: forms.recordOverturned,
    papers: { document: { name: '纠正的文书', required: true } },
    basis: '行政处罚法第四十八条二款、第七十五条二款',
    barredBy: (_, { form, on, around: { takenOn } }) =>
      unlessBetween('纠正之日', form.on, on, takenOn.decidePenalty ?? takenOn.decideNoPenalty),
  },
  withdrawPublication: {
    name: '撤回公开信息',
    from: 'overturned',
    by: ['enforcer', 'disclosure_officer', 'gen_office'],
    form: forms.withdrawPublication,
    basis: '行政处罚法第四十八条二款',
    barredBy: ({ times }) => (times.publish ? undefined : '处罚决定没有公开过，无须撤回。'),
  },
  closeOverturned: {
    name: '纠正后结案',
    from: 'overturned',
    to: 'closedOverturned',
    by: penaltyLeaders,
    form: forms.closeOverturned,
    barredBy: ({ times }) =>
      times.publish && !times.withdrawPublication
        ? '已公开的处罚决定应当先撤回公开（行政处罚法第四十八条二款）。'
        : undefined,
    handOff: {
      to: 'penalty',
      link: 'derived-from',
      name: '重新作出行政行为',
      basis: '行政处罚法第七十五条二款；行政复议法、行政诉讼法',
      when: ({ given }) => given.closeOverturned?.redo === true,
      carry: ({ intake }) => ({ ...intake, kind: 'ordinary' }),
    },
  },
  close: {
    name: '结案',
    from: ['served', 'reminded', 'courtExecuting', 'courtRefused', 'fulfilled'],
    to: 'closed',
    by: penaltyLeaders,
    needsTracks: ['cash', 'exclusion'],
    form: forms.close,
    papers: { closing: { name: '结案报告', required: true } },
    barredBy: ({ times }, { form }) => {
      const done = times.pay || times.fulfil
      if (form.way === 'fulfilled' && !done) return '尚未登记履行完毕。'
      if (form.way === 'no_penalty' && !times.decideNoPenalty) return '没有不予处罚决定。'
      if (form.way === 'executed' && !times.courtAllows) return '法院没有准予执行。'
      return form.way === 'court_refused' && !times.courtRefuses ? '法院没有不予受理、不予执行的裁定。' : undefined
    },
  },
  archive: {
    name: '立卷归档',
    from: 'closed',
    to: 'archived',
    by: ['enforcer', 'archivist'],
    form: forms.archive,
    basis: '行政处罚法第四十七条；档案法第十三条',
  },
} as const satisfies Record<string, PenaltyStep>

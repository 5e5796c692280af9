import { atPolice } from '#procedures/enforcement-powers.ts'
import { unlessOn } from '#procedures/enforcement-time.ts'
import { aboveSpotLimit, cannotOpen, isFast, recused } from './bars.ts'
import { investigationForms as forms } from './forms.ts'
import { enforcers, type PenaltyStep, penaltyLeaders } from './states.ts'

/** From the clue to the end of the investigation, and the penalty on the spot (行政处罚法第五十一条至第五十七条). */
export const investigationSteps = {
  notFile: {
    name: '不予立案',
    from: 'clue',
    to: 'notFiled',
    by: penaltyLeaders,
    form: forms.notFile,
    papers: { approval: { name: '不予立案审批表', required: true } },
    basis: '行政处罚法第五十四条',
  },
  handOver: {
    name: '移送有管辖权的机关',
    from: ['clue', 'investigating'],
    to: 'handedOver',
    by: penaltyLeaders,
    needsTracks: ['evidence'],
    form: forms.handOver,
    papers: { letter: { name: '案件移送函', required: true } },
    basis: '行政处罚法第二十二条至第二十五条',
    handOff: {
      to: 'transfer',
      link: 'transferred-to',
      name: '移送有管辖权的机关',
      basis: '行政处罚法第二十五条',
      carry: ({ given }) => ({
        kind: 'handover',
        organ: given.handOver?.organ,
        reason: given.handOver?.reason,
        source: 'penalty',
      }),
    },
  },
  file: {
    name: '立案',
    from: 'clue',
    to: 'investigating',
    by: penaltyLeaders,
    assigns: true,
    form: forms.file,
    papers: { filing: { name: '立案审批表', required: true } },
    basis: '行政处罚法第五十四条二款',
    barredBy: ({ intake }, { form, on, around }) =>
      intake.kind === 'summary'
        ? '简易程序不立案，请办理「当场处罚」；不符合当场处罚条件的，更正为普通程序。'
        : cannotOpen(form, on, around),
  },
  decideOnSpot: {
    name: '当场处罚',
    from: 'clue',
    to: 'spotDecided',
    by: enforcers,
    form: forms.decideOnSpot,
    papers: { spotDecision: { name: '当场行政处罚决定书', required: true, basis: '行政处罚法第五十二条' } },
    basis: '行政处罚法第五十一条、第五十二条',
    barredBy: (facts, { form, on, around }) =>
      facts.intake.kind === 'summary'
        ? (cannotOpen(form, on, around) ??
          unlessOn('决定并交付日期', form.decidedOn, on) ??
          aboveSpotLimit(facts, form.fine))
        : '普通程序、简案快办的案件须立案调查，不能当场处罚（行政处罚法第五十四条）。',
  },
  recordSpot: {
    name: '当场处罚备案',
    from: 'spotDecided',
    to: 'served',
    by: enforcers,
    form: forms.recordSpot,
    papers: { spotRecord: { name: '当场处罚备案表' } },
    basis: '行政处罚法第五十二条三款',
  },
  investigate: {
    name: '调查取证',
    from: 'investigating',
    by: enforcers,
    signs: true,
    form: forms.investigate,
    papers: { record: { name: '笔录', required: true }, video: { name: '音像记录' }, evidence: { name: '证据材料' } },
    basis: '行政处罚法第四十六条、第四十七条、第五十五条',
    barredBy: (facts, { form }) => recused(facts, form.officers),
  },
  preRegister: {
    name: '先行登记保存',
    from: 'investigating',
    by: enforcers,
    form: forms.preRegister,
    papers: { registration: { name: '先行登记保存通知书及清单', required: true } },
    track: { id: 'evidence', from: ['none', 'disposed'], to: 'kept' },
    basis: '行政处罚法第五十六条',
  },
  disposeEvidence: {
    name: '处理登记保存的证据',
    from: ['investigating', 'reported', 'heldForPolice'],
    by: enforcers,
    form: forms.disposeEvidence,
    papers: { disposal: { name: '登记保存物品处理通知书', required: true } },
    track: { id: 'evidence', from: ['kept'], to: 'disposed' },
    basis: '行政处罚法第五十六条',
  },
  seal: {
    name: '采取查封扣押',
    from: 'investigating',
    by: enforcers,
    basis: '行政强制法第十七条、第十八条',
    handOff: {
      to: 'coercion',
      link: 'derived-from',
      name: '查封扣押',
      basis: '行政强制法第十八条',
      carry: ({ given, intake }) => ({
        kind: 'seal',
        itemCode: given.file?.itemCode ?? intake.itemCode,
        caseNumber: given.file?.filing,
      }),
    },
  },
  orderCorrection: {
    name: '责令改正',
    from: ['investigating', 'reported', 'noticed'],
    by: enforcers,
    form: forms.orderCorrection,
    papers: { correction: { name: '责令改正通知书', required: true } },
    basis: '行政处罚法第二十八条',
  },
  recheckCorrection: {
    name: '复查改正情况',
    from: ['investigating', 'reported', 'noticed', 'served'],
    by: enforcers,
    form: forms.recheckCorrection,
    basis: '行政处罚法第二十八条',
    barredBy: ({ times }) => (times.orderCorrection ? undefined : '尚未责令改正，无须复查。'),
  },
  applyRecusal: {
    name: '回避决定',
    from: ['investigating', 'reported', 'noticed'],
    by: penaltyLeaders,
    form: forms.applyRecusal,
    basis: '行政处罚法第四十三条',
  },
  requestAid: {
    name: '请求协查',
    from: 'investigating',
    by: enforcers,
    basis: '行政处罚法第二十六条',
    handOff: {
      to: 'transfer',
      link: 'derived-from',
      name: '请求协查',
      basis: '行政处罚法第二十六条',
      carry: () => ({ kind: 'assist', source: 'penalty' }),
    },
  },
  exclude: {
    name: '扣除办案期间',
    from: ['investigating', 'noticed'],
    by: penaltyLeaders,
    form: forms.exclude,
    papers: { exclusion: { name: '扣除办案期间审批表', required: true } },
    track: { id: 'exclusion', from: ['none', 'ended'], to: 'running' },
    basis: '行政处罚法第六十条；所依规章或者地方规定（未核实，可由管理员设定）',
  },
  endExclusion: {
    name: '恢复计算办案期间',
    from: ['investigating', 'noticed', 'reported'],
    by: enforcers,
    form: forms.endExclusion,
    track: { id: 'exclusion', from: ['running'], to: 'ended' },
  },
  extend: {
    name: '延长办案期限',
    from: ['investigating', 'reported', 'noticed'],
    by: penaltyLeaders,
    form: forms.extend,
    papers: { extension: { name: '延长办案期限审批表', required: true } },
    basis: '行政处罚法第六十条',
  },
  confirmFast: {
    name: '确认简案快办',
    from: ['investigating', 'reported', 'noticed'],
    by: enforcers,
    form: forms.confirmFast,
    papers: { admission: { name: '认错认罚确认书', required: true } },
    basis: '简案快办规定（本地规定，未核实，可由管理员设定）',
    barredBy: (facts) => (isFast(facts) ? undefined : '本案不适用简案快办。'),
  },
  leaveFast: {
    name: '转为普通程序',
    from: ['investigating', 'reported', 'noticed'],
    by: enforcers,
    form: forms.leaveFast,
    basis: '简案快办规定（本地规定，未核实，可由管理员设定）',
    barredBy: (facts) => (isFast(facts) ? undefined : '本案不适用简案快办，无须转换。'),
  },
  toPolice: {
    name: '移送公安机关',
    from: ['investigating', 'reported', 'noticed'],
    to: 'heldForPolice',
    by: enforcers,
    form: forms.toPolice,
    papers: { proposal: { name: '移送涉嫌犯罪案件报告', required: true } },
    basis: '行政处罚法第二十七条；移送规定第三条、第五条',
    handOff: {
      to: 'transfer',
      link: 'derived-from',
      name: '移送涉嫌犯罪案件',
      basis: '移送规定第三条、第五条',
      carry: ({ given }) => ({
        kind: 'crime',
        organ: '公安机关',
        reason: given.toPolice?.reason,
        crime: given.toPolice?.crime,
        source: 'penalty',
      }),
    },
  },
  returnFromPolice: {
    name: '公安退回，恢复处罚程序',
    from: 'heldForPolice',
    to: 'investigating',
    by: enforcers,
    form: forms.returnFromPolice,
    papers: { notice: { name: '不予立案通知书或者处理文书', required: true } },
    basis: '行政处罚法第二十七条；移送规定第十条、第十三条',
    barredBy: (_, { around }) => {
      const transfer = atPolice(around)
      return transfer
        ? `移送件${transfer.number}尚未退回，公安机关未作处理以前不得恢复处罚（行政处罚法第二十七条、移送规定第十条）。`
        : undefined
    },
  },
  closeForPolice: {
    name: '已追究刑事责任结案',
    from: 'heldForPolice',
    to: 'closedForPolice',
    by: penaltyLeaders,
    needsTracks: ['evidence'],
    form: forms.closeForPolice,
    basis: '移送规定第十一条',
  },
  report: {
    name: '调查终结',
    from: 'investigating',
    to: 'reported',
    by: enforcers,
    needsTracks: ['evidence'],
    form: forms.report,
    papers: { report: { name: '调查终结报告', required: true } },
    basis: '行政处罚法第五十七条',
    barredBy: (facts, { form, on }) =>
      facts.times.investigate
        ? (unlessOn('调查终结日期', form.finishedOn, on) ?? recused(facts, form.officers))
        : '尚无调查取证记录，不能调查终结（行政处罚法第五十四条）。',
  },
  dismiss: {
    name: '撤销案件',
    from: ['investigating', 'reported'],
    to: 'dismissed',
    by: penaltyLeaders,
    needsTracks: ['evidence'],
    form: forms.dismiss,
    papers: { dismissal: { name: '撤销案件审批表', required: true } },
  },
} as const satisfies Record<string, PenaltyStep>

import * as z from 'zod'
import { extensionForm, passage, text } from '#procedures/fields.ts'
import { arrivalNotes, arrivalSettings, arriveForm, whyNotArrived } from './arrival.ts'
import { whyNotAppraised, whyNotVerified } from './bars.ts'
import { evaluateForm, feedbackForm, finishWhistleForm, reworkForm, verifyForm, whistleForm } from './forms.ts'
import { centre, type GridEventStep, gridTeam, handlers } from './states.ts'

const binzhou = '参照滨州网格化服务管理条例第十一条（本地规定）'

/** 签收、处置、吹哨、挂账、反馈、核查、办结. */
export const gridDisposalSteps = {
  sign: { name: '签收', from: 'dispatched', to: 'disposing', by: handlers, signs: true, basis: binzhou },
  arrive: {
    name: '到场',
    from: ['dispatched', 'disposing'],
    to: 'disposing',
    by: handlers,
    signs: true,
    form: arriveForm,
    papers: { photos: { name: '现场照片' } },
    basis: '1-5-10 内部时限（未核实，可由管理员设定）',
    asks: { place: true, settings: { section: 'dispatch', values: arrivalSettings } },
    barredBy: (_, { form, around }) => whyNotArrived(form, around),
    notes: arrivalNotes,
  },
  handleFirst: {
    name: '先期处置',
    from: 'disposing',
    by: handlers,
    form: z.object({ measures: passage('先期处置措施') }),
    papers: { photos: { name: '处置照片' } },
    basis: '1-5-10 内部时限（未核实，可由管理员设定）',
  },
  object: {
    name: '非职责说明',
    from: ['dispatched', 'disposing'],
    to: 'objecting',
    by: handlers,
    form: z.object({ reason: passage('不属本单位职责的理由'), properUnit: text('应由哪个单位办理').optional() }),
    basis: '参照滨州网格化服务管理条例第十一条：不属职责的及时说明（本地规定）',
    barredBy: (facts) =>
      (facts.times.denyObjection ?? 0) > 0 ? '指挥室已指定承办，不得再次退回（本地规定，可由管理员设定）。' : undefined,
  },
  blowWhistle: {
    name: '吹哨',
    from: 'disposing',
    by: [...centre, 'deputy_in_charge', 'director'],
    track: { id: 'whistle', from: ['none', 'done'], to: 'blown' },
    form: whistleForm,
    calls: 'units',
    papers: { whistle: { name: '吹哨单' } },
    basis: '参照北京街道办事处条例第五条、第十一条（本地规定）',
  },
  arriveWhistle: {
    name: '单位报到',
    from: 'disposing',
    by: handlers,
    track: { id: 'whistle', from: ['blown'], to: 'arrived' },
    form: z.object({ departments: passage('到场单位') }),
    forCalled: true,
    papers: { arrival: { name: '报到记录' } },
    basis: '参照北京街道办事处条例第十一条（本地规定）',
  },
  finishWhistle: {
    name: '单位处置完毕',
    from: 'disposing',
    by: handlers,
    track: { id: 'whistle', from: ['arrived'], to: 'done' },
    form: finishWhistleForm,
    forCalled: true,
    barredBy: (_, { form, around: { here } }) => whyNotAppraised(form, here),
    basis: '参照北京街道办事处条例第十一条（本地规定）',
  },
  askCoHandling: {
    name: '请求协办',
    from: 'disposing',
    by: handlers,
    track: { id: 'coHandle', from: ['none', 'done'], to: 'asked' },
    form: z.object({ units: passage('协办单位'), task: passage('协办事项') }),
    basis: binzhou,
  },
  finishCoHandling: {
    name: '协办反馈',
    from: 'disposing',
    by: handlers,
    track: { id: 'coHandle', from: ['asked'], to: 'done' },
    form: z.object({ result: passage('协办结果') }),
    basis: binzhou,
  },
  extend: {
    name: '延长处置时限',
    from: 'disposing',
    by: [...centre, 'deputy_in_charge', 'director'],
    form: extensionForm,
    basis: '事项清单（延长规则未核实，可由管理员设定）',
  },
  suspend: {
    name: '挂账',
    from: 'disposing',
    to: 'suspended',
    by: [...centre, 'deputy_in_charge', 'director'],
    form: z.object({ reason: passage('挂账理由'), condition: passage('销账条件') }),
    papers: { listing: { name: '挂牌督办单' } },
    basis: '本地规定（挂账未核实，可由管理员设定）',
  },
  resume: {
    name: '销账续办',
    from: 'suspended',
    to: 'disposing',
    by: centre,
    form: z.object({ reason: passage('销账情况') }),
    basis: '本地规定（挂账未核实，可由管理员设定）',
  },
  feedback: {
    name: '反馈处置结果',
    from: 'disposing',
    to: 'fedBack',
    by: handlers,
    form: feedbackForm,
    papers: { photos: { name: '处置前后对比照片' } },
    basis: '参照滨州网格化服务管理条例第十一条：规定时间内办结并反馈（本地规定）',
    needsTracks: ['whistle', 'coHandle'],
  },
  verify: {
    name: '核查',
    from: 'fedBack',
    to: 'verified',
    by: [...gridTeam, ...centre],
    form: verifyForm,
    papers: { verification: { name: '核查记录' } },
    basis: '参照滨州网格化服务管理条例第十二条：检查督促（本地规定）',
    barredBy: whyNotVerified,
  },
  rework: {
    name: '退回重新处置',
    from: ['fedBack', 'verified'],
    to: 'disposing',
    by: centre,
    assigns: true,
    form: reworkForm,
    basis: '参照滨州网格化服务管理条例第十二条（本地规定）',
  },
  evaluate: {
    name: '评价',
    from: ['verified', 'closed', 'selfSolved'],
    by: [...gridTeam, ...centre],
    form: evaluateForm,
    basis: '参照滨州网格化服务管理条例第十二条（本地规定）',
  },
  close: {
    name: '办结',
    from: 'verified',
    to: 'closed',
    by: centre,
    basis: '参照滨州网格化服务管理条例第十二条、第十四条：一事一档（本地规定）',
    barredBy: ({ given }) =>
      given.verify?.passed === false
        ? '核查未通过的不得办结，请办「退回重新处置」（参照滨州网格化服务管理条例第十二条，本地规定）。'
        : undefined,
  },
  reopen: {
    name: '复发重开',
    from: ['closed', 'selfSolved'],
    to: 'reported',
    by: [...gridTeam, ...centre],
    form: z.object({ reason: passage('复发情况') }),
    basis: '本地规定（办结不等于解决）',
  },
} as const satisfies Record<string, GridEventStep>

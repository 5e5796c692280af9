import * as z from 'zod'
import { mustHold } from '#procedures/choice.ts'
import { extensionForm, passage, text } from '#procedures/fields.ts'
import { contactForm, replyForm, terminationForm, whistleForm, whyNotDisputed } from './forms.ts'
import { desk, type HotlineStep, handlers } from './states.ts'

/** What the unit that has the ticket does: 签收、异议、联系、吹哨、协办、回复. */
export const hotlineUnitSteps = {
  sign: { name: '签收', from: 'dispatched', to: 'handling', by: handlers, signs: true, basis: '本地热线规定' },
  dispute: {
    name: '派单异议（退单）',
    from: ['dispatched', 'handling'],
    to: 'disputing',
    by: handlers,
    form: z.object({ reason: passage('不属本单位职责的理由和依据'), properUnit: text('应由哪个单位办理').optional() }),
    papers: { dispute: { name: '派单异议申请' } },
    basis: '参照潍坊热线条例第二十二条（本地规定）',
    barredBy: whyNotDisputed,
  },
  contact: {
    name: '联系诉求人',
    from: 'handling',
    by: handlers,
    form: contactForm,
    papers: { contactRecord: { name: '联系记录' } },
    basis: '参照北京接诉即办条例第十三条（本地规定）',
  },
  blowWhistle: {
    name: '吹哨',
    from: 'handling',
    by: [...desk, 'governance_office', 'deputy_in_charge', 'director'],
    track: { id: 'whistle', from: ['none', 'done'], to: 'blown' },
    form: whistleForm,
    papers: { whistle: { name: '吹哨单' } },
    basis: '参照北京接诉即办条例第十六条、北京街道办事处条例第五条、第十一条（本地规定）',
  },
  arriveWhistle: {
    name: '部门报到',
    from: 'handling',
    by: handlers,
    track: { id: 'whistle', from: ['blown'], to: 'arrived' },
    form: z.object({ departments: passage('到场部门') }),
    basis: '参照北京街道办事处条例第十一条（本地规定）',
  },
  finishWhistle: {
    name: '部门处置完毕',
    from: 'handling',
    by: handlers,
    track: { id: 'whistle', from: ['arrived'], to: 'done' },
    form: z.object({ result: passage('处置结果') }),
    basis: '参照北京接诉即办条例第十六条（本地规定）',
  },
  askCoHandling: {
    name: '请求协办',
    from: 'handling',
    by: handlers,
    track: { id: 'coHandle', from: ['none', 'done'], to: 'asked' },
    form: z.object({ units: passage('协办单位'), task: passage('协办事项') }),
    basis: '参照北京接诉即办条例第十四条：首接负责（本地规定）',
  },
  finishCoHandling: {
    name: '协办反馈',
    from: 'handling',
    by: handlers,
    track: { id: 'coHandle', from: ['asked'], to: 'done' },
    form: z.object({ result: passage('协办结果') }),
    basis: '参照北京接诉即办条例第十四条（本地规定）',
  },
  requestExtension: {
    name: '申请延期',
    from: 'handling',
    by: handlers,
    track: { id: 'extension', from: ['none', 'granted', 'denied'], to: 'requested' },
    form: extensionForm,
    papers: { extensionRequest: { name: '延期申请' } },
    basis: '参照北京接诉即办条例第十五条、潍坊热线条例第二十六条（本地规定）',
  },
  toMediation: {
    name: '转人民调解',
    from: 'handling',
    by: handlers,
    form: z.object({
      consent: mustHold('当事人不拒绝调解', '一方当事人明确拒绝调解的，不得调解（人民调解法第十七条）'),
      dispute: passage('纠纷要点'),
    }),
    basis: '人民调解法第十七条',
    handOff: {
      to: 'mediation',
      link: 'derived-from',
      name: '转人民调解',
      basis: '人民调解法第十七条',
      carry: () => ({ medSource: 'hotline' }),
    },
  },
  requestTermination: {
    name: '提请终止办理',
    from: 'handling',
    to: 'terminating',
    by: handlers,
    form: terminationForm,
    papers: { termination: { name: '终止办理说明', required: true, basis: '参照潍坊热线条例第二十一条：书面提请' } },
    basis: '参照潍坊热线条例第二十一条、济南热线条例第二十五条（本地规定）',
  },
  reply: {
    name: '回复诉求人并反馈',
    from: 'handling',
    to: 'replied',
    by: handlers,
    form: replyForm,
    papers: { feedback: { name: '办理情况反馈' } },
    basis: '参照济南热线条例第二十四条、潍坊热线条例第二十条（本地规定）',
    needsTracks: ['whistle', 'coHandle'],
  },
} as const satisfies Record<string, HotlineStep>

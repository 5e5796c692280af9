import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Step } from '#procedures/define.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { handlers, leaders, officers } from './desk.ts'
import { acceptForm, accusationForm, whyNotKind, whyNotOpinion, whyNotRepeated } from './forms.ts'

type HandlingState =
  | 'triaged'
  | 'studying'
  | 'replied'
  | 'accusationTaken'
  | 'accusationForwarded'
  | 'accusationAnswered'
  | 'simple'
  | 'investigating'
  | 'executing'
type HandlingStep = Step<HandlingState, never, AnyFacts>

const acceptance = { name: '受理告知书', required: true, basis: '信访工作条例第二十三条二款、三款' } as const

const acceptBasis = '信访工作条例第二十三条、第三十一条六项'

/** Acceptance and the programmes of 条例29–31条: 建议、检举控告、导入法定途径、调查核实. */
export const petitionHandlingSteps = {
  accept: {
    name: '受理',
    from: 'triaged',
    to: 'investigating',
    by: officers,
    assigns: true,
    form: acceptForm,
    papers: { acceptance },
    basis: acceptBasis,
    barredBy: (facts, { around }) => whyNotRepeated(facts, around) ?? whyNotOpinion(facts),
  },
  acceptUnnamed: {
    name: '受理（姓名、住址不清，无法告知）',
    from: 'triaged',
    to: 'investigating',
    by: officers,
    assigns: true,
    basis: '信访工作条例第二十三条二款但书',
    barredBy: (facts) =>
      facts.intake.unnamed === true
        ? whyNotOpinion(facts)
        : '姓名、住址清楚的应当书面告知，请办「受理」（信访工作条例第二十三条二款）。',
  },
  acceptSuggestion: {
    name: '受理建议意见',
    from: 'triaged',
    to: 'studying',
    by: officers,
    assigns: true,
    form: acceptForm,
    papers: { acceptance: { name: '受理告知书', basis: '信访工作条例第二十三条二款' } },
    basis: '信访工作条例第二十九条',
    barredBy: (facts) => whyNotKind(facts, 'suggestion'),
  },
  replySuggestion: {
    name: '答复建议意见',
    from: 'studying',
    to: 'replied',
    by: [...handlers, ...leaders],
    form: z.object({
      adopted: choice('采纳情况', { all: '采纳', part: '部分采纳', none: '未采纳' }),
      reply: passage('答复内容'),
      rewarded: yes('按规定给予奖励'),
    }),
    papers: { reply: { name: '建议意见答复' } },
    basis: '信访工作条例第二十九条',
  },
  forwardAccusation: {
    name: '转纪检监察',
    from: 'triaged',
    to: 'accusationForwarded',
    by: officers,
    form: accusationForm,
    papers: { transferSheet: { name: '信访事项转送单', required: true, basis: '信访工作条例第二十二条二款' } },
    basis: '信访工作条例第二十二条二款、第三十条',
    barredBy: (facts) => whyNotKind(facts, 'accusation'),
  },
  acceptAccusation: {
    name: '接收检举控告',
    from: 'triaged',
    to: 'accusationTaken',
    by: officers,
    assigns: true,
    form: accusationForm,
    basis: '信访工作条例第三十条；告知按有关规定执行（第二十三条四款）',
    barredBy: (facts) => whyNotKind(facts, 'accusation'),
  },
  answerAccusation: {
    name: '反馈检举控告办理结果',
    from: 'accusationTaken',
    to: 'accusationAnswered',
    by: [...officers, ...leaders],
    form: z.object({ result: passage('办理结果'), fedBack: yes('已向信访人反馈') }),
    basis: '信访工作条例第三十条',
  },
  reclassify: {
    name: '重新甄别',
    from: ['investigating', 'simple', 'studying', 'accusationTaken'],
    to: 'triaged',
    by: officers,
    form: z.object({ reason: passage('理由') }),
    basis: '信访工作条例第三十一条',
  },
  recuse: {
    name: '回避改派',
    from: ['investigating', 'simple', 'studying', 'accusationTaken', 'executing'],
    by: [...officers, ...leaders],
    assigns: true,
    form: z.object({ reason: passage('直接利害关系') }),
    basis: '信访工作条例第二十八条三款',
  },
  investigate: {
    name: '登记调查核实',
    from: ['investigating', 'simple', 'accusationTaken'],
    by: handlers,
    form: z.object({
      heard: z.boolean().meta({ title: '已听取信访人陈述事实和理由' }),
      contactedOn: day('联系信访人日期').optional(),
      findings: passage('调查核实情况'),
    }),
    papers: { investigationRecord: { name: '调查笔录' } },
    basis: '信访工作条例第三十一条六项',
  },
  receiveByLeader: {
    name: '登记领导接访下访',
    from: '*',
    by: [...officers, 'party_secretary', ...leaders],
    form: z.object({
      on: day('日期'),
      mode: choice('方式', {
        reception: '接访',
        appointment: '约访',
        visit: '下访',
        with_case: '带案下访',
        video: '视频接访',
      }),
      post: text('接访领导职务'),
      place: text('地点').optional(),
      opinion: passage('现场意见'),
      reportedOn: day('反馈信访人日期').optional(),
    }),
    basis: '信访工作条例第十八条二款',
  },
} as const satisfies Record<string, HandlingStep>

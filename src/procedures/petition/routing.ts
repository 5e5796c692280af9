import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Step } from '#procedures/define.ts'
import { passage, text } from '#procedures/fields.ts'
import { leaders, officers } from './desk.ts'
import { assignForm, classifyForm, guideForm, refuseForm, transferForm, whyNotTaken } from './forms.ts'

type RoutingState =
  | 'registered'
  | 'triaged'
  | 'objecting'
  | 'returned'
  | 'transferred'
  | 'assigned'
  | 'guidedOut'
  | 'notAccepted'
  | 'noLongerAccepted'
  | 'filedAway'
  | 'closed'
type RoutingStep = Step<RoutingState, never, AnyFacts>

/** Owed only to a petitioner who came to the street itself and can be reached (条例23条一款、二款). */
const directionNotice = {
  name: '转送、交办去向告知书',
  required: true,
  basis: '信访工作条例第二十三条一款、二款',
  when: ({ intake }: AnyFacts) => intake.receivedAs === 'direct' && intake.unnamed !== true,
} as const

/** From registration to the organ that must handle it: 甄别、转送、交办、引导、不受理、异议 (条例22–25条). */
export const petitionRoutingSteps = {
  classify: {
    name: '甄别分类',
    from: ['registered', 'triaged'],
    to: 'triaged',
    by: [...officers, 'window_clerk'],
    form: classifyForm,
    papers: { register: { name: '来访（来信、来电）登记表', basis: '信访工作条例第十九条、第二十一条' } },
    basis: '信访工作条例第二十二条、第二十九条至第三十一条',
    // 检举、控告材料及有关情况不得透露（条例第三十条、第四十六条）。
    seals: ({ given }) => given.classify?.kind === 'accusation',
  },
  reportUrgent: {
    name: '报告重大紧急事项',
    from: '*',
    by: [...officers, ...leaders],
    form: z.object({ to: text('报告和通报的单位'), measures: passage('已采取的措施') }),
    papers: { urgentReport: { name: '重大紧急信访事项报告' } },
    basis: '信访工作条例第二十五条',
  },
  settleOrgan: {
    name: '协商、指定受理机关',
    from: ['registered', 'triaged'],
    by: [...officers, ...leaders],
    form: z.object({
      organs: passage('所涉机关、单位'),
      way: choice('方式', { agreed: '协商', superior: '共同的上一级决定', council: '信访工作联席会议协调' }),
      result: text('受理机关'),
    }),
    basis: '信访工作条例第二十四条',
  },
  transfer: {
    name: '转送',
    from: 'triaged',
    to: 'transferred',
    by: officers,
    form: transferForm,
    papers: { transferSheet: { name: '信访事项转送单', required: true }, directionNotice },
    basis: '信访工作条例第二十二条、第二十三条一款',
    barredBy: whyNotForwarded,
  },
  assign: {
    name: '交办',
    from: 'triaged',
    to: 'assigned',
    by: [...officers, ...leaders],
    form: assignForm,
    papers: {
      assignmentSheet: { name: '信访事项交办单', required: true },
      directionNotice,
    },
    basis: '信访工作条例第二十二条一款三项、第二十三条一款',
    barredBy: whyNotForwarded,
  },
  takeBack: {
    name: '收回受转单位退件',
    from: ['transferred', 'assigned'],
    to: 'triaged',
    by: officers,
    form: z.object({ organ: text('退件单位'), reason: passage('异议理由和核实意见') }),
    basis: '信访工作条例第二十三条三款',
  },
  recordFeedback: {
    name: '登记办结报告',
    from: 'assigned',
    to: 'closed',
    by: officers,
    form: z.object({ result: passage('办理结果') }),
    papers: { completionReport: { name: '办结报告', required: true, basis: '信访工作条例第二十二条一款三项' } },
    basis: '信访工作条例第二十二条一款三项',
  },
  guideOut: {
    name: '引导、告知向有权机关提出',
    from: ['registered', 'triaged'],
    to: 'guidedOut',
    by: [...officers, 'window_clerk'],
    form: guideForm,
    papers: { guideNotice: { name: '告知书', required: true, basis: '信访工作条例第二十三条一款、二款' } },
    basis: '信访工作条例第二十条二款、第二十二条二款、第二十三条一款',
  },
  notAccept: {
    name: '不予受理',
    from: ['registered', 'triaged'],
    to: 'notAccepted',
    by: officers,
    form: refuseForm,
    papers: { refusalNotice: { name: '不予受理告知书', required: true, basis: '信访工作条例第四十四条三项' } },
    basis: '信访工作条例第十九条三款、第二十条二款、第二十三条一款、第三十一条',
  },
  noLongerAccept: {
    name: '不再受理',
    from: ['registered', 'triaged'],
    to: 'noLongerAccepted',
    by: officers,
    form: z.object({
      ground: choice('理由', { finalized: '复核意见后仍以同一事实和理由提出' }),
      recheckNumber: text('复核意见书文号'),
      reason: passage('说明'),
    }),
    papers: { refusalNotice: { name: '不再受理告知书', required: true } },
    basis: '信访工作条例第三十六条三款',
  },
  fileAway: {
    name: '存查',
    from: ['registered', 'triaged'],
    to: 'filedAway',
    by: officers,
    form: z.object({ reason: passage('存查理由') }),
    basis: '信访工作条例第二十三条二款但书；存查情形未核实，可由管理员设定',
    barredBy: ({ intake }) =>
      intake.unnamed === true ? undefined : '姓名、住址清楚的应当书面告知，不能存查（信访工作条例第二十三条二款）。',
  },
  object: {
    name: '提出异议',
    from: ['registered', 'triaged'],
    to: 'objecting',
    by: officers,
    form: z.object({
      reason: passage('异议理由', '须详细说明为何不属本机关、本系统职权'),
      properOrgan: text('应由哪个机关办理').optional(),
    }),
    papers: { objection: { name: '异议（退回）说明', required: true, basis: '信访工作条例第二十三条三款' } },
    basis: '信访工作条例第二十三条三款',
    barredBy: ({ intake }) =>
      isForwarded(intake.receivedAs)
        ? undefined
        : '只有转送、交办的信访事项才能提出异议（信访工作条例第二十三条三款）。',
  },
  upholdObjection: {
    name: '异议成立，交还材料',
    from: 'objecting',
    to: 'returned',
    by: officers,
    form: z.object({ reply: passage('转送、交办单位的核实意见') }),
    basis: '信访工作条例第二十三条三款',
  },
  rejectObjection: {
    name: '异议不成立',
    from: 'objecting',
    to: 'triaged',
    by: officers,
    form: z.object({ reply: passage('转送、交办单位的核实意见') }),
    basis: '信访工作条例第二十三条三款',
  },
} as const satisfies Record<string, RoutingStep>

/** True when a petition came by 转送 or 交办, so that the duties of 条例23条三款 apply. */
export function isForwarded(receivedAs: unknown): boolean {
  return receivedAs === 'forwarded' || receivedAs === 'assigned'
}

function whyNotForwarded(facts: AnyFacts): string | undefined {
  return facts.given.classify?.kind === 'accusation'
    ? '检举控告类请办「转纪检监察」，不按普通件转送、交办（信访工作条例第二十二条二款、第三十条）。'
    : whyNotTaken(facts)
}

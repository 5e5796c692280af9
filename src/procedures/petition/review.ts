import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Around, Step } from '#procedures/define.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { isTakenSince } from '#procedures/rounds.ts'
import { officers } from './desk.ts'

type ReviewState =
  | 'served'
  | 'executing'
  | 'closed'
  | 'reviewing'
  | 'reviewed'
  | 'rechecking'
  | 'finalised'
  | 'investigating'
type ReviewStep = Step<ReviewState, never, AnyFacts>

const outcome = choice('结论', { uphold: '维持', change: '变更', revoke: '撤销', redo: '撤销并责令重新办理' })

const requestForm = z
  .object({
    organ: text('收到请求的机关'),
    grounds: passage('请求和理由'),
    late: yes('自收到书面答复已逾30日', '逾期由收到请求的机关决定是否受理，不自动拒绝'),
    lateReason: passage('逾期理由').optional(),
  })
  .refine((form) => !form.late || form.lateReason !== undefined, {
    path: ['lateReason'],
    error: '逾期提出的须写明理由',
  })

/** Whether the last opinion of the organs above, since the petition was last handled anew, orders it handled anew. */
function isRedoOrdered({ given }: AnyFacts, around: Around): boolean {
  const rechecked = isTakenSince('recordRecheck', 'redo', around)
  return (rechecked ? given.recordRecheck : given.recordReview)?.outcome === 'redo'
}

/** 复查 and 复核 as the street records them: it is the organ reviewed, the organs above decide (条例35、36条). */
export const petitionReviewSteps = {
  requestReview: {
    name: '登记复查请求',
    from: ['served', 'executing', 'closed'],
    to: 'reviewing',
    by: officers,
    form: requestForm,
    papers: { reviewRequest: { name: '复查申请书' } },
    basis: '信访工作条例第三十五条',
    barredBy: (facts, { around }) => {
      if (facts.given.issueOpinion === undefined) return '没有信访处理意见书，不能请求复查（信访工作条例第三十五条）。'
      if (isTakenSince('requestRecheck', 'redo', around))
        return '已请求复核，不能再请求复查（信访工作条例第三十六条）。'
      return (facts.times.recordReview ?? 0) > (facts.times.redo ?? 0)
        ? '已有复查意见，不服的应请求复核（信访工作条例第三十六条）。'
        : undefined
    },
  },
  refuseReview: {
    name: '登记不予受理复查',
    from: 'reviewing',
    to: 'closed',
    by: [...officers, 'district_dept'],
    form: z.object({
      ground: choice('理由', {
        review_late: '逾30日未请求复查（逾期效力未核实，由复查机关决定）',
        not_competent: '不属该机关复查',
        statutory_channel: '应走法定程序',
      }),
      reason: passage('说明'),
    }),
    papers: { reviewRefusal: { name: '不予受理复查告知书', required: true } },
    basis: '信访工作条例第三十五条；不予受理情形未核实，可由管理员设定',
  },
  recordReview: {
    name: '登记复查意见',
    from: 'reviewing',
    to: 'reviewed',
    by: [...officers, 'district_dept'],
    form: z.object({ organ: text('复查机关'), outcome, opinion: passage('复查意见'), decidedOn: day('意见书日期') }),
    papers: { reviewOpinion: { name: '复查意见书', required: true, basis: '信访工作条例第三十五条' } },
    basis: '信访工作条例第三十五条',
  },
  redo: {
    name: '按复查、复核意见重新办理',
    from: ['reviewed', 'finalised'],
    to: 'investigating',
    by: officers,
    assigns: true,
    basis: '信访工作条例第三十五条、第三十六条；重新办理的期限比照第三十四条，未核实，可由管理员设定',
    barredBy: (facts, { around }) =>
      isRedoOrdered(facts, around) ? undefined : '复查、复核意见未责令重新办理，不能重新办理。',
  },
  acceptReview: {
    name: '复查后办结',
    from: 'reviewed',
    to: 'closed',
    by: officers,
    form: z.object({ result: passage('办结情况', '信访人接受复查意见，或者逾30日未请求复核的情况') }),
    basis: '信访工作条例第三十五条、第三十六条；未请求复核的办结未见于条例，未核实，可由管理员设定',
    barredBy: (facts, { around }) =>
      isRedoOrdered(facts, around)
        ? '复查意见责令重新办理的，请先「按复查、复核意见重新办理」（信访工作条例第三十五条）。'
        : undefined,
  },
  requestRecheck: {
    name: '登记复核请求',
    from: ['reviewed', 'closed'],
    to: 'rechecking',
    by: officers,
    form: requestForm,
    papers: { recheckRequest: { name: '复核申请书' } },
    basis: '信访工作条例第三十六条一款',
    barredBy: (facts, { around }) => {
      if (isTakenSince('recordRecheck', 'redo', around))
        return '已有复核意见，三级终结，不再受理（信访工作条例第三十六条三款）。'
      return (facts.times.recordReview ?? 0) > (facts.times.redo ?? 0)
        ? undefined
        : '尚无复查意见，不能请求复核（信访工作条例第三十六条一款）。'
    },
  },
  refuseRecheck: {
    name: '登记不予受理复核',
    from: 'rechecking',
    to: 'closed',
    by: [...officers, 'district_dept'],
    form: z.object({
      ground: choice('理由', {
        review_late: '逾30日未请求复核（逾期效力未核实，由复核机关决定）',
        not_competent: '不属该机关复核',
      }),
      reason: passage('说明'),
    }),
    papers: { recheckRefusal: { name: '不予受理复核告知书', required: true } },
    basis: '信访工作条例第三十六条；不予受理情形未核实，可由管理员设定',
  },
  startRecheckHearing: {
    name: '登记复核听证开始',
    from: 'rechecking',
    by: [...officers, 'district_dept'],
    form: z.object({ organ: text('复核机关'), on: day('听证日期') }),
    papers: { hearingNotice: { name: '听证通知书', required: true } },
    basis: '信访工作条例第三十六条二款',
  },
  endRecheckHearing: {
    name: '登记复核听证结束',
    from: 'rechecking',
    by: [...officers, 'district_dept'],
    form: z.object({ conclusion: passage('听证意见') }),
    papers: { hearingRecord: { name: '听证笔录', required: true } },
    basis: '信访工作条例第三十六条二款',
    barredBy: (facts) =>
      (facts.times.startRecheckHearing ?? 0) > (facts.times.endRecheckHearing ?? 0)
        ? undefined
        : '没有进行中的复核听证。',
  },
  recordRecheck: {
    name: '登记复核意见',
    from: 'rechecking',
    to: 'finalised',
    by: [...officers, 'district_dept'],
    form: z.object({
      organ: text('复核机关'),
      outcome,
      opinion: passage('复核意见'),
      decidedOn: day('意见书日期'),
      published: yes('已依法公示'),
    }),
    papers: { recheckOpinion: { name: '复核意见书', required: true, basis: '信访工作条例第三十六条' } },
    basis: '信访工作条例第三十六条',
    barredBy: (facts, { form }) => {
      const held = facts.times.endRecheckHearing ?? 0
      if ((facts.times.startRecheckHearing ?? 0) > held) return '复核听证尚未结束，请先登记听证结束。'
      return form.published === true && held === 0
        ? '只有经过听证的复核意见才可以公示（信访工作条例第三十六条二款）。'
        : undefined
    },
  },
} as const satisfies Record<string, ReviewStep>

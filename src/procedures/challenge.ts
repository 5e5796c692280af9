import * as z from 'zod'
import { choice } from './choice.ts'
import type { AnyFacts, Around, Step } from './define.ts'
import { unlessBetween } from './enforcement-time.ts'
import { day, passage, text, yes } from './fields.ts'
import { type actKind, respondents } from './respondent-forms.ts'

/** What is written down when the copy of an application for review or of a complaint arrives. */
export const challengeForm = z.object({
  organ: text('复议机关或者人民法院'),
  number: text('案号'),
  track: choice('审理程序', { ordinary: '普通程序', summary: '简易程序' }).default('ordinary'),
  request: passage('复议请求或者诉讼请求'),
  receivedOn: day('收到副本日期').optional(),
  doubleTold: yes('已书面告知重复受理', '同一案件复议、诉讼并行的（行政复议法第二十九条）'),
  reviewFirstTold: yes('已向法院书面提出复议前置', '应当先申请复议而未经复议起诉的（行政复议法第二十三条）'),
})

type Challenged<F> = {
  kind: z.infer<typeof actKind>
  /** The day the act was done, where a form says it. */
  actOn?(facts: F): unknown
  actNumber?(facts: F): unknown
  /** Words where the act must be reviewed before it may be sued over (行政复议法第二十三条). */
  reviewFirst?(facts: F): string | undefined
}

type Act = { form: Record<string, unknown>; on: Parameters<typeof unlessBetween>[2]; around: Around }

/**
 * 收到复议申请书副本、收到起诉状副本: two steps after an act was served, each opening the matter in which the street answers
 * for the act, its clock running from the day of receipt (行政复议法第四十八条、第五十四条；行政诉讼法第六十七条).
 */
export function challengeSteps<const S extends string, F extends AnyFacts = AnyFacts>(
  from: readonly S[],
  { kind, actOn, actNumber, reviewFirst }: Challenged<F>,
) {
  const act = (facts: F) => ({ actKind: kind, actOn: actOn?.(facts), actNumber: actNumber?.(facts) })
  const by = [...respondents, 'enforcer', 'service_clerk'] as const
  return {
    receiveReview: {
      name: '收到行政复议申请书副本',
      from,
      by,
      form: challengeForm,
      papers: { reviewCopy: { name: '行政复议申请书副本', required: true } },
      basis: '行政复议法第四十八条、第五十四条',
      barredBy: (_: F, { form, on }: Act) => unlessBetween('收到副本日期', form.receivedOn, on),
      handOff: {
        to: 'reconsideration-reply',
        link: 'derived-from',
        name: '转行政复议答复',
        basis: '行政复议法第四十八条、第五十四条',
        carry: (facts: F) => ({
          ...carried(facts.given.receiveReview),
          organ: facts.given.receiveReview?.organ,
          ...act(facts),
        }),
      },
    },
    receiveSuit: {
      name: '收到起诉状副本',
      from,
      by,
      form: challengeForm,
      papers: { complaintCopy: { name: '起诉状副本', required: true } },
      basis: '行政诉讼法第四十五条、第四十六条、第六十七条',
      barredBy: (facts: F, { form, on }: Act) => {
        const early = facts.times.receiveReview || form.reviewFirstTold === true ? undefined : reviewFirst?.(facts)
        // 表单还空着的不拦：勾选以后照常登记，不误答辩。
        return form.organ !== undefined && early !== undefined
          ? early
          : unlessBetween('收到副本日期', form.receivedOn, on)
      },
      handOff: {
        to: 'litigation-response',
        link: 'derived-from',
        name: '转行政诉讼应诉',
        basis: '行政诉讼法第二十六条、第六十七条',
        carry: (facts: F) => ({
          ...carried(facts.given.receiveSuit),
          court: facts.given.receiveSuit?.organ,
          route: facts.times.receiveReview ? 'after' : 'direct',
          ...act(facts),
        }),
      },
    },
  } satisfies Record<string, Step<S, never, F>>
}

function carried(form: Record<string, unknown> = {}): Record<string, unknown> {
  const { number, track, request, receivedOn, doubleTold } = form
  return { number, track, request, receivedOn, doubleTold }
}

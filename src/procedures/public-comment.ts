import * as z from 'zod'
import { addWorkdays } from '#calendar/count.ts'
import { addDays, findDay } from '#calendar/date.ts'
import { type Duration, durationInWords } from '#calendar/duration.ts'
import { choice } from './choice.ts'
import type { Around } from './define.ts'
import { day, passage, text } from './fields.ts'

/** 征求意见公告：公布草案及其说明，写明提出意见的方式和期限。 */
export const commentForm = z.object({
  publishedOn: day('发布日期'),
  until: day('截止日期'),
  where: z
    .array(
      choice('途径', {
        website: '政府网站',
        media: '政务新媒体',
        press: '报刊、广播、电视',
        board: '村社公告栏',
        platform: '民意征集平台',
      }),
    )
    .min(1, '至少一种便于公众知晓的途径')
    .max(5)
    .meta({ title: '公布途径' }),
  how: text('提出意见的方式'),
  shortReason: passage('缩短期限的理由', '因情况紧急等原因缩短期限的，须在公告中说明').optional(),
})

export const commentSummaryForm = z
  .object({
    received: z.int().min(0).max(1_000_000).meta({ title: '收到意见条数' }),
    adopted: z.int().min(0).max(1_000_000).meta({ title: '采纳条数' }),
    opinions: passage('主要意见'),
    handling: passage('研究采纳情况'),
    unadopted: passage('未采纳的理由').optional(),
  })
  .refine((form) => form.adopted <= form.received, { message: '不能多于收到的条数', path: ['adopted'] })
  .refine((form) => form.adopted === form.received || form.unadopted !== undefined, {
    message: '有未采纳的意见，须写明理由',
    path: ['unadopted'],
  })

/** Words when the period of comment is shorter than `least` and no reason for it is given; counted from the day after publication. */
export function whyTooShort(
  form: Record<string, unknown>,
  least: Duration,
  calendar: Around['calendar'],
  article: string,
): string | undefined {
  const [from, until] = [findDay(String(form.publishedOn)), findDay(String(form.until))]
  if (!from || !until || form.shortReason !== undefined) return undefined
  const earliest = least.unit === 'workday' ? addWorkdays(calendar, from, least.count) : addDays(from, least.count)
  return until < earliest
    ? `公开征求意见一般不少于${durationInWords(least)}，自${from}起至少到${earliest}（${article}）。因情况紧急需要缩短的，请填写理由并在公告中说明。`
    : undefined
}

/** Words while the announced period of comment has not run out: the summary comes after it. */
export function whyNotYetSummed(announced: Record<string, unknown> | undefined, on: string): string | undefined {
  const until = announced?.until
  return typeof until === 'string' && on <= until ? `征求意见至${until}止，期满后再汇总研究采纳情况。` : undefined
}

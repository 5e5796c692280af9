import * as z from 'zod'

const share = z.number().min(0).max(1)
const weight = z.int().min(0).max(100)

/** What the check of replies weighs; a section of the street's settings under 'replies'. */
export const replySettings = z.object({
  /** Below this score (0–100) the handler is told that the reply is doubtful; nothing is barred. */
  doubtBelow: z
    .int()
    .min(0)
    .max(100)
    .default(70)
    .meta({ title: '低于此分提示存疑', hint: '0至100；只提示，不阻止发出' }),
  alike: share.default(0.9).meta({ title: '与此前答复相似到此程度视为套用' }),
  ownLeast: share.default(0.35).meta({ title: '本件内容至少占的比例' }),
  weights: z
    .object({
      answers: weight.default(40).meta({ title: '回答所问' }),
      citations: weight.default(10).meta({ title: '引用的法条有效' }),
      time: weight.default(10).meta({ title: '在期限内' }),
      own: weight.default(15).meta({ title: '针对本件，不套话' }),
      consistent: weight.default(10).meta({ title: '与此前答复不矛盾' }),
      form: weight.default(5).meta({ title: '格式与必备内容' }),
      personal: weight.default(5).meta({ title: '不泄露个人信息' }),
      finished: weight.default(5).meta({ title: '没有未填完的地方' }),
    })
    .prefault({})
    .meta({ title: '各项所占的分值' }),
})
export type ReplySettings = z.output<typeof replySettings>
export const defaultReplySettings = replySettings.parse({})

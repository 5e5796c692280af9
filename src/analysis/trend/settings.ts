import * as z from 'zod'

/** When an unusual number is told, and when many people about one thing are. */
export const trendSettings = z.object({
  /** Weeks of history below which nothing is expected. */
  leastWeeks: z.int().min(4).max(52).default(8).meta({ title: '至少有几周的历史才作预期' }),
  /** Weeks of history that the level is taken from. */
  levelWeeks: z.int().min(4).max(104).default(26).meta({ title: '按最近几周的历史定水平' }),
  /** Fewer than this in a week is never out of the ordinary. */
  leastCount: z.int().min(1).max(1000).default(5).meta({ title: '一周不到几件不算异常' }),
  /** Share of ordinary weeks that may be called unusual, over all series of the week together. */
  falseShare: z
    .number()
    .min(0.0001)
    .max(0.2)
    .default(0.01)
    .meta({ title: '允许误报的比例', hint: '所有序列合起来，平常的周里误报的占比，如0.01' }),
  /** 群体预警, before it is a group in law (信访五人以上): so many different people about one thing … */
  groupPeople: z.int().min(2).max(1000).default(4).meta({ title: '群体预警：多少人', hint: '不同的人说同一件事' }),
  /** … within so many days … */
  groupDays: z.int().min(1).max(90).default(14).meta({ title: '群体预警：多少天内' }),
  /** … and at least so many times as many as in the days before. */
  groupGrowth: z.number().min(1).max(20).default(2).meta({ title: '群体预警：比此前增长几倍' }),
})
export type TrendSettings = z.infer<typeof trendSettings>

export const defaultTrendSettings: TrendSettings = trendSettings.parse({})

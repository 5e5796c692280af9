import * as z from 'zod'

const weight = z.number().min(0).max(100)

/** What a street may set for its hot issues; every field has a default. */
export const hotSettings = z.object({
  /** Fewer messages than this are no hot issue. */
  least: z.number().int().min(2).max(100).default(3).meta({ title: '几件起算热点' }),
  /** Topics given at most. */
  most: z.number().int().min(1).max(1000).default(100).meta({ title: '最多列出几个' }),
  /** Messages of one place and problem further apart than this are two issues, in days. */
  gapDays: z.number().int().min(1).max(3660).default(365).meta({ title: '同地同事相隔多少天即算两个热点' }),
  /** How alike messages must be on average to be of one issue; lower gathers more. */
  threshold: z
    .number()
    .min(0.02)
    .max(2)
    .default(0.18)
    .meta({ title: '归为一类的相似程度', hint: '越低归得越宽；0.02至2' }),
  /** The weights of the heat; see `heatOf`. */
  count: weight.default(1).meta({ title: '件数的权重' }),
  people: weight.default(1).meta({ title: '人数的权重' }),
  likes: weight.default(2).meta({ title: '点赞的权重', hint: '按点赞数的对数计' }),
  dislikes: weight.default(0.5).meta({ title: '反对的权重', hint: '按反对数的对数计' }),
  density: weight.default(0.5).meta({ title: '密集程度的权重' }),
  growth: z.number().min(0).max(0.9).default(0.25).meta({ title: '增长的权重', hint: '0至0.9' }),
  recency: z.number().min(0).max(1).default(0.25).meta({ title: '新近程度的权重', hint: '0至1' }),
  /** After so many days without a new message half of the freshness is gone. */
  halfLifeDays: z.number().min(1).max(3660).default(90).meta({ title: '多少天没有新来件，热度的新近部分减半' }),
})
export type HotSettings = z.infer<typeof hotSettings>

/** The settings as they come. */
export const defaultHotSettings: HotSettings = hotSettings.parse({})

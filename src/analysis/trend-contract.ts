import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { trendSettings } from './trend/settings.ts'

/** One week of a series: what came, what was to be expected, and between which numbers. */
export const trendWeek = z.object({
  /** The Monday. */
  from: z.string(),
  count: z.number(),
  /** Absent while there is too little history. */
  expected: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  alarm: z.boolean(),
})
export type TrendWeek = z.infer<typeof trendWeek>

export const trendAlarm = z.object({
  /** The Monday of the week. */
  week: z.string(),
  procedure: z.string(),
  category: z.string().nullable(),
  /** '网格事件 · 安全隐患' */
  kindName: z.string(),
  village: z.string().nullable(),
  grid: z.string().nullable(),
  /** '全街道', or the name of the village or grid. */
  placeName: z.string(),
  count: z.number(),
  low: z.number(),
  high: z.number(),
  /** '本周 14 件，往常 3–8 件' */
  words: z.string(),
})
export type TrendAlarm = z.infer<typeof trendAlarm>

export const trendContract = {
  /** A series by week with its expectation, the running week left out: of a kind, a category, a village or a grid. */
  series: {
    method: 'GET',
    path: '/api/analysis/trend',
    guard: 'analysis.read',
    input: z.object({
      procedure: z.string().max(40).optional(),
      category: z.string().max(40).optional(),
      village: z.string().max(40).optional(),
      grid: z.string().max(40).optional(),
      weeks: z.coerce.number().int().min(4).max(104).default(26),
    }),
    reply: z.object({ weeks: z.array(trendWeek), words: z.string() }),
  },
  /** What was out of the ordinary in the last whole week, over all kinds and places. */
  alarms: {
    method: 'GET',
    path: '/api/analysis/trend/alarms',
    guard: 'analysis.read',
    input: z.object({}),
    reply: z.object({ week: z.string(), series: z.number(), alarms: z.array(trendAlarm) }),
  },
  settings: {
    method: 'GET',
    path: '/api/analysis/trend/settings',
    guard: 'settings.write',
    input: z.object({}),
    reply: trendSettings,
  },
  saveSettings: {
    method: 'POST',
    path: '/api/analysis/trend/settings',
    guard: 'settings.write',
    input: trendSettings,
    reply: trendSettings,
  },
} as const satisfies Contract

import * as z from 'zod'
import { colourIds } from '#appraisal/colours.ts'
import type { Contract } from '#http/contract.ts'
import { polygon } from '#registry/fields.ts'

/** What a wall can show of a light; words and mark go with the colour. */
const light = z.enum(['green', 'amber', 'red', 'paused', 'done', 'none'])

const count = z.number()
/** Counted up to a limit; `exact` false: at least so many. */
const counted = z.object({ count, exact: z.boolean() })
const minutes = z.number().nullable()

const rung = z.enum(['assigning', 'arriving', 'firstHandling', 'disposal'])
export type RungKey = z.infer<typeof rung>

const times = z.object({
  key: rung,
  /** Of these the share is taken: met, or come due and still open. */
  count,
  median: minutes,
  p90: minutes,
  /** Per cent within the limit. */
  within: z.number().nullable(),
})
export type Times = z.infer<typeof times>

const spot = z.object({
  id: z.string(),
  /** Moved to the middle of its hundred metres: a wall tells the quarter, not the house. Null: only its grid is known. */
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  grid: z.string().nullable(),
  class: z.string(),
  light,
  alarm: z.boolean(),
})
export type Spot = z.infer<typeof spot>

const hot = z.object({
  from: z.string(),
  until: z.string(),
  topics: z.array(z.object({ rank: z.number(), title: z.string(), count, people: count, heat: z.number() })),
})
export type HotView = z.infer<typeof hot>

const alarmClass = z.object({
  class: z.string(),
  name: z.string(),
  /** Every alarm received today, repeated ones too. */
  all: count,
  matter: count,
  merged: count,
  false: count,
  silenced: count,
  /** Not yet looked at. */
  waiting: count,
})
export type AlarmClassView = z.infer<typeof alarmClass>

const early = z.object({
  from: z.string(),
  until: z.string(),
  /** Alarms of the year up to today and of the same days of the year before, as the indicators count them. */
  classes: z.array(z.object({ name: z.string(), now: z.number().nullable(), before: z.number().nullable() })),
  /** 提前处置平均增长, times; null where there was no year before. */
  growth: z.number().nullable(),
})
export type EarlyView = z.infer<typeof early>

const sources = z.object({
  month: z.string(),
  /** '2026年9月'. */
  monthName: z.string(),
  state: z.enum(['settled', 'live']),
  items: z.array(z.object({ id: z.string(), name: z.string(), count, base: z.number().nullable() })),
  villages: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      total: z.number().nullable(),
      colour: z.enum(colourIds).nullable(),
    }),
  ),
})
export type SourcesView = z.infer<typeof sources>

/** `seat` counts them: a wall knows no accounts. */
const onDuty = z.object({ seat: z.number(), name: z.string(), post: z.string() })

export const screenView = z.object({
  at: z.string(),
  street: z.string(),
  today: z.object({
    filed: count,
    closed: count,
    sources: z.array(z.object({ channel: z.string(), name: z.string(), count })),
    /** How those filed today stand. */
    lights: z.array(z.object({ light, count })),
  }),
  /** Everything open, by light. */
  open: z.array(counted.extend({ light })),
  incidents: z.object({
    open: counted,
    /** The open ones by the rung of the ladder they wait on. */
    rungs: z.array(z.object({ key: rung, open: count, late: count })),
    spots: z.array(spot),
  }),
  times: z.object({ today: z.array(times), week: z.array(times) }),
  alarms: z.object({ classes: z.array(alarmClass) }),
  duty: z.object({ leaders: z.array(onDuty), workers: z.array(onDuty) }),
  /** Worked out aside and kept ten minutes; null until then. */
  hot: hot.nullable(),
  early: early.nullable(),
  sources: sources.nullable(),
})
export type ScreenView = z.infer<typeof screenView>

const grid = z.object({ code: z.string(), name: z.string(), boundary: polygon })

export const screenContract = {
  /** Everything on the wall in one answer: counts, times, titles; no person but those on duty, and they masked. */
  screen: { method: 'GET', path: '/api/screen', guard: 'screen.read', input: z.object({}), reply: screenView },
  /** What lies beneath the incidents; the street's own layer is at /api/screen/base. */
  ground: {
    method: 'GET',
    path: '/api/screen/ground',
    guard: 'screen.read',
    input: z.object({}),
    reply: z.object({
      grids: z.array(grid),
      tiles: z.object({ urls: z.array(z.string()), attribution: z.string() }).nullable(),
    }),
  },
} as const satisfies Contract

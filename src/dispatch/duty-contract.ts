import * as z from 'zod'
import { ladder } from '#access/ladders.ts'
import type { Contract } from '#http/contract.ts'
import { dispatchSettings } from './settings.ts'

const day = z.iso.date()

const onShift = z.object({
  code: z.string(),
  account: z.string().nullable(),
  name: z.string(),
  leads: z.boolean(),
  onLeave: z.boolean(),
  substitute: z.string().nullable(),
})
export const dayShift = z.object({ from: z.string(), until: z.string(), people: z.array(onShift) })
export type DayShiftView = z.infer<typeof dayShift>

export const leaveView = z.object({
  id: z.string(),
  account: z.string(),
  person: z.string(),
  from: z.string(),
  /** The first day that he works again. */
  until: z.string(),
  /** Only for those who may register it. */
  reason: z.string().nullable(),
  madeBy: z.string(),
  madeAt: z.string(),
  /** The reader may end it. */
  yours: z.boolean(),
})
export type LeaveView = z.infer<typeof leaveView>

const dutyWeek = z.object({
  from: z.string(),
  days: z.array(z.object({ day: z.string(), shifts: z.array(dayShift) })),
  gaps: z.array(
    z.object({ kind: z.enum(['nobody', 'nobody-leads']), from: z.string(), until: z.string(), words: z.string() }),
  ),
  leaves: z.array(leaveView),
  /** Names of those on duty now; leaders apart. */
  now: z.object({ leaders: z.array(z.string()), workers: z.number(), onLeave: z.number() }),
})
export type DutyWeek = z.infer<typeof dutyWeek>

const advised = z.object({
  grid: z.string(),
  gridName: z.string(),
  /** Days of the week ahead on which it is much the same. */
  days: z.array(z.string()),
  /** 0: 0–4 时 … 5: 20–24 时. */
  block: z.number(),
  /** In one such block. */
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  onDuty: z.number(),
  extra: z.number(),
  reason: z.string(),
  words: z.string(),
})

const share = z.number().nullable()
const forecast = z.object({
  from: z.string(),
  until: z.string(),
  weeks: z.number(),
  total: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  advice: z.array(advised),
  /** Why there is none. */
  without: z.string().nullable(),
  rate: z.object({
    weeks: z.array(
      z.object({
        from: z.string(),
        incidents: z.number(),
        hit: z.number(),
        lastWeek: z.number(),
        within: z.boolean(),
      }),
    ),
    incidents: z.number(),
    hit: share,
    lastWeek: share,
    uniform: z.number(),
    better: z.number(),
    within: share,
    words: z.string(),
  }),
})
export type ForecastView = z.infer<typeof forecast>

export const dutyContract = {
  /** The rota of the command centre for the seven days from `from`, with its gaps (of the running week those not yet over) and leave. */
  week: {
    method: 'GET',
    path: '/api/dispatch/duty',
    guard: 'entry.read',
    input: z.object({ from: day }),
    reply: dutyWeek,
  },
  /** For whom one may register leave. */
  takers: {
    method: 'GET',
    path: '/api/dispatch/leave-takers',
    guard: 'self',
    input: z.object({}),
    reply: z.object({ people: z.array(z.object({ account: z.string(), person: z.string() })) }),
  },
  /** Registers leave on days [from, until); `id` is made by the sender, sent twice it is one. */
  addLeave: {
    method: 'POST',
    path: '/api/dispatch/leaves',
    guard: 'self',
    input: z.object({
      id: z.uuid(),
      account: z.string().max(60),
      from: day,
      until: day,
      reason: z.string().trim().max(200).default(''),
    }),
    reply: z.object({ id: z.string(), openTasks: z.number() }),
  },
  endLeave: {
    method: 'POST',
    path: '/api/dispatch/leaves/:id/end',
    guard: 'self',
    input: z.object({ id: z.uuid() }),
    reply: z.object({}),
  },
  /** Where and when incidents are to be expected within seven days, and how right that has been. */
  forecast: {
    method: 'GET',
    path: '/api/dispatch/forecast',
    guard: 'matter.supervise',
    input: z.object({}),
    reply: forecast,
  },
  settings: {
    method: 'GET',
    path: '/api/dispatch/settings',
    guard: 'settings.write',
    input: z.object({}),
    reply: dispatchSettings,
  },
  saveSettings: {
    method: 'POST',
    path: '/api/dispatch/settings',
    guard: 'settings.write',
    input: dispatchSettings,
    reply: dispatchSettings,
  },
  /** Replaces the ladders of incidents; those of other procedures stay. Refuses what makes no sense. */
  saveLadders: {
    method: 'POST',
    path: '/api/dispatch/ladders',
    guard: 'settings.write',
    input: z.object({ ladders: z.array(ladder).max(60) }),
    reply: z.object({ ladders: z.array(ladder) }),
  },
} as const satisfies Contract

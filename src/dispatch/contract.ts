import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { matterRow } from '#matters/contract.ts'

const id = z.uuid()

export const proposalView = z.object({
  account: z.string(),
  person: z.string(),
  minutes: z.number(),
  metres: z.number().optional(),
  reasons: z.array(z.string()),
})
export type ProposalView = z.infer<typeof proposalView>

const fix = z.object({
  at: z.iso.datetime({ offset: true }),
  longitude: z.number().min(73).max(136),
  latitude: z.number().min(3).max(54),
  /** Metres. */
  accuracy: z.number().min(0).max(100_000).optional(),
})

export const workerView = z.object({
  account: z.string(),
  person: z.string(),
  roles: z.array(z.string()),
  grids: z.array(z.string()),
  onDuty: z.boolean(),
  onLeave: z.boolean(),
  load: z.number(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  at: z.string().nullable(),
})
export type WorkerView = z.infer<typeof workerView>

const ladderKey = z.enum(['assigning', 'arriving', 'firstHandling', 'disposal'])

export const boardRow = z.object({
  row: matterRow,
  /** What an act on it says it has seen. */
  revision: z.number(),
  /** When its light turns amber. */
  warnAt: z.string().nullable(),
  /** An alarm of it that has a picture, the newest. */
  alarm: z.string().nullable(),
  category: z.string(),
  rapid: z.boolean(),
  /** The camera that saw it. */
  point: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  signed: z.boolean(),
  assigneeName: z.string().nullable(),
  /** Other reports of the same incident: matters merged into it, alarms repeated. */
  mentions: z.number(),
  ladder: z.array(
    z.object({
      key: ladderKey,
      dueAt: z.string().nullable(),
      metAt: z.string().nullable(),
      late: z.boolean(),
      status: z.string(),
    }),
  ),
})
export type BoardRow = z.infer<typeof boardRow>

const frame = z.object({
  at: z.string(),
  event: z.string(),
  state: z.string(),
  assignee: z.string().nullable(),
  signed: z.boolean(),
  closed: z.boolean(),
})

export const replay = z.object({
  incidents: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      category: z.string(),
      grid: z.string().nullable(),
      place: z.string().nullable(),
      longitude: z.number().nullable(),
      latitude: z.number().nullable(),
      /** Its ladder as it is now known: a limit that was extended since shows its later day. Clocks that fell away are not told. */
      rungs: z.array(
        z.object({ key: ladderKey, startedAt: z.string(), dueAt: z.string().nullable(), metAt: z.string().nullable() }),
      ),
      frames: z.array(frame),
    }),
  ),
  positions: z.array(
    z.object({
      account: z.string(),
      person: z.string().nullable(),
      at: z.string(),
      longitude: z.number(),
      latitude: z.number(),
    }),
  ),
})
export type Replay = z.infer<typeof replay>

const figures = z.object({
  rows: z.array(
    z.object({
      /** '' for all together; else the code of the grid, the class, or day / night. */
      name: z.string(),
      key: z.string(),
      count: z.number(),
      met: z.number(),
      /** Minutes. */
      median: z.number().nullable(),
      p90: z.number().nullable(),
      /** Per cent. */
      within: z.number().nullable(),
    }),
  ),
})
export type DispatchFigures = z.infer<typeof figures>

export const sameView = z.object({
  row: matterRow,
  metres: z.number().nullable(),
  /** Between the two reports. */
  minutes: z.number(),
  reasons: z.array(z.string()),
})
export type SameView = z.infer<typeof sameView>

const instant = z.iso.datetime({ offset: true })

export const dispatchContract = {
  /** The open incidents within one's reach, the most urgent first. */
  board: {
    method: 'GET',
    path: '/api/dispatch/board',
    guard: 'matter.read',
    input: z.object({}),
    /** `at`: the moment of the house at which it was so; screens count down from it. */
    reply: z.object({ incidents: z.array(boardRow), more: z.boolean(), at: z.string() }),
  },
  /** 复盘: at most a day at once. */
  replay: {
    method: 'GET',
    path: '/api/dispatch/replay',
    guard: 'matter.supervise',
    input: z.object({ from: instant, until: instant }),
    reply: replay,
  },
  /** Median, P90 and share within the limit of each rung of the ladder. */
  figures: {
    method: 'GET',
    path: '/api/dispatch/figures',
    guard: 'indicator.read',
    input: z.object({
      from: z.iso.date(),
      until: z.iso.date(),
      by: z.enum(['all', 'grid', 'class', 'shift']).default('all'),
    }),
    reply: figures,
  },
  /** Who could take an incident, the best first; none of those who had it before. */
  propose: {
    method: 'GET',
    path: '/api/dispatch/incidents/:id/proposals',
    guard: 'matter.assign',
    input: z.object({ id }),
    reply: z.object({ proposals: z.array(proposalView), dutyEmpty: z.boolean(), platform: z.string() }),
  },
  /** Open incidents that may be the same as this one, the likeliest first: into which it could be merged (并件). */
  same: {
    method: 'GET',
    path: '/api/dispatch/incidents/:id/same',
    guard: 'matter.read',
    input: z.object({ id }),
    reply: z.object({ same: z.array(sameView) }),
  },
  /** Gives an incident out: to the account named, else to the first proposed. */
  giveOut: {
    method: 'POST',
    path: '/api/dispatch/incidents/:id/give-out',
    guard: 'matter.assign',
    input: z.object({
      id,
      actId: z.uuid(),
      revision: z.int(),
      account: z.string().max(60).optional(),
      platform: z.string().max(40).optional(),
      note: z.string().max(500).optional(),
    }),
    reply: z.object({
      id: z.string(),
      number: z.string(),
      state: z.string(),
      revision: z.number(),
      account: z.string(),
    }),
  },
  /** Positions that the phone kept, the oldest first; those from the future or older than a day are told back, not kept. */
  report: {
    method: 'POST',
    path: '/api/dispatch/positions',
    guard: 'self',
    input: z.object({ fixes: z.array(fix).min(1).max(500) }),
    reply: z.object({ kept: z.number(), refused: z.array(z.object({ at: z.string(), reason: z.string() })) }),
  },
  /** Everyone who may be given an incident, with duty, load and last position. */
  workers: {
    method: 'GET',
    path: '/api/dispatch/workers',
    guard: 'matter.supervise',
    input: z.object({}),
    reply: z.object({ workers: z.array(workerView), leaders: z.array(z.string()), dutyEmpty: z.boolean() }),
  },
} as const satisfies Contract

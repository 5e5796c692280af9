import * as z from 'zod'
import type { Contract } from '#http/contract.ts'

const id = z.uuid()
const instant = z.iso.datetime({ offset: true })

/** What an offline device may do to a matter, in the order in which it was done. */
export const fieldAct = z.object({
  /** Made on the device; the same act sent twice is one. */
  actId: z.uuid(),
  /** When it was done, by the device's clock set right by the server's. */
  happenedAt: instant,
  /** The last revision that the device saw of the matter; 0 for one that it files. */
  seenRevision: z.int().min(0),
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sign'), matter: id }),
    z.object({
      kind: z.literal('step'),
      matter: id,
      step: z.string().max(60),
      form: z.record(z.string(), z.unknown()).default({}),
      /** Paper key → attachment id, uploaded before. */
      papers: z.record(z.string(), z.uuid()).default({}),
      note: z.string().trim().max(2000).optional(),
    }),
    z.object({ kind: z.literal('note'), matter: id, words: z.string().trim().min(1).max(4000) }),
    z.object({ kind: z.literal('attach'), matter: id, attachment: id, paper: z.string().max(60).optional() }),
    /** 采集上报、敲门: a new matter; `matter` is the id that the device gave it, so that later acts can name it. */
    z.object({
      kind: z.literal('file'),
      matter: id,
      procedure: z.enum(['grid-event', 'visit']),
      common: z.record(z.string(), z.unknown()),
      intake: z.record(z.string(), z.unknown()),
    }),
  ]),
})
export type FieldAct = z.infer<typeof fieldAct>

export const actAnswer = z.discriminatedUnion('fate', [
  z.object({
    actId: z.string(),
    fate: z.literal('done'),
    matter: z.string(),
    number: z.string(),
    revision: z.number(),
  }),
  /** Refused for good, in words; later acts of the same matter in this batch are 'held'. */
  z.object({ actId: z.string(), fate: z.literal('refused'), code: z.string(), words: z.string() }),
  z.object({ actId: z.string(), fate: z.literal('held') }),
])
export type ActAnswer = z.infer<typeof actAnswer>

const rung = z.object({ key: z.string(), name: z.string(), dueAt: z.string().nullable(), metAt: z.string().nullable() })

/** A task as the device keeps it: no more of anybody than the work needs, and that masked. */
export const fieldTask = z.object({
  id: z.string(),
  number: z.string(),
  procedure: z.string(),
  procedureName: z.string(),
  title: z.string(),
  detail: z.string(),
  place: z.string().nullable(),
  grid: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  category: z.string().nullable(),
  state: z.string(),
  stateName: z.string(),
  light: z.enum(['green', 'amber', 'red', 'paused', 'done', 'none']),
  dueAt: z.string().nullable(),
  rungs: z.array(rung),
  signed: z.boolean(),
  revision: z.number(),
  people: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
  /** Steps open to this person, each with its form as JSON Schema (z.toJSONSchema) and the papers it takes. */
  steps: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      form: z.record(z.string(), z.unknown()).nullable(),
      papers: z.array(z.object({ key: z.string(), name: z.string(), required: z.boolean() })),
      barred: z.string().nullable(),
    }),
  ),
  last: z.array(z.object({ at: z.string(), words: z.string() })),
})
export type FieldTask = z.infer<typeof fieldTask>

const door = z.object({
  /** Stable within the list: the code of the address or household. */
  code: z.string(),
  name: z.string(),
  place: z.string(),
  /** When it was last knocked at, and what came of it. */
  knockedOn: z.string().nullable(),
  result: z.enum(['done', 'away', 'refused']).nullable(),
})
export type Door = z.infer<typeof door>

const ownFigures = z.object({
  month: z.string(),
  handled: z.number(),
  arriveMedian: z.number().nullable(),
  arriveWithin: z.number().nullable(),
  firstMedian: z.number().nullable(),
  collected: z.number(),
  doors: z.number(),
  photos: z.number(),
})
export type OwnFigures = z.infer<typeof ownFigures>

const progress = z.object({ id: z.string(), offset: z.number(), attachment: z.string().nullable() })

export const fieldContract = {
  /** Everything that the device shows: tasks changed since `since` (0: all), and the ids that are no longer its own. */
  sync: {
    method: 'GET',
    path: '/api/field/sync',
    guard: 'self',
    input: z.object({ since: z.coerce.number().int().min(0).default(0) }),
    reply: z.object({
      now: z.string(),
      seq: z.number(),
      me: z.object({
        tenant: z.string(),
        account: z.string(),
        person: z.string(),
        posts: z.array(z.string()),
        grids: z.array(z.object({ code: z.string(), name: z.string() })),
        onDuty: z.boolean(),
      }),
      tasks: z.array(fieldTask),
      gone: z.array(z.string()),
      arriveWithinMetres: z.number(),
    }),
  },
  /** Acts kept by the device, oldest first; each is a transaction of its own and is answered by itself. */
  acts: {
    method: 'POST',
    path: '/api/field/acts',
    guard: 'self',
    input: z.object({ acts: z.array(fieldAct).min(1).max(100) }),
    reply: z.object({ now: z.string(), answers: z.array(actAnswer) }),
  },
  /** Begins a picture or voice note, or says how much of it is there; the same bytes of the same account are one. */
  beginUpload: {
    method: 'POST',
    path: '/api/field/uploads',
    guard: 'self',
    input: z.object({
      name: z.string().min(1).max(200),
      size: z
        .int()
        .min(1)
        .max(50 * 1024 * 1024),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** By the device's clock set right by the server's; not older than an act may be. */
      takenAt: instant,
      longitude: z.number().min(73).max(136).optional(),
      latitude: z.number().min(3).max(54).optional(),
      accuracy: z.number().min(0).max(100_000).optional(),
    }),
    reply: progress,
  },
  /** How much of an upload of one's own is there; `attachment` once it is finished. */
  upload: { method: 'GET', path: '/api/field/uploads/:id', guard: 'self', input: z.object({ id }), reply: progress },
  // PUT /api/field/uploads/:id?offset=n with the raw part (at most 512 KB) is a route of another kind: it answers {offset}.
  /** Checks hash and content; gives the attachment. Refuses a broken picture in words. */
  finishUpload: {
    method: 'POST',
    path: '/api/field/uploads/:id/finish',
    guard: 'self',
    input: z.object({ id }),
    reply: z.object({ attachment: z.string() }),
  },
  /** 敲门: the doors of a grid of one's own. */
  doors: {
    method: 'GET',
    path: '/api/field/doors',
    guard: 'self',
    input: z.object({ grid: z.string().max(40) }),
    reply: z.object({ doors: z.array(door), done: z.number(), all: z.number() }),
  },
  /** This person's own month. Minutes; per cent. */
  figures: {
    method: 'GET',
    path: '/api/field/figures',
    guard: 'self',
    input: z.object({}),
    reply: ownFigures,
  },
  /** 手机遗失: ends the sessions of an account and hands its open tasks to the next proposed. */
  lostPhone: {
    method: 'POST',
    path: '/api/field/lost-phone',
    guard: 'matter.assign',
    input: z.object({ actId: z.uuid(), account: z.string().max(60), reason: z.string().trim().min(2).max(200) }),
    reply: z.object({
      handedOver: z.array(z.object({ number: z.string(), to: z.string().nullable(), words: z.string() })),
    }),
  },
} as const satisfies Contract

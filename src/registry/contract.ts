import * as z from 'zod'
import type { Contract } from '#http/contract.ts'

const day = z.iso.date()
export const entryRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  /** Personal fields come masked. */
  data: z.record(z.string(), z.unknown()),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  revision: z.number(),
})
export type EntryRow = z.infer<typeof entryRow>

const content = {
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(100),
  data: z.record(z.string(), z.unknown()),
  validFrom: day,
  validUntil: day.nullable().optional(),
}

const report = z.object({
  read: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  problems: z.array(z.object({ line: z.number(), reason: z.string() })),
})

export const registryContract = {
  entries: {
    method: 'GET',
    path: '/api/registers/:register',
    guard: 'entry.read',
    input: z.object({
      register: z.string().max(60),
      words: z.string().max(60).optional(),
      on: day.optional(),
      all: z.enum(['true', 'false']).optional(),
      after: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(2000).default(50),
    }),
    reply: z.object({ rows: z.array(entryRow), next: z.string().nullable(), count: z.number() }),
  },
  /** Entries standing today by name, code or initials, over all registers but the sealed ones. */
  find: {
    method: 'GET',
    path: '/api/entries-find',
    guard: 'entry.read',
    input: z.object({ words: z.string().trim().min(1).max(60) }),
    reply: z.object({
      rows: z.array(z.object({ register: z.string(), id: z.string(), code: z.string(), name: z.string() })),
    }),
  },
  /** How many entries stand in each register on a day. */
  counts: {
    method: 'GET',
    path: '/api/registers',
    guard: 'entry.read',
    input: z.object({ on: day.optional() }),
    reply: z.object({ counts: z.record(z.string(), z.number()) }),
  },
  /** Entries that end soon, or ended a while ago with nothing to follow; of one register or of all one may see. */
  expiring: {
    method: 'GET',
    path: '/api/expiring-entries',
    guard: 'entry.read',
    input: z.object({ register: z.string().max(60).optional() }),
    reply: z.object({
      rows: z.array(
        z.object({
          register: z.string(),
          id: z.string(),
          code: z.string(),
          name: z.string(),
          what: z.string(),
          lastDay: z.string(),
          daysLeft: z.number(),
        }),
      ),
    }),
  },
  /** How many those are: still to end, and ended. */
  expiringCount: {
    method: 'GET',
    path: '/api/expiring-entries/count',
    guard: 'entry.read',
    input: z.object({}),
    reply: z.object({ soon: z.number(), ended: z.number() }),
  },
  create: {
    method: 'POST',
    path: '/api/registers/:register',
    guard: 'entry.write',
    input: z.object({ register: z.string().max(60), ...content }),
    reply: entryRow,
  },
  update: {
    method: 'POST',
    path: '/api/registers/:register/:id',
    guard: 'entry.write',
    input: z.object({ register: z.string().max(60), id: z.uuid(), revision: z.int(), ...content }),
    reply: entryRow,
  },
  /** One entry, by its id. */
  entry: {
    method: 'GET',
    path: '/api/registers/:register/:id',
    guard: 'entry.read',
    input: z.object({ register: z.string().max(60), id: z.uuid() }),
    reply: entryRow,
  },
  /** `until` is the first day on which the entry no longer stands. */
  end: {
    method: 'POST',
    path: '/api/registers/:register/:id/end',
    guard: 'entry.write',
    input: z.object({ register: z.string().max(60), id: z.uuid(), revision: z.int(), until: day }),
    reply: entryRow,
  },
  history: {
    method: 'GET',
    path: '/api/registers/:register/:id/history',
    guard: 'entry.read',
    input: z.object({ register: z.string().max(60), id: z.uuid() }),
    reply: z.object({
      revisions: z.array(
        z.object({
          revision: z.number(),
          at: z.string(),
          account: z.string(),
          content: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  },
  /** A sheet already uploaded as an attachment; with `dry` nothing is written. */
  importSheet: {
    method: 'POST',
    path: '/api/registers/:register/import',
    guard: 'entry.write',
    input: z.object({ register: z.string().max(60), attachment: z.uuid(), dry: z.boolean() }),
    reply: report,
  },
  calendar: {
    method: 'GET',
    path: '/api/calendar',
    guard: 'self',
    input: z.object({}),
    reply: z.object({
      edition: z.string(),
      publishedThrough: z.number(),
      years: z.array(
        z.object({
          year: z.number(),
          notice: z.string(),
          off: z.array(z.string()),
          work: z.array(z.string()),
          own: z.boolean(),
        }),
      ),
    }),
  },
  adoptNotice: {
    method: 'POST',
    path: '/api/calendar',
    guard: 'calendar.write',
    input: z.object({
      year: z.int().min(2004).max(2100),
      notice: z.string().trim().min(4).max(80),
      off: z.array(day).max(60),
      work: z.array(day).max(30),
      amends: z.boolean().default(false),
    }),
    reply: z.object({
      edition: z.string(),
      moved: z.array(
        z.object({
          matter: z.string(),
          number: z.string(),
          title: z.string(),
          deadline: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          why: z.string(),
        }),
      ),
    }),
  },
} as const satisfies Contract

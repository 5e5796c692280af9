import * as z from 'zod'
import type { Contract } from '#http/contract.ts'

const formValue = z.record(z.string(), z.unknown())

/** What belongs to a person's desk: reminders and saved views. */
export const deskContract = {
  notices: {
    method: 'GET',
    path: '/api/notices',
    guard: 'self',
    input: z.object({ unread: z.enum(['true', 'false']).optional() }),
    reply: z.object({
      unread: z.number(),
      rows: z.array(
        z.object({
          id: z.number(),
          matter: z.string().nullable(),
          /** The register it is about, and the entry when it is about one alone. */
          register: z.string().nullable(),
          entry: z.string().nullable(),
          kind: z.string(),
          words: z.string(),
          dueAt: z.string().nullable(),
          at: z.string(),
          caughtUp: z.boolean(),
          read: z.boolean(),
        }),
      ),
    }),
  },
  readNotices: {
    method: 'POST',
    path: '/api/notices/read',
    guard: 'self',
    input: z.object({ ids: z.array(z.int()).max(500) }),
    reply: z.object({ read: z.number() }),
  },
  views: {
    method: 'GET',
    path: '/api/views',
    guard: 'self',
    input: z.object({ page: z.string().max(40) }),
    reply: z.object({ views: z.array(z.object({ name: z.string(), filter: formValue })) }),
  },
  saveView: {
    method: 'POST',
    path: '/api/views',
    guard: 'self',
    input: z.object({ page: z.string().max(40), name: z.string().trim().min(1).max(40), filter: formValue }),
    reply: z.object({}),
  },
  dropView: {
    method: 'POST',
    path: '/api/views/drop',
    guard: 'self',
    input: z.object({ page: z.string().max(40), name: z.string().max(40) }),
    reply: z.object({}),
  },
} as const satisfies Contract

import * as z from 'zod'
import { suggested } from '#analysis/models-contract.ts'
import type { Contract } from '#http/contract.ts'
import { matterRow } from '#matters/contract.ts'

/** Heading of a column → key of the field it fills. */
const mapping = z.record(z.string().max(200), z.string().max(60))
const namedPlace = z.object({ code: z.string(), name: z.string(), reason: z.string() })

export const batchView = z.object({
  id: z.string(),
  source: z.string(),
  kind: z.string(),
  state: z.enum(['running', 'done', 'failed', 'undone']),
  read: z.number(),
  created: z.number(),
  duplicates: z.number(),
  rejected: z.number(),
  total: z.number(),
  hasErrors: z.boolean(),
  /** Why it failed, in words; null otherwise. */
  problem: z.string().nullable(),
  at: z.string(),
  account: z.string(),
})
export type BatchView = z.infer<typeof batchView>

export const intakeContract = {
  /** While typing: the likely procedure with its reasons, and matters of the same person or place. */
  suggest: {
    method: 'POST',
    path: '/api/intake/suggest',
    guard: 'matter.file',
    input: z.object({
      title: z.string().max(200).default(''),
      detail: z.string().max(20_000).default(''),
      channel: z.string().max(20).optional(),
      place: z.string().max(200).optional(),
      grid: z.string().max(40).optional(),
      village: z.string().max(40).optional(),
      people: z
        .array(
          z.object({
            name: z.string().max(200).optional(),
            phone: z.string().max(40).optional(),
            idNumber: z.string().max(40).optional(),
          }),
        )
        .max(20)
        .default([]),
    }),
    reply: z.object({
      kinds: z.array(
        z.object({ procedure: z.string(), name: z.string(), score: z.number(), words: z.array(z.string()) }),
      ),
      /** Class and unit as the models of this street see them, with how sure and why; the office's own pick goes. */
      classes: z.array(suggested),
      samePerson: z.array(z.object({ row: matterRow, reason: z.string() })),
      sameMatter: z.array(z.object({ row: matterRow, similarity: z.number(), reason: z.string() })),
      grid: namedPlace.nullable(),
      /** The village of the grid, or the only thing the words told. */
      village: namedPlace.nullable(),
    }),
  },
  drafts: {
    method: 'GET',
    path: '/api/drafts',
    guard: 'self',
    input: z.object({}),
    reply: z.object({
      drafts: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), savedAt: z.string() })),
    }),
  },
  draft: {
    method: 'GET',
    path: '/api/drafts/:id',
    guard: 'self',
    input: z.object({ id: z.uuid() }),
    reply: z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      content: z.record(z.string(), z.unknown()),
    }),
  },
  saveDraft: {
    method: 'POST',
    path: '/api/drafts',
    guard: 'self',
    input: z.object({
      id: z.uuid(),
      kind: z.string().max(60),
      title: z.string().max(200),
      content: z.record(z.string(), z.unknown()),
    }),
    reply: z.object({ savedAt: z.string() }),
  },
  dropDraft: {
    method: 'POST',
    path: '/api/drafts/:id/drop',
    guard: 'self',
    input: z.object({ id: z.uuid() }),
    reply: z.object({}),
  },
  /** Reads an uploaded sheet: headings, guessed mapping, first rows. */
  inspect: {
    method: 'POST',
    path: '/api/imports/inspect',
    guard: 'matter.import',
    input: z.object({ attachment: z.uuid(), kind: z.string().max(60) }),
    reply: z.object({
      sheet: z.string(),
      headings: z.array(z.string()),
      total: z.number(),
      fields: z.array(z.object({ key: z.string(), title: z.string(), required: z.boolean() })),
      mapping,
      sample: z.array(z.record(z.string(), z.string())),
    }),
  },
  /** The whole file read and checked, nothing written. */
  rehearse: {
    method: 'POST',
    path: '/api/imports/rehearse',
    guard: 'matter.import',
    input: z.object({ attachment: z.uuid(), kind: z.string().max(60), mapping }),
    reply: z.object({
      read: z.number(),
      created: z.number(),
      duplicates: z.number(),
      rejected: z.number(),
      problems: z.array(z.object({ line: z.number(), reason: z.string() })),
    }),
  },
  run: {
    method: 'POST',
    path: '/api/imports',
    guard: 'matter.import',
    input: z.object({ attachment: z.uuid(), kind: z.string().max(60), mapping }),
    reply: z.object({ id: z.string() }),
  },
  batches: {
    method: 'GET',
    path: '/api/imports',
    guard: 'matter.import',
    input: z.object({}),
    reply: z.object({ batches: z.array(batchView) }),
  },
  batch: {
    method: 'GET',
    path: '/api/imports/:id',
    guard: 'matter.import',
    input: z.object({ id: z.uuid() }),
    reply: batchView,
  },
  undo: {
    method: 'POST',
    path: '/api/imports/:id/undo',
    guard: 'matter.import',
    input: z.object({ id: z.uuid(), reason: z.string().trim().min(2).max(200) }),
    reply: z.object({ withdrawn: z.number() }),
  },
} as const satisfies Contract

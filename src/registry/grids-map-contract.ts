import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { addressesMost } from './addresses.ts'
import { polygon } from './fields.ts'

const day = z.iso.date()
const code = z.string().trim().min(1).max(40)
const kind = z.enum(['general', 'special', 'micro'])
const place = z.tuple([z.number(), z.number()])
const reason = z.string().trim().min(2).max(500)

const gridView = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  village: z.string(),
  kind,
  leader: z.string().optional(),
  boundary: polygon.optional(),
  revision: z.number(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  /** From when this boundary holds, where a change is on record; and when the next one begins. */
  since: z.string().optional(),
  coming: z.string().optional(),
})
export type GridView = z.infer<typeof gridView>

const changeView = z.object({
  id: z.string(),
  validFrom: z.string(),
  source: z.enum(['drawn', 'imported']),
  reason: z.string(),
  created: z.array(z.string()),
  changed: z.array(z.string()),
  ended: z.array(z.string()),
  at: z.string(),
  account: z.string(),
})
export type ChangeView = z.infer<typeof changeView>

const rowHead = { line: z.number(), code: z.string(), name: z.string(), village: z.string() }
const planned = z.object({
  ...rowHead,
  result: z.enum(['new', 'changed', 'same', 'bad']),
  reason: z.string().optional(),
  note: z.string().optional(),
  at: place.optional(),
  boundary: polygon.optional(),
})
export type PlannedView = z.infer<typeof planned>

const warning = z.object({ words: z.string(), at: place })

const addressRow = z.object({ name: z.string(), longitude: z.number(), latitude: z.number() })
export type AddressRow = z.infer<typeof addressRow>

export const gridsMapContract = {
  /** The grids as they stand on a day (today where none is given), and the changes on record. */
  gridMap: {
    method: 'GET',
    path: '/api/grids-map',
    guard: 'entry.read',
    input: z.object({ on: day.optional() }),
    reply: z.object({ on: z.string(), grids: z.array(gridView), changes: z.array(changeView) }),
  },
  /** Keeps a change drawn on the map; all of it or nothing. */
  changeGrids: {
    method: 'POST',
    path: '/api/grids-map',
    guard: 'entry.write',
    input: z.object({
      validFrom: day,
      reason,
      grids: z
        .array(
          z.object({
            code,
            name: z.string().trim().min(1).max(100),
            village: code,
            kind,
            boundary: polygon,
            revision: z.int().optional(),
          }),
        )
        .max(2000),
      ended: z.array(z.object({ code, revision: z.int() })).max(2000),
    }),
    reply: z.object({ id: z.string(), warnings: z.array(warning) }),
  },
  /** The grids of a file, read and converted by the page; with `dry` nothing is written. Bad ones are left out and told. */
  importGrids: {
    method: 'POST',
    path: '/api/grids-map/import',
    guard: 'entry.write',
    input: z.object({
      validFrom: day,
      reason,
      file: z.string().trim().min(1).max(200),
      dry: z.boolean(),
      /** Metres within which borders are laid on those of the neighbours; 0 for not at all. */
      snap: z.number().min(0).max(20),
      rows: z
        .array(
          z.object({
            line: z.int(),
            code: z.string().max(100),
            name: z.string().max(200),
            village: z.string().max(200),
            boundary: polygon.optional(),
            reason: z.string().max(500).optional(),
          }),
        )
        .min(1)
        .max(3000),
    }),
    reply: z.object({
      created: z.number(),
      changed: z.number(),
      same: z.number(),
      bad: z.number(),
      rows: z.array(planned),
      warnings: z.array(warning),
      /** The change that was kept; null for a dry run, or when there was nothing to keep. */
      id: z.string().nullable(),
    }),
  },
  /** How many address points lie in each grid on a day, and those that lie in none (the first 500). */
  gridAddresses: {
    method: 'GET',
    path: '/api/grids-map/addresses',
    guard: 'entry.read',
    input: z.object({ on: day.optional(), grid: code.optional() }),
    reply: z.object({
      total: z.number(),
      counts: z.record(z.string(), z.number()),
      outside: z.number(),
      /** Those of the grid asked for; else those in none. */
      rows: z.array(addressRow),
      updatedAt: z.string().nullable(),
    }),
  },
  /** The rows of an uploaded sheet of addresses, as they stand in it. */
  addressSheet: {
    method: 'POST',
    path: '/api/grids-map/address-sheet',
    guard: 'entry.write',
    input: z.object({ attachment: z.uuid() }),
    reply: z.object({
      name: z.string(),
      headings: z.array(z.string()),
      rows: z.array(z.object({ line: z.number(), cells: z.record(z.string(), z.string()) })),
    }),
  },
  /** Puts these address points in the place of all former ones, or adds them; tells in which grid each lies. */
  importAddresses: {
    method: 'POST',
    path: '/api/grids-map/addresses',
    guard: 'entry.write',
    input: z.object({
      dry: z.boolean(),
      how: z.enum(['replace', 'add']),
      file: z.string().trim().min(1).max(200),
      rows: z.array(addressRow.extend({ name: z.string().trim().min(1).max(200) })).max(addressesMost),
    }),
    reply: z.object({
      read: z.number(),
      kept: z.number(),
      doubled: z.number(),
      outside: z.number(),
      counts: z.record(z.string(), z.number()),
    }),
  },
} as const satisfies Contract

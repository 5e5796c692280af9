import * as z from 'zod'
import type { Contract } from '#http/contract.ts'

const day = z.iso.date()
/** Code of a village or a unit; '-' for the matters without one. */
const place = z.string().max(40).optional()
export const figure = z.object({
  code: z.string(),
  name: z.string(),
  family: z.string(),
  unit: z.string(),
  kind: z.enum(['count', 'sum', 'ratio', 'register', 'average', 'change', 'limit']),
  /** null: nothing to count (a ratio without a denominator). */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** How many records stand behind the value. */
  records: z.number(),
  definition: z.string(),
  asOf: z.string(),
  hash: z.string(),
  basis: z.string(),
})
export type Figure = z.infer<typeof figure>

export const figureRecord = z.object({
  kind: z.enum(['matter', 'entry']),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  at: z.string(),
  counted: z.boolean(),
  amount: z.number().nullable(),
  register: z.string().nullable(),
})
export type FigureRecord = z.infer<typeof figureRecord>

export const indicatorsContract = {
  /** All figures, or those of one family. */
  figures: {
    method: 'GET',
    path: '/api/indicators',
    guard: 'indicator.read',
    input: z.object({
      from: day,
      until: day,
      village: z.string().max(40).optional(),
      family: z.string().max(40).optional(),
    }),
    reply: z.object({ figures: z.array(figure) }),
  },
  figure: {
    method: 'GET',
    path: '/api/indicators/:code',
    guard: 'indicator.read',
    input: z.object({ code: z.string().max(80), from: day, until: day, village: place, unit: place }),
    reply: figure,
  },
  /** The value month by month, oldest first. */
  trend: {
    method: 'GET',
    path: '/api/indicators/:code/trend',
    guard: 'indicator.read',
    input: z.object({ code: z.string().max(80), from: day, until: day, village: place, unit: place }),
    reply: z.object({
      points: z.array(z.object({ from: z.string(), until: z.string(), value: z.number().nullable() })),
    }),
  },
  records: {
    method: 'GET',
    path: '/api/indicators/:code/records',
    guard: 'indicator.read',
    input: z.object({
      code: z.string().max(80),
      from: day,
      until: day,
      village: place,
      unit: place,
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({ rows: z.array(figureRecord), next: z.string().nullable() }),
  },
} as const satisfies Contract

import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { inline } from '#reports/contract.ts'
import { daysInput } from '#reports/tables/contract.ts'
import { figureAsked, sheetView } from '#reports/tables/view.ts'

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), content: z.array(inline) }),
  z.object({ kind: z.literal('sheet'), sheet: sheetView }),
])
export type BulletinBlock = z.infer<typeof block>

export const bulletinFigure = z.object({
  name: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  asked: figureAsked,
})
export type BulletinFigure = z.infer<typeof bulletinFigure>

export const bulletinView = z.object({
  id: z.string(),
  name: z.string(),
  basis: z.string(),
  street: z.string(),
  period: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  asOf: z.string(),
  title: z.string(),
  blocks: z.array(block),
  /** By the code in the sentences; 'x~before' is that of the year before. */
  figures: z.record(z.string(), bulletinFigure),
})
export type BulletinView = z.infer<typeof bulletinView>

export const bulletinsContract = {
  /** A bulletin of a month or a quarter as the ledger gives it now. */
  bulletin: {
    method: 'GET',
    path: '/api/bulletins/:id',
    guard: 'indicator.read',
    input: daysInput.extend({ id: z.string().max(40) }),
    reply: bulletinView,
  },
} as const satisfies Contract

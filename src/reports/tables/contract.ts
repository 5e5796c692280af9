import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { tableView } from './view.ts'

export const daysInput = z.object({ from: z.iso.date(), until: z.iso.date() })

export const tablesContract = {
  /** A table of a period, every cell with the figure behind it, and its checks. */
  table: {
    method: 'GET',
    path: '/api/tables/:id',
    guard: 'indicator.read',
    input: daysInput.extend({ id: z.string().max(40) }),
    reply: tableView,
  },
} as const satisfies Contract

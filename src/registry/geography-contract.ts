import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { layerKind } from './geography.ts'

export const geographyContract = {
  /** Which layers the street has, by version, and the tile service if the house uses one. */
  geography: {
    method: 'GET',
    path: '/api/geography',
    guard: 'matter.read',
    input: z.object({}),
    reply: z.object({
      layers: z.array(z.object({ kind: layerKind, version: z.string(), updatedAt: z.string() })),
      tiles: z.object({ urls: z.array(z.string()), attribution: z.string() }).nullable(),
    }),
  },
} as const satisfies Contract

import * as z from 'zod'
import type { Contract } from '#http/contract.ts'

const dossierPaper = z.object({
  key: z.string(),
  name: z.string(),
  /** The step it belongs to: `step` its id, for printing, `stepName` as shown. */
  step: z.string(),
  stepName: z.string(),
  required: z.boolean(),
  state: z.enum(['given', 'missing', 'later']),
  basis: z.string(),
})
export type DossierPaper = z.infer<typeof dossierPaper>

export const documentsContract = {
  dossier: {
    method: 'GET',
    path: '/api/matters/:id/dossier',
    guard: 'matter.read',
    input: z.object({ id: z.uuid() }),
    reply: z.object({ papers: z.array(dossierPaper) }),
  },
} as const satisfies Contract

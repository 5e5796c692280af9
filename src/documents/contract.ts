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
  /** The attachment it is, when given. */
  attachment: z.string().nullable(),
  /** What is wrong with it: given late, or an editable text without signature and seal. */
  remarks: z.array(z.string()),
})
export type DossierPaper = z.infer<typeof dossierPaper>

/** One revision of a paper's local template; without a file it went back to our own paper. */
const templateRevision = z.object({
  revision: z.number(),
  name: z.string().nullable(),
  size: z.number().nullable(),
  at: z.string(),
  account: z.string(),
  person: z.string(),
})
export type TemplateRevision = z.infer<typeof templateRevision>

const which = { procedure: z.string().max(60), paper: z.string().max(60) }
/** The revision that the person saw; 0 where there never was one. */
const seen = z.int().min(0)
const done = z.object({ revision: z.number() })

export const documentsContract = {
  dossier: {
    method: 'GET',
    path: '/api/matters/:id/dossier',
    guard: 'matter.read',
    input: z.object({ id: z.uuid() }),
    reply: z.object({ papers: z.array(dossierPaper) }),
  },
  /** The newest revision of every paper that ever had a local template. */
  templates: {
    method: 'GET',
    path: '/api/paper-templates',
    guard: 'template.write',
    input: z.object({}),
    reply: z.object({ templates: z.array(templateRevision.extend({ procedure: z.string(), paper: z.string() })) }),
  },
  templateRevisions: {
    method: 'GET',
    path: '/api/paper-templates/:procedure/:paper',
    guard: 'template.write',
    input: z.object(which),
    reply: z.object({ revisions: z.array(templateRevision) }),
  },
  putTemplate: {
    method: 'POST',
    path: '/api/paper-templates/:procedure/:paper',
    guard: 'template.write',
    input: z.object({ ...which, revision: seen, attachment: z.uuid() }),
    reply: done,
  },
  removeTemplate: {
    method: 'POST',
    path: '/api/paper-templates/:procedure/:paper/remove',
    guard: 'template.write',
    input: z.object({ ...which, revision: seen }),
    reply: done,
  },
} as const satisfies Contract

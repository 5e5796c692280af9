import * as z from 'zod'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { look } from '#matters/routes.ts'
import type { documentsContract } from './contract.ts'
import { packDocument } from './official.ts'
import { formDocument } from './official-form.ts'
import { mimes } from './print-mimes.ts'
import { starterOf } from './starter.ts'
import {
  bytesOf,
  namedPaper,
  newestTemplates,
  putTemplate,
  removeTemplate,
  templateRevisions,
} from './template-store.ts'

type TemplateKeys = 'templates' | 'templateRevisions' | 'putTemplate' | 'removeTemplate'

/** Local templates in place of our papers: a street's own .docx, without code. */
export const templateRoutes: Pick<Handlers<typeof documentsContract, Context>, TemplateKeys> = {
  templates: (context) => look(context, async ({ tx }) => ({ templates: await newestTemplates(tx) })),
  templateRevisions: (context, which) =>
    look(context, async ({ tx }) => ({ revisions: await templateRevisions(tx, which) })),
  putTemplate,
  removeTemplate,
}

const ofPaper = z.object({ procedure: z.string().max(60), paper: z.string().max(60) })

const starterFile: FileRoute = {
  path: '/api/paper-templates/:procedure/:paper/starter.docx',
  guard: 'template.write',
  input: ofPaper,
  async answer(context, input) {
    const { procedure, name } = namedPaper(context, ofPaper.parse(input))
    const body = await packDocument(formDocument(starterOf(procedure, name)))
    return { name: `${procedure.name}-${name}-模板.docx`, mime: mimes.docx, body }
  },
}

const ofRevision = ofPaper.extend({ revision: z.coerce.number().int().min(1) })

/** A template as it was uploaded, also one no longer in force. */
const revisionFile: FileRoute = {
  path: '/api/paper-templates/:procedure/:paper/revisions/:revision',
  guard: 'template.write',
  input: ofRevision,
  async answer(context, input) {
    const { revision, ...which } = ofRevision.parse(input)
    const all = await look(context, ({ tx }) => templateRevisions(tx, which))
    const found = all.find((one) => one.revision === revision)
    if (!found?.hash) throw refuse('template-not-found', { paper: which.paper })
    const body = await bytesOf(context.resources.files, found.hash)
    return { name: found.name ?? '', mime: mimes.docx, body }
  },
}

export const templateFiles: readonly FileRoute[] = [starterFile, revisionFile]

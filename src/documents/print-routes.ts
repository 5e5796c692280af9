import * as z from 'zod'
import { dayOf } from '#calendar/date.ts'
import type { Context, FileRoute } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { look } from '#matters/routes.ts'
import type { Procedure } from '#procedures/define.ts'
import { findProcedure } from '#procedures/index.ts'
import { applicationForm } from './application-form.ts'
import { dossierPdf, dossierReview } from './dossier-store.ts'
import { guideOf } from './guide.ts'
import { matterSheet } from './matter-sheet.ts'
import { packDocument } from './official.ts'
import { type FormSpec, formDocument } from './official-form.ts'
import { type Contact, findPaper, papersOf } from './paper.ts'
import { draftPaper } from './papers.ts'
import { convertToPdf } from './pdf-jobs.ts'
import { type Format, mimes } from './print-mimes.ts'
import { readFile, readStreet } from './print-store.ts'
import { fillLocal, findTemplate } from './template-store.ts'

/** A paper by its own layout, or already set by a local template. */
type Drafted = FormSpec | Uint8Array

async function printed(spec: Drafted, name: string, format: Format) {
  const docx = spec instanceof Uint8Array ? spec : await packDocument(formDocument(spec))
  return { name: `${name}.${format}`, mime: mimes[format], body: format === 'pdf' ? await convertToPdf(docx) : docx }
}

const ofProcedure = z.object({ id: z.string().max(60) })

function procedureFile(
  file: 'guide' | 'form',
  format: Format,
  make: (procedure: Procedure, organ: string, contact: Contact) => FormSpec,
): FileRoute {
  return {
    path: `/api/procedures/:id/${file}.${format}`,
    guard: 'self',
    input: ofProcedure,
    async answer(context, input) {
      const { id } = ofProcedure.parse(input)
      const procedure = findProcedure(id, dayOf(context.now))
      if (!procedure) throw refuse('procedure-unknown', { procedure: id })
      const { organ, contact } = await look(context, ({ tx }) => readStreet(tx))
      const spec = make(procedure, organ, contact)
      return printed(spec, spec.title, format)
    },
  }
}

const ofMatter = z.object({
  id: z.uuid(),
  paper: z
    .string()
    .regex(/^[a-zA-Z]{1,60}\.(docx|pdf)$/)
    .meta({ title: '文书' }),
  /** Which step's paper, where a key stands at several. */
  step: z.string().max(60).optional(),
  plain: z.enum(['true', 'false']).default('false').meta({ title: '显示完整个人信息' }),
})

/** 'sheet' is the 事项办理单; any other name is a paper key of the matter's procedure. */
const printMatter: FileRoute = {
  path: '/api/matters/:id/print/:paper',
  guard: 'matter.read',
  input: ofMatter,
  async answer(context, input) {
    const { id, paper, step, plain } = ofMatter.parse(input)
    const dot = paper.lastIndexOf('.')
    const { name, body } = await draft(context, { id, key: paper.slice(0, dot), step, isPlain: plain === 'true' })
    return printed(body, name, paper.endsWith('.pdf') ? 'pdf' : 'docx')
  },
}

type Asked = { id: string; key: string; step?: string; isPlain: boolean }

/** The local template stands in place of our paper wherever there is one. */
function draft(context: Context, { id, key, step, isPlain }: Asked): Promise<{ name: string; body: Drafted }> {
  return look(context, async (looker) => {
    const file = await readFile(looker, id, isPlain ? (procedure) => `打印《${nameOf(procedure, key)}》` : undefined)
    const named = (title: string) => `${file.matter.number}-${title}`
    if (key === 'sheet') return { name: named('事项办理单'), body: matterSheet(file) }
    const paper = findPaper(file, key, step)
    if (!paper) throw refuse('paper-unknown', { procedure: file.procedure.name })
    const local = await findTemplate(looker.tx, { procedure: file.procedure.id, paper: key })
    if (local) return { name: named(paper.name), body: await fillLocal(context.resources.files, local, file, paper) }
    const form = draftPaper(file, paper)
    return { name: named(form.title), body: form }
  })
}

function nameOf(procedure: Procedure, key: string): string {
  if (key === 'sheet') return '事项办理单'
  const paper = papersOf(procedure).find((one) => one.key === key)
  if (!paper) throw refuse('paper-unknown', { procedure: procedure.name })
  return paper.name
}

const ofDossier = z.object({ id: z.uuid() })

const dossierFile: FileRoute = {
  path: '/api/matters/:id/dossier.pdf',
  guard: 'matter.reveal',
  input: ofDossier,
  async answer(context, input) {
    const { name, bytes } = await dossierPdf(context, ofDossier.parse(input).id)
    return { name, mime: mimes.pdf, body: bytes }
  },
}

function reviewFile(format: Format): FileRoute {
  return {
    path: `/api/matters/:id/review.${format}`,
    guard: 'matter.reveal',
    input: ofDossier,
    async answer(context, input) {
      const { name, bytes } = await dossierReview(context, ofDossier.parse(input).id, format)
      return { name, mime: mimes[format], body: bytes }
    },
  }
}

const formats = ['docx', 'pdf'] as const

/** Guides and blank forms of procedures; sheets and papers of matters. Each as .docx and .pdf. */
export const printFiles: readonly FileRoute[] = [
  ...formats.map((format) => procedureFile('guide', format, guideOf)),
  ...formats.map((format) => procedureFile('form', format, applicationForm)),
  printMatter,
  dossierFile,
  ...formats.map(reviewFile),
]

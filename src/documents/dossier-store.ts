import { buffer } from 'node:stream/consumers'
import { PDFDocument } from '@cantoo/pdf-lib'
import { writeAudit } from '#access/audit-store.ts'
import { dayOf, type Instant } from '#calendar/date.ts'
import type { Context } from '#http/context.ts'
import type { PageLooker } from '#matters/page-store.ts'
import { look } from '#matters/routes.ts'
import type { DossierPaper } from './contract.ts'
import { dossierOf } from './dossier.ts'
import { backOf, frontOf, type Piece, paged, reviewOf } from './dossier-book.ts'
import { matterSheet } from './matter-sheet.ts'
import { bindPdf, pagesOf } from './merge-pdf.ts'
import { packDocument } from './official.ts'
import { type FormSpec, formDocument } from './official-form.ts'
import type { MatterFile } from './paper.ts'
import { convertAllToPdf, convertToPdf } from './pdf-jobs.ts'
import { readFile } from './print-store.ts'

type Attached = { id: string; name: string; mime: string; hash: string; at: Instant; account: string }

/** What a dossier is made from: the matter, its papers as they stand, and every attachment in the order of the book. */
type Dossier = { file: MatterFile; papers: DossierPaper[]; attached: Attached[] }

async function readDossier(looker: PageLooker, id: string, act: string): Promise<Dossier> {
  const file = await readFile(looker, id, () => act)
  const late = file.clocks.filter((clock) => clock.late && clock.bears === 'organ').map(({ key }) => key)
  const papers = dossierOf(file.procedure, file.matter, late)
  const { rows } = await looker.tx.query<Attached>(
    `select a.id, a.name, a.mime, a.hash, a.at, coalesce(p.person, a.account) as account
     from attachments a left join accounts p on p.tenant = a.tenant and p.name = a.account
     where a.tenant = $1 and a.matter = $2 order by a.at, a.id`,
    [looker.tx.tenant, id],
  )
  await writeAudit(looker.tx, {
    at: looker.now,
    account: looker.actor.account,
    act: 'matter.dossier',
    objectKind: 'matter',
    object: id,
    detail: { number: file.matter.number, attachments: rows.length },
    ip: looker.ip,
  })
  return { file, papers, attached: inBookOrder(rows, papers) }
}

/** The papers in the order of the procedure, then everything else by its time. */
function inBookOrder(rows: readonly Attached[], papers: readonly DossierPaper[]): Attached[] {
  const place = new Map(papers.flatMap(({ attachment }, index) => (attachment === null ? [] : [[attachment, index]])))
  return rows.toSorted((a, b) => (place.get(a.id) ?? papers.length) - (place.get(b.id) ?? papers.length))
}

const office = /^application\/(msword|vnd\.openxmlformats|vnd\.ms-)|^text\//

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'docx'
}

type Bound = { pieces: Piece[]; body: PDFDocument[]; pageOf: Map<string, number> }

/** The matter's own sheet and every attachment as pages; what cannot be pages is named with the reason. */
async function bindBody({ files }: Context['resources'], { file, papers, attached }: Dossier): Promise<Bound> {
  const named = new Map(papers.flatMap(({ attachment, name }) => (attachment === null ? [] : [[attachment, name]])))
  const contents = await Promise.all(
    attached.map(async ({ hash }) => new Uint8Array(await buffer(await files.get(hash)))),
  )
  const toConvert = attached.flatMap(({ mime, name }, index) =>
    office.test(mime) ? [{ index, extension: extensionOf(name), bytes: contents[index] ?? new Uint8Array() }] : [],
  )
  const sheet = await packDocument(formDocument(matterSheet(file)))
  const [sheetPdf, ...converted] = await convertAllToPdf([{ extension: 'docx', bytes: sheet }, ...toConvert])
  const pdfs = new Map(toConvert.map(({ index }, at) => [index, converted[at]]))
  const pieces: Piece[] = []
  const body: PDFDocument[] = []
  const add = (piece: Omit<Piece, 'pages'>, part: PDFDocument | undefined) => {
    if (part) body.push(part)
    pieces.push({ ...piece, pages: part?.getPageCount() ?? 0, ...(part ? {} : { why: '不能转为页面' }) })
  }
  add({ title: '事项办理单', by: file.organ, on: file.on }, sheetPdf && (await pagesOf(sheetPdf, 'application/pdf')))
  for (const [index, { id, name, mime, at, account }] of attached.entries()) {
    const pdf = pdfs.get(index)
    const part = pdf ? await pagesOf(pdf, 'application/pdf') : await pagesOf(contents[index] ?? new Uint8Array(), mime)
    add({ title: named.get(id) ?? name, by: account, on: dayOf(at) }, part)
  }
  const places = paged(pieces).slice(1)
  const pageOf = new Map(
    attached
      .flatMap(({ id }, index) => [[id, places[index]?.first] as const])
      .flatMap(([id, first]) => (first === undefined ? [] : [[id, first]])),
  )
  return { pieces, body, pageOf }
}

/**
 * The whole dossier as one PDF: cover with catalogue, the matter's sheet and every attachment with running page numbers,
 * closing sheet. Needs the right to plain personal data, for the papers carry it; logged. Refuses `pdf-unavailable`.
 */
export async function dossierPdf(context: Context, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const dossier = await look(context, (looker) => readDossier(looker, id, '导出卷宗'))
  const { file, papers } = dossier
  const { pieces, body } = await bindBody(context.resources, dossier)
  const specs = [frontOf(file, pieces), backOf(file, papers)]
  const sheets = await Promise.all(specs.map((spec) => packDocument(formDocument(spec))))
  const [front, back] = await convertAllToPdf(sheets.map((bytes) => ({ extension: 'docx', bytes })))
  const [cover, closing] = [await loadAll(front), await loadAll(back)]
  const title = `${file.matter.number} ${file.procedure.name}卷宗`
  return { name: `${title}.pdf`, bytes: await bindPdf(cover, body, closing, { title, author: file.organ }) }
}

async function loadAll(pdf: Uint8Array | undefined): Promise<PDFDocument[]> {
  return pdf ? [await PDFDocument.load(pdf)] : []
}

/** 案卷评查表 with the page of each paper in the bound dossier, as .docx or .pdf. */
export async function dossierReview(context: Context, id: string, format: 'docx' | 'pdf') {
  const dossier = await look(context, (looker) => readDossier(looker, id, '案卷评查'))
  const { pageOf } = await bindBody(context.resources, dossier)
  const spec: FormSpec = reviewOf(dossier.file, dossier.papers, pageOf)
  const docx = await packDocument(formDocument(spec))
  const name = `${dossier.file.matter.number} 案卷评查表.${format}`
  return { name, bytes: format === 'pdf' ? await convertToPdf(docx) : docx }
}

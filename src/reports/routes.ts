import * as z from 'zod'
import { writeAudit } from '#access/audit-store.ts'
import { dayOf, parseInstant } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import { packDocument } from '#documents/official.ts'
import { convertToPdf } from '#documents/pdf-jobs.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { checkReport } from './check-store.ts'
import type { ReportPage, reportsContract } from './contract.ts'
import { reportDocument } from './docx.ts'
import { flagsFrom, keepFlags } from './flags-store.ts'
import { lawsOf } from './laws-store.ts'
import { signReport } from './sign-store.ts'
import { type Desk, draftReport, getReport, listReports, saveReport } from './store.ts'

function deskOf({ actor, now, ip }: Context, tx: Tx): Desk {
  return { tx, actor, now, ip }
}

function reading<T>(context: Context, see: (desk: Desk) => Promise<T>): Promise<T> {
  const { resources, actor } = context
  return read(resources.database.pool, actor.tenant, (tx) => see(deskOf(context, tx)))
}

/** Writes on one state of the ledger: what is signed and what is frozen are of the same moment. */
async function writing<T>(context: Context, act: (desk: Desk) => Promise<T>): Promise<T> {
  const { resources, actor } = context
  try {
    return await transact(resources.database.pool, actor.tenant, async (tx) => {
      await tx.query('set transaction isolation level repeatable read')
      return act(deskOf(context, tx))
    })
  } catch (problem) {
    // 40001：另一人同时改了这份报告。
    throw problem instanceof Error && 'code' in problem && problem.code === '40001' ? refuse('report-stale') : problem
  }
}

export const reportsRoutes: Handlers<typeof reportsContract, Context> = {
  list: (context) => reading(context, ({ tx }) => listReports(tx)),
  draft: (context, input) => writing(context, (desk) => draftReport(desk, input)),
  get: (context, { id }) => reading(context, (desk) => getReport(desk, id)),
  save: (context, input) => writing(context, (desk) => saveReport(desk, input)),
  sign: (context, input) =>
    writing(context, (desk) => signReport({ ...desk, laws: lawsOf(context.resources.dataDir, context.now) }, input)),
  async check(context, { id, code }) {
    const { checked, flags } = await reading(context, async (desk) => {
      const found = await checkReport(desk, id, code)
      return {
        checked: found,
        flags: code === undefined ? await flagsFrom(desk.tx, desk.now, id, found.changes) : undefined,
      }
    })
    if (flags) await transact(context.resources.database.pool, context.actor.tenant, (tx) => keepFlags(tx, id, flags))
    return checked
  },
}

const fileInput = z.object({ id: z.uuid() })

/** The report as .docx, with a line in the audit log. */
async function exported(
  context: Context,
  id: string,
  kind: 'docx' | 'pdf',
): Promise<{ name: string; body: Uint8Array }> {
  const { actor, now, ip, resources } = context
  const { page, street } = await transact(resources.database.pool, actor.tenant, async (tx) => {
    const { rows } = await tx.query<{ name: string }>('select name from tenants where tenant = $1', [tx.tenant])
    const detail = { kind }
    await writeAudit(tx, {
      at: now,
      account: actor.account,
      act: 'report.export',
      objectKind: 'report',
      object: id,
      detail,
      ip,
    })
    return { page: await getReport({ tx, now }, id), street: rows[0]?.name ?? '' }
  })
  return {
    name: `${page.title}${page.state === 'draft' ? '（草稿）' : ''}.${kind}`,
    body: await docxOf(page, street, now),
  }
}

/** The bytes of a report's .docx, dated the day it was signed, or today for a draft. */
export function docxOf(
  page: Pick<ReportPage, 'year' | 'state' | 'content' | 'signedAt'>,
  street: string,
  now: Context['now'],
) {
  const day = dayOf(page.signedAt === null ? now : parseInstant(page.signedAt))
  return packDocument(
    reportDocument({ street, year: page.year, content: page.content, day, draft: page.state === 'draft' }),
  )
}

const docxFile: FileRoute<typeof fileInput> = {
  path: '/api/reports/:id/report.docx',
  guard: 'report.read',
  input: fileInput,
  async answer(context, { id }) {
    const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return { mime, ...(await exported(context, id, 'docx')) }
  },
}

const pdfFile: FileRoute<typeof fileInput> = {
  path: '/api/reports/:id/report.pdf',
  guard: 'report.read',
  input: fileInput,
  async answer(context, { id }) {
    const { name, body } = await exported(context, id, 'pdf')
    return { name, mime: 'application/pdf', body: await convertToPdf(body) }
  },
}

export const reportsFiles: readonly FileRoute[] = [docxFile, pdfFile]

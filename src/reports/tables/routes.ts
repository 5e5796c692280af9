import * as z from 'zod'
import { writeAudit } from '#access/audit-store.ts'
import { dayOf } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import { packDocument } from '#documents/official.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { daysInput, type tablesContract } from './contract.ts'
import { docxMime, xlsxMime } from './mimes.ts'
import { daysFor, tableOf } from './store.ts'
import { writeBook } from './table-book.ts'
import { tableDocument } from './table-paper.ts'
import { getTable } from './tables.ts'
import type { TableView } from './view.ts'

export const tablesRoutes: Handlers<typeof tablesContract, Context> = {
  async table({ resources, actor, now }, { id, from, until }) {
    const table = getTable(id)
    const days = daysFor(table, from, until)
    return read(resources.database.pool, actor.tenant, (tx) => tableOf(tx, table, days, now))
  },
}

const fileInput = daysInput.extend({ id: z.string().max(40) })
type Asked = z.output<typeof fileInput>

/** The table of a period, with a line in the audit log. */
function exported(
  { resources, actor, now, ip }: Context,
  { id, from, until }: Asked,
  kind: string,
): Promise<TableView> {
  const table = getTable(id)
  const days = daysFor(table, from, until)
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    const detail = { name: table.name, ...days, kind }
    await writeAudit(tx, {
      ...{ at: now, account: actor.account, act: 'table.export', objectKind: 'table', object: id, detail, ip },
    })
    return tableOf(tx, table, days, now)
  })
}

const bookFile: FileRoute<typeof fileInput> = {
  path: '/api/tables/:id/table.xlsx',
  guard: 'indicator.read',
  input: fileInput,
  async answer(context, input) {
    const table = await exported(context, input, 'xlsx')
    const body = await writeBook(table, table.sheets, context.actor.person)
    return { name: `${table.name}-${table.period}.xlsx`, mime: xlsxMime, body }
  },
}

const paperFile: FileRoute<typeof fileInput> = {
  path: '/api/tables/:id/table.docx',
  guard: 'indicator.read',
  input: fileInput,
  async answer(context, input) {
    const table = await exported(context, input, 'docx')
    const body = await packDocument(tableDocument(table, dayOf(context.now)))
    return { name: `${table.name}-${table.period}.docx`, mime: docxMime, body }
  },
}

export const tablesFiles: readonly FileRoute[] = [bookFile, paperFile]

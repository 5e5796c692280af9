import * as z from 'zod'
import { writeAudit } from '#access/audit-store.ts'
import { dayOf } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import { packDocument } from '#documents/official.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { daysInput } from '#reports/tables/contract.ts'
import { docxMime, xlsxMime } from '#reports/tables/mimes.ts'
import { daysFor } from '#reports/tables/store.ts'
import { writeBook } from '#reports/tables/table-book.ts'
import { bulletinDocument, figuresSheet } from './bulletin-paper.ts'
import { getBulletin } from './bulletins.ts'
import type { BulletinView, bulletinsContract } from './contract.ts'
import { bulletinOf } from './store.ts'

export const bulletinsRoutes: Handlers<typeof bulletinsContract, Context> = {
  async bulletin({ resources, actor, now }, { id, from, until }) {
    const bulletin = getBulletin(id)
    const days = daysFor(bulletin, from, until)
    return read(resources.database.pool, actor.tenant, (tx) => bulletinOf(tx, bulletin, days, now))
  },
}

const fileInput = daysInput.extend({ id: z.string().max(40) })
type Asked = z.output<typeof fileInput>

/** The bulletin of a period, with a line in the audit log. */
function exported({ resources, actor, now, ip }: Context, { id, from, until }: Asked, kind: string) {
  const bulletin = getBulletin(id)
  const days = daysFor(bulletin, from, until)
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    const detail = { name: bulletin.name, ...days, kind }
    await writeAudit(tx, {
      ...{ at: now, account: actor.account, act: 'bulletin.export', objectKind: 'bulletin', object: id, detail, ip },
    })
    return bulletinOf(tx, bulletin, days, now)
  })
}

/** The sheets of a bulletin's workbook: its figures, then the tables in its text. */
export function bulletinSheets(view: BulletinView) {
  return [figuresSheet(view), ...view.blocks.flatMap((block) => (block.kind === 'sheet' ? [block.sheet] : []))]
}

const paperFile: FileRoute<typeof fileInput> = {
  path: '/api/bulletins/:id/bulletin.docx',
  guard: 'indicator.read',
  input: fileInput,
  async answer(context, input) {
    const view = await exported(context, input, 'docx')
    const body = await packDocument(bulletinDocument(view, dayOf(context.now)))
    return { name: `${view.title}.docx`, mime: docxMime, body }
  },
}

const bookFile: FileRoute<typeof fileInput> = {
  path: '/api/bulletins/:id/bulletin.xlsx',
  guard: 'indicator.read',
  input: fileInput,
  async answer(context, input) {
    const view = await exported(context, input, 'xlsx')
    const body = await writeBook(view, bulletinSheets(view), context.actor.person)
    return { name: `${view.title}.xlsx`, mime: xlsxMime, body }
  },
}

export const bulletinsFiles: readonly FileRoute[] = [paperFile, bookFile]

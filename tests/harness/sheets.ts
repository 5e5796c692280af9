import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { BatchView } from '#intake/contract.ts'
import { intakeRoutes } from '#intake/routes.ts'
import { workbookParts, zipOf } from '../zip.ts'

export const messageHeadings = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '反对数', '点赞数']

/** A .csv of rows of cells under the usual headings of messages. */
export function csvOf(rows: ReadonlyArray<readonly string[]>, headings: readonly string[] = messageHeadings): Buffer {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  return Buffer.from([headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n'))
}

/** A made-up message: number, user, subject, time, text, dislikes, likes. */
export function message(number: string, subject: string, time: string, text = `${subject}，请核实处理。`): string[] {
  return [number, `U${number}`, subject, time, text, '0', '3']
}

/** An .xlsx whose cells are given as XML, for what no honest program writes. */
export function xlsxOf(rows: string): Uint8Array {
  return zipOf(workbookParts(rows))
}

/** Uploads a file as the context's account; gives the attachment's id. */
export async function uploadSheet(context: Context, bytes: Uint8Array, name = '留言.csv'): Promise<string> {
  const stored = await context.resources.files.put(bytes, { name, limit: 50_000_000 })
  const id = randomUUID()
  await transact(context.resources.database.pool, context.actor.tenant, (tx) =>
    tx.query(
      `insert into attachments (tenant, id, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.tenant, id, stored.hash, name, stored.mime, stored.size, context.now, context.actor.account],
    ),
  )
  return id
}

/** Uploads and imports through the routes with the guessed mapping; waits until the batch has ended. */
export async function importSheet(
  context: Context,
  bytes: Uint8Array,
  { kind = 'hotline', name = '留言.csv' } = {},
): Promise<BatchView> {
  const attachment = await uploadSheet(context, bytes, name)
  const { mapping } = await intakeRoutes.inspect(context, { attachment, kind })
  const { id } = await intakeRoutes.run(context, { attachment, kind, mapping })
  return endOfBatch(context, id)
}

export async function endOfBatch(context: Context, id: string): Promise<BatchView> {
  for (;;) {
    const view = await intakeRoutes.batch(context, { id })
    if (view.state !== 'running') return view
    await pause(20)
  }
}

export type ImportedRow = {
  id: string
  number: string
  external_id: string | null
  filed_at: string
  state: string
  phase: string
}

/** The matters of a batch as they are stored, by number. */
export function mattersOf({ resources, actor }: Context, batch: string): Promise<ImportedRow[]> {
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    const text =
      'select id, number, external_id, filed_at, state, phase from matters where tenant = $1 and batch = $2 order by number'
    return (await tx.query<ImportedRow>(text, [tx.tenant, batch])).rows
  })
}

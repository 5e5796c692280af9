import { randomUUID } from 'node:crypto'
import { type Day, dayOf } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import type { Register } from './define.ts'
import { type Planned, planImport } from './import-plan.ts'
import { registersNamed } from './references.ts'
import { columnsOf, noteSheet, type ReadSheet, rowOf, sheetNote, type WriteSheet } from './sheet.ts'
import { namesOf } from './sheet-names.ts'
import { allEntries } from './store.ts'
import { auditRegister, insertEntries, reviseEntries, writerOf } from './write-store.ts'

const batch = 500
/** Bad rows told at most; the counts are of all. */
const toldProblems = 1000

/** The register as a sheet, personal fields masked; with `on` only what stands on that day. Leaves an audit row. */
export async function exportSheet(
  context: Context,
  register: Register,
  on: Day | undefined,
  write: WriteSheet,
): Promise<Uint8Array> {
  const writer = writerOf(context)
  const { entries, names } = await transact(context.resources.database.pool, context.actor.tenant, async (tx) => {
    const entries = await allEntries(tx, writer.vault, register, { on })
    await auditRegister(tx, writer, 'entry.export', register, { count: entries.length, ...(on ? { on } : {}) })
    return { entries, names: namesOf(await namedEntries(tx, register)) }
  })
  return write({
    title: register.name,
    columns: columnsOf(register),
    rows: entries.map((entry) => rowOf(register, entry, names)),
    note: sheetNote(register),
  })
}

/** An empty sheet of the register with its drop-down lists and the words on how to fill it in. */
export function templateSheet(register: Register, write: WriteSheet): Promise<Uint8Array> {
  return write({ title: register.name, columns: columnsOf(register), rows: [], note: sheetNote(register) })
}

/**
 * Imports an uploaded sheet in one transaction; bad rows are left out and told. A dry run gives the same counts and
 * writes nothing. Refuses `attachment-not-found` for another's upload, `mapping-incomplete`, and what `readSheet` refuses.
 */
export async function importSheet(
  context: Context,
  register: Register,
  { attachment, dry }: { attachment: string; dry: boolean },
  readSheet: ReadSheet,
) {
  const { pool } = context.resources.database
  const { tenant } = context.actor
  const { sheet, hash, name } = await readUploaded(context, attachment, readSheet)
  // 第一张表只有表头时，读到的是填写说明。
  if (sheet.sheetName === noteSheet) throw refuse('sheet-empty', { file: name })
  const writer = writerOf(context)
  const plan = async (tx: Tx) => {
    const known = await allEntries(tx, writer.vault, register, { lock: !dry })
    const own = sheet.rows.map(({ cells }) => ({
      register: register.id,
      code: (cells[register.code.title] ?? '').trim(),
      name: (cells[register.nameTitle] ?? '').trim(),
    }))
    const names = namesOf([...(await namedEntries(tx, register)), ...own])
    return planImport(register, sheet, new Map(known.map((entry) => [entry.code, entry])), names, dayOf(context.now))
  }
  if (dry) return reportOf(await read(pool, tenant, plan))
  return transact(pool, tenant, async (tx) => {
    const planned = await plan(tx)
    await writePlan(tx, context, register, planned)
    const { problems: _, ...counts } = reportOf(planned)
    await auditRegister(tx, writer, 'entry.import', register, { file: name, hash, ...counts })
    return reportOf(planned)
  })
}

/** The rows of a sheet that the actor uploaded. Refuses `attachment-not-found` for another's, and what `readSheet` refuses. */
export async function readUploaded(context: Context, attachment: string, readSheet: ReadSheet) {
  const { database } = context.resources
  const { hash, name } = await read(database.pool, context.actor.tenant, (tx) => uploadOf(tx, context, attachment))
  return { sheet: await readSheet(await bytesOf(context, hash), name), hash, name }
}

async function writePlan(tx: Tx, context: Context, register: Register, planned: readonly Planned[]): Promise<void> {
  const writer = writerOf(context)
  const created = planned.flatMap((row) =>
    row.kind === 'create' ? [{ ...row.content, id: randomUUID(), revision: 1 }] : [],
  )
  const updated = planned.flatMap((row) => {
    if (row.kind !== 'update') return []
    const { id, revision } = row.before
    return [{ before: row.before, after: { ...row.content, id, revision: revision + 1 } }]
  })
  for (let at = 0; at < created.length; at += batch)
    await insertEntries(tx, writer, register, created.slice(at, at + batch))
  for (let at = 0; at < updated.length; at += batch)
    await reviseEntries(tx, writer, register, updated.slice(at, at + batch))
}

function reportOf(planned: readonly Planned[]) {
  const count = (kind: Planned['kind']) => planned.filter((row) => row.kind === kind).length
  return {
    read: planned.length,
    created: count('create'),
    updated: count('update'),
    unchanged: count('same'),
    rejected: count('bad'),
    problems: planned
      .flatMap((row) => (row.kind === 'bad' ? [{ line: row.line, reason: row.reason }] : []))
      .slice(0, toldProblems),
  }
}

async function namedEntries(tx: Tx, register: Register) {
  const named = registersNamed(register)
  if (named.length === 0) return []
  const { rows } = await tx.query<{ register: string; code: string; name: string }>(
    'select register, code, name from entries where tenant = $1 and register = any($2::text[])',
    [tx.tenant, named],
  )
  return rows
}

// 导入用的文件须是本人上传、未归入任何事项的：事项的附件另有查看权限。
async function uploadOf(tx: Tx, context: Context, id: string): Promise<{ hash: string; name: string }> {
  const { rows } = await tx.query<{ hash: string; name: string }>(
    'select hash, name from attachments where tenant = $1 and id = $2 and matter is null and account = $3',
    [tx.tenant, id, context.actor.account],
  )
  if (!rows[0]) throw refuse('attachment-not-found')
  return rows[0]
}

async function bytesOf(context: Context, hash: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await context.resources.files.get(hash)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

import type { TenantVault } from '#access/vault-store.ts'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { isRecord } from '#procedures/forms.ts'
import type { Register } from './define.ts'
import { changedKeys, type EntryContent } from './entry.ts'
import { changePersonal } from './sealing.ts'

/** Who writes, when and from where; the vault is that of the transaction's street. */
export type Writer = { vault: TenantVault; account: string; now: Instant; ip: string }

/** An entry with its personal fields opened: never leaves the server. */
export type PlainEntry = EntryContent & { id: string; revision: number }

export function writerOf(context: Context): Writer {
  const { resources, actor, now, ip } = context
  return { vault: resources.vault.forTenant(actor.tenant), account: actor.account, now, ip }
}

/** Adds many entries in one statement, already parsed and with known references (import, demonstration data). */
export async function insertEntries(
  tx: Tx,
  writer: Writer,
  register: Register,
  entries: readonly PlainEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const given = entries.map((entry) => ({ ...sealed(writer, register, entry), act: 'entry.create', detail: {} }))
  await write(tx, writer, register, given, 'insert').catch((problem: unknown) => {
    if (!constraintBroken(problem, 'entries_code')) throw problem
    const code = `${entries[0]?.code ?? ''}${entries.length > 1 ? ' 等' : ''}`
    throw refuse('entry-code-taken', { code, register: register.name })
  })
}

/** Writes those changes that differ, and gives their count. Refuses `entry-stale` when another was quicker. */
export async function reviseEntries(
  tx: Tx,
  writer: Writer,
  register: Register,
  changes: ReadonlyArray<{ before: EntryContent; after: PlainEntry }>,
): Promise<number> {
  const given = changes.flatMap(({ before, after }) => {
    const changed = changedKeys(before, after).filter((key) => key !== 'id' && key !== 'revision')
    if (changed.length === 0) return []
    const act = changed.length === 1 && changed[0] === 'validUntil' ? 'entry.end' : 'entry.update'
    return [{ ...sealed(writer, register, after), act, detail: { changed } }]
  })
  if (given.length === 0) return 0
  const written = await write(tx, writer, register, given, 'update')
  if (written !== given.length) throw refuse('entry-stale')
  return written
}

function sealed(
  writer: Writer,
  register: Register,
  { id, code, name, data, validFrom, validUntil, revision }: PlainEntry,
) {
  const kept = changePersonal(register, data, (text) => writer.vault.seal(text))
  return { id, code, name, data: kept, validFrom, validUntil, revision }
}

const put = {
  insert: `insert into entries (tenant, register, id, code, name, data, valid_from, valid_until, revision, changed_at, changed_by)
    select $1, $2, id, code, name, data, "validFrom", "validUntil", revision, $3::timestamptz, $4 from given returning id`,
  update: `update entries e set name = g.name, data = g.data, valid_from = g."validFrom", valid_until = g."validUntil",
      revision = g.revision, changed_at = $3::timestamptz, changed_by = $4
    from given g where e.tenant = $1 and e.register = $2 and e.id = g.id and e.revision = g.revision - 1 returning e.id`,
}

/** Entries, their revisions and the audit in one statement; gives how many entries were written. */
async function write(
  tx: Tx,
  writer: Writer,
  register: Register,
  given: readonly object[],
  how: keyof typeof put,
): Promise<number> {
  const result = await tx.query(
    `with given as (
       select * from jsonb_to_recordset($5::jsonb) as g(id uuid, code text, name text, data jsonb, "validFrom" date,
         "validUntil" date, revision int, act text, detail jsonb)),
     put as (${put[how]}),
     kept as (
       insert into entry_revisions (tenant, register, id, revision, content, at, account)
       select $1, $2, g.id, g.revision, to_jsonb(g) - array['id', 'revision', 'act', 'detail'], $3::timestamptz, $4
       from given g join put using (id))
     insert into audit (tenant, at, account, act, object_kind, object, detail, ip)
     select $1, $3::timestamptz, $4, g.act, 'entry', g.id::text,
       g.detail || jsonb_build_object('register', $2::text, 'code', g.code, 'revision', g.revision), $6
     from given g join put using (id)`,
    [tx.tenant, register.id, writer.now, writer.account, JSON.stringify(given), writer.ip],
  )
  return result.rowCount ?? 0
}

/** An act on a whole register or its sheet, for the audit. */
export async function auditRegister(
  tx: Tx,
  writer: Writer,
  act: string,
  register: Register,
  detail: object,
): Promise<void> {
  await tx.query(
    `insert into audit (tenant, at, account, act, object_kind, object, detail, ip) values ($1, $2, $3, $4, 'register', $5, $6, $7)`,
    [tx.tenant, writer.now, writer.account, act, register.id, JSON.stringify(detail), writer.ip],
  )
}

/** True when a statement failed because the named unique constraint or index holds such a row already. */
export function constraintBroken(problem: unknown, constraint: string): boolean {
  return isRecord(problem) && problem.code === '23505' && problem.constraint === constraint
}

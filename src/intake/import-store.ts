import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { hasRole } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { redactText } from '#access/masking.ts'
import { type Tx, transact } from '#db/transact.ts'
import { type RejectedRow, writeErrorFile } from '#documents/sheet.ts'
import type { Context } from '#http/context.ts'
import { Refusal, refuse } from '#http/refusal.ts'
import { perform } from '#matters/scene-store.ts'
import { procedures } from '#procedures/index.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { type Counts, changeBatch, insertBatch, type NewBatch, whileHeld } from './batch-store.ts'
import type { Sheet } from './channels/sheet.ts'
import { findSource, sources } from './channels/sources.ts'
import { fileIncoming } from './file-store.ts'
import { columnsByField, guessMapping } from './mapping.ts'
import { judgeRow, type Reading } from './rows.ts'
import type { Incoming, Source } from './source.ts'

const atOnce = 100
/** Rejected rows told in words at most; the error file has all. */
const toldMost = 200
const errorFileLimit = 200_000_000

/** The source of a kind; refuses `import-kind-unknown`, and `not-allowed` where the actor may not open such matters. */
export function sourceFor({ actor }: Pick<Context, 'actor'>, kind: string): Source {
  const source = findSource(kind)
  const procedure = procedures.find((one) => one.procedure.id === kind)?.procedure
  if (!source || !procedure) {
    const known = procedures.filter((one) => sources.some((each) => each.kinds.includes(one.procedure.id)))
    const kinds = known.map((one) => `${one.procedure.id}（${one.procedure.name}）`).join('、')
    throw refuse('import-kind-unknown', { kind, kinds })
  }
  if (!hasRole(actor, procedure.filedBy))
    throw refuse('not-allowed', { action: `登记「${procedure.name}」`, who: rolesInWords(procedure.filedBy) })
  return source
}

/** Headings, the fields they may fill, a guess, and some rows with personal content taken out. */
export function inspectSheet(sheet: Sheet, source: Source) {
  const guesses = guessMapping(sheet.headings, source.fields)
  const person = guesses.find((guess) => guess.field === 'person')?.heading
  return {
    sheet: sheet.sheetName,
    headings: sheet.headings,
    total: sheet.rows.length,
    fields: source.fields.map(({ key, title, required }) => ({ key, title, required: required === true })),
    mapping: mappingOf(guesses),
    sample: sheet.rows
      .slice(0, 5)
      .map(({ cells }) =>
        Object.fromEntries(
          sheet.headings.map((heading) => [heading, shortened(cells[heading] ?? '', heading === person)]),
        ),
      ),
  }
}

function mappingOf(guesses: ReturnType<typeof guessMapping>): Record<string, string> {
  return Object.fromEntries(guesses.flatMap(({ heading, field }) => (field === undefined ? [] : [[heading, field]])))
}

function shortened(text: string, personal: boolean): string {
  const chars = [...text.trim()]
  if (personal) return chars.length === 0 ? '' : `${chars[0]}${'*'.repeat(Math.min(chars.length - 1, 8))}`
  const shown = redactText(chars.slice(0, 60).join(''))
  return chars.length > 60 ? `${shown}…` : shown
}

/** The guessed mapping with given headings put in its place. */
export function guessedMapping(
  sheet: Sheet,
  source: Source,
  given: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const taken = new Set(Object.values(given))
  const guessed = Object.entries(mappingOf(guessMapping(sheet.headings, source.fields)))
  return { ...Object.fromEntries(guessed.filter(([heading, key]) => !(heading in given) && !taken.has(key))), ...given }
}

/** A sheet read under a mapping: what can be filed, in order of time, and what cannot. */
export type Plan = {
  kind: string
  mapping: Record<string, string>
  sheet: Sheet
  ready: Incoming[]
  /** Rows whose number stands in the file a second time. */
  repeated: number
  rejected: RejectedRow[]
}

/** Reads every row; nothing is written. Refuses `mapping-wrong` and `mapping-incomplete`. */
export async function planSheet(
  sheet: Sheet,
  source: Source,
  { kind, mapping, now }: { kind: string; mapping: Record<string, string>; now: Reading['now'] },
): Promise<Plan> {
  const { columns, problem, missing } = columnsByField(sheet.headings, mapping, source.fields)
  if (problem !== undefined) throw refuse('mapping-wrong', { problem })
  if (missing.length > 0) throw refuse('mapping-incomplete', { fields: missing.join('、') })
  const ready = new Map<string, Incoming>()
  const rejected: RejectedRow[] = []
  let repeated = 0
  for (const [index, row] of sheet.rows.entries()) {
    // 大表逐段读，其他人的请求不必等它读完。
    if (index % 500 === 499) await setImmediate()
    const verdict = judgeRow(row, { source, kind, columns, now })
    if ('reason' in verdict) rejected.push({ line: row.line, cells: row.cells, reason: verdict.reason })
    else if (ready.has(verdict.externalId)) repeated += 1
    else ready.set(verdict.externalId, verdict)
  }
  const inOrder = [...ready.values()].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1))
  return { kind, mapping, sheet, ready: inOrder, repeated, rejected }
}

/** The counts an import would give; nothing is written. */
export async function rehearse(context: Context, plan: Plan) {
  const known = await transact(context.resources.database.pool, context.actor.tenant, async (tx) => {
    let count = 0
    for (const part of partsOf(plan.ready, 5_000)) count += (await knownNumbers(tx, plan.kind, part)).size
    return count
  })
  return {
    read: plan.sheet.rows.length,
    created: plan.ready.length - known,
    duplicates: plan.repeated + known,
    rejected: plan.rejected.length,
    problems: plan.rejected.slice(0, toldMost).map(({ line, reason }) => ({ line, reason })),
  }
}

async function knownNumbers(tx: Tx, kind: string, rows: readonly Incoming[]): Promise<Set<string>> {
  const { rows: found } = await tx.query<{ number: string }>(
    'select external_id as number from matters where tenant = $1 and procedure = $2 and external_id = any($3::text[])',
    [tx.tenant, kind, rows.map((row) => row.externalId)],
  )
  return new Set(found.map((row) => row.number))
}

function partsOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
}

export type ImportResult = Counts & { id: string; errors: Uint8Array | undefined }

/**
 * Files a plan as a batch, 100 rows a transaction, the progress told with each. A row that is there already, by its
 * outside number, is a duplicate. What was filed stays when it breaks off; the same file again completes it.
 */
export async function runImport(
  context: Context,
  plan: Plan,
  options: { id?: string; file: string; begun?: (id: string) => void; stopped?: () => boolean },
): Promise<ImportResult> {
  const batch = { id: options.id ?? randomUUID(), source: options.file, kind: plan.kind, mapping: plan.mapping }
  return whileHeld(context.resources, batch.id, async () => {
    const counts = await beginBatch(context, batch, plan)
    options.begun?.(batch.id)
    const rejected = [...plan.rejected]
    try {
      for (const part of partsOf(plan.ready, atOnce)) {
        if (options.stopped?.()) throw refuse('import-stopped')
        await fileSome(context, batch, part, counts, rejected)
        await setImmediate()
      }
      return await endBatch(context, batch, plan, counts, rejected)
    } catch (problem) {
      const words =
        problem instanceof Refusal ? problem.message : '导入中断（系统出错）。已登记的不会重复，请重新导入。'
      await inBatch(context, (tx) =>
        changeBatch(tx, batch.id, { state: 'failed', counts: { ...counts, problem: words } }),
      )
      throw problem
    }
  })
}

function inBatch<T>({ resources, actor }: Context, act: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(resources.database.pool, actor.tenant, act)
}

async function beginBatch(context: Context, batch: NewBatch, plan: Plan): Promise<Counts> {
  const total = plan.sheet.rows.length
  const counts: Counts = {
    total,
    read: total - plan.ready.length,
    created: 0,
    duplicates: plan.repeated,
    rejected: plan.rejected.length,
  }
  await inBatch(context, (tx) => insertBatch(tx, batch, counts, { account: context.actor.account, now: context.now }))
  return counts
}

/** Files a part in one transaction; if the database refuses a value in it, halves find the row that is at fault. */
async function fileSome(
  context: Context,
  batch: NewBatch,
  part: readonly Incoming[],
  counts: Counts,
  rejected: RejectedRow[],
): Promise<void> {
  try {
    const created = await perform(context, async (scene) => {
      await scene.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `import ${scene.tx.tenant} ${batch.kind}`,
      ])
      const known = await knownNumbers(scene.tx, batch.kind, part)
      const fresh = part.filter((row) => !known.has(row.externalId))
      await fileIncoming(scene, batch.kind, fresh, batch.id)
      await changeBatch(scene.tx, batch.id, { counts: after(counts, part.length, fresh.length) })
      // 一批只报一次变动，免得打开的页面逐件刷新。
      scene.changes.splice(0, Math.max(0, scene.changes.length - 1))
      return fresh.length
    })
    Object.assign(counts, after(counts, part.length, created))
  } catch (problem) {
    const [row, ...others] = part
    if (!row || !isOfRow(problem)) throw problem
    if (others.length === 0) {
      rejected.push({
        line: row.line,
        cells: {},
        reason: problem instanceof Refusal ? problem.message : '数据库不能存此内容',
      })
      Object.assign(counts, { read: counts.read + 1, rejected: counts.rejected + 1 })
      return
    }
    const half = Math.ceil(part.length / 2)
    await fileSome(context, batch, part.slice(0, half), counts, rejected)
    await fileSome(context, batch, part.slice(half), counts, rejected)
  }
}

function after(counts: Counts, read: number, created: number): Counts {
  return {
    ...counts,
    read: counts.read + read,
    created: counts.created + created,
    duplicates: counts.duplicates + read - created,
  }
}

// 22：值不合数据库的类型；23505：同一编号刚由别处登记。
function isOfRow(problem: unknown): boolean {
  if (problem instanceof Refusal) return true
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  return code.startsWith('22') || code === '23505' || code === '54000'
}

async function endBatch(
  context: Context,
  batch: NewBatch,
  plan: Plan,
  counts: Counts,
  rejected: RejectedRow[],
): Promise<ImportResult> {
  const errors = rejected.length === 0 ? undefined : await errorFile(plan.sheet, rejected)
  const stored =
    errors && (await context.resources.files.put(errors, { name: '未导入的行.xlsx', limit: errorFileLimit }))
  await inBatch(context, async (tx) => {
    await changeBatch(tx, batch.id, { state: 'done', counts, errors: stored?.hash })
    await writeAudit(tx, {
      at: context.now,
      account: context.actor.account,
      act: 'import.run',
      objectKind: 'import',
      object: batch.id,
      detail: { file: batch.source, kind: batch.kind, ...counts },
      ip: context.ip,
    })
  })
  return { ...counts, id: batch.id, errors }
}

function errorFile(sheet: Sheet, rejected: readonly RejectedRow[]): Promise<Uint8Array> {
  const lines = new Map(sheet.rows.map((row) => [row.line, row.cells]))
  const whole = rejected.map((row) => ({ ...row, cells: lines.get(row.line) ?? row.cells }))
  return writeErrorFile(
    sheet.headings,
    whole.sort((a, b) => a.line - b.line),
  )
}

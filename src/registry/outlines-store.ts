import { randomUUID } from 'node:crypto'
import type { TenantVault } from '#access/vault-store.ts'
import { type Day, dayOf, findDay, formatDay, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { inForceOn } from './entry.ts'
import { type Polygon, polygon } from './fields.ts'
import { checkGrids, type GridShape, type Problem } from './geometry/check.ts'
import { boundaryOn, type OutlineRow } from './outlines.ts'
import { grids } from './registers/grids.ts'
import { allEntries, createEntry, endEntry, updateEntry } from './store.ts'
import type { PlainEntry, Writer } from './write-store.ts'

/** A grid as it stands on a day: what its entry says, with the boundary of that day. */
export type GridOn = GridShape & {
  id: string
  village: string
  revision: number
  /** From when the boundary holds, where a change is on record; and when the next one begins. */
  since?: string
  coming?: string
  entry: PlainEntry
}

/** What is to be changed from a day on. A grid with a `revision` is known, one without is new. */
export type OutlineChange = {
  validFrom: Day
  reason: string
  source: 'drawn' | 'imported'
  grids: ReadonlyArray<{
    code: string
    name: string
    village: string
    kind: GridShape['kind']
    boundary: Polygon
    revision?: number
  }>
  ended: ReadonlyArray<{ code: string; revision: number }>
}

/** Every grid that stands on a day, with its boundary of that day; `lock` holds the entries until the transaction ends. */
export async function gridsOn(tx: Tx, vault: TenantVault, day: Day, now: Instant, lock = false): Promise<GridOn[]> {
  const [entries, rows] = [await allEntries(tx, vault, grids, { lock }), await outlineRows(tx)]
  return entries.filter((entry) => inForceOn(entry, day)).map((entry) => gridOf(entry, rows, day, dayOf(now)))
}

function gridOf(entry: PlainEntry, rows: ReadonlyMap<string, OutlineRow[]>, day: Day, today: Day): GridOn {
  const own = rows.get(entry.code) ?? []
  const { kind, village, boundary } = grids.fields.partial().parse(entry.data)
  const since = own.findLast(({ validFrom }) => validFrom <= day)?.validFrom
  const coming = own.find(({ validFrom }) => validFrom > day)?.validFrom
  const shape = boundaryOn(own, boundary, day, today)
  return {
    ...{ id: entry.id, code: entry.code, name: entry.name, revision: entry.revision, entry },
    ...{ kind: kind ?? 'general', village: village ?? '' },
    ...(shape && { boundary: shape }),
    ...(since !== undefined && { since }),
    ...(coming !== undefined && { coming }),
  }
}

async function outlineRows(tx: Tx): Promise<Map<string, OutlineRow[]>> {
  const { rows } = await tx.query<{ code: string; valid_from: string; boundary: unknown; applied: boolean }>(
    `select code, valid_from, boundary, applied_at is not null as applied from grid_outlines
     where tenant = $1 order by code, valid_from`,
    [tx.tenant],
  )
  const kept = rows.map(
    ({ code, valid_from, boundary, applied }): OutlineRow => ({
      code,
      validFrom: valid_from,
      boundary: polygon.parse(boundary),
      applied,
    }),
  )
  return Map.groupBy(kept, ({ code }) => code)
}

/**
 * Keeps a change of boundaries from a day on: new grids begin on it, ended ones stand no longer, and a changed boundary
 * holds from it; before that day all is as it was. Refuses `grid-outline-wrong` with every fault in words, `entry-stale`,
 * `entry-code-taken`, `grid-not-standing`, `grid-outline-later`, `grid-change-empty`.
 */
export async function changeOutlines(
  tx: Tx,
  writer: Writer,
  change: OutlineChange,
): Promise<{ id: string; warnings: Problem[] }> {
  const before = await gridsOn(tx, writer.vault, change.validFrom, writer.now, true)
  const known = new Map(before.map((grid) => [grid.code, grid]))
  for (const { code, revision } of [...change.grids, ...change.ended])
    if (revision !== undefined) refuseUnfit(known.get(code), { code, revision, day: change.validFrom })
  const doubled = change.grids.find(({ code, revision }) => revision === undefined && known.has(code))
  if (doubled) throw refuse('entry-code-taken', { code: doubled.code, register: grids.name })
  const changed = change.grids.filter(({ code, boundary }) => !isSameShape(known.get(code)?.boundary, boundary))
  if (changed.length + change.ended.length === 0) throw refuse('grid-change-empty')
  const found = checkGrids(
    stateAfter(before, { ...change, grids: changed }),
    new Set([...changed, ...change.ended].map(({ code }) => code)),
    { before },
  )
  const errors = found.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw refuse('grid-outline-wrong', { problems: errors.map(({ words }) => words).join('') })
  const id = randomUUID()
  await keepChange(tx, writer, id, change, changed)
  for (const grid of changed)
    await keepGrid(tx, writer, { ...grid, change: id }, known.get(grid.code), change.validFrom)
  for (const { code } of change.ended) {
    const entry = known.get(code)?.entry
    if (entry) await endEntry(tx, writer, grids, { ...entry, until: change.validFrom })
  }
  return { id, warnings: found.filter(({ level }) => level === 'warning') }
}

function refuseUnfit(grid: GridOn | undefined, asked: { code: string; revision: number; day: Day }): void {
  if (!grid) throw refuse('grid-not-standing', { code: asked.code, day: formatDay(asked.day) })
  if (grid.revision !== asked.revision) throw refuse('entry-stale')
  if (grid.coming === undefined) return
  const day = findDay(grid.coming)
  throw refuse('grid-outline-later', { code: asked.code, day: day ? formatDay(day) : grid.coming })
}

/** All grids as they would stand after a change. */
export function stateAfter(
  before: readonly GridShape[],
  { grids: edited, ended }: Pick<OutlineChange, 'grids' | 'ended'>,
) {
  const gone = new Set([...edited, ...ended].map(({ code }) => code))
  return [...before.filter(({ code }) => !gone.has(code)), ...edited]
}

function isSameShape(one: Polygon | undefined, other: Polygon): boolean {
  return JSON.stringify(one?.coordinates) === JSON.stringify(other.coordinates)
}

async function keepChange(
  tx: Tx,
  writer: Writer,
  id: string,
  { validFrom, source, reason, ended }: OutlineChange,
  kept: OutlineChange['grids'],
): Promise<void> {
  const codes = (list: ReadonlyArray<{ code: string }>) => JSON.stringify(list.map(({ code }) => code))
  const isNew = ({ revision }: { revision?: number }) => revision === undefined
  const detail = {
    validFrom,
    source,
    reason,
    grids: kept.map(({ code }) => code),
    ended: ended.map(({ code }) => code),
  }
  await tx.query(
    `insert into grid_changes (tenant, id, valid_from, source, reason, created, changed, ended, at, account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.tenant, id, validFrom, source, reason, codes(kept.filter(isNew))],
      ...[codes(kept.filter((grid) => !isNew(grid))), codes(ended), writer.now, writer.account],
    ],
  )
  await tx.query(
    `insert into audit (tenant, at, account, act, object_kind, object, detail, ip)
     values ($1, $2, $3, 'grid.change', 'register', 'grids', $4, $5)`,
    [tx.tenant, writer.now, writer.account, JSON.stringify(detail), writer.ip],
  )
}

type Edited = OutlineChange['grids'][number] & { change: string }

async function keepGrid(
  tx: Tx,
  writer: Writer,
  grid: Edited,
  known: GridOn | undefined,
  validFrom: Day,
): Promise<void> {
  const { code, name, village, kind, boundary, change } = grid
  if (!known) {
    await createEntry(tx, writer, grids, { code, name, validFrom, data: { village, kind, boundary } })
    return putOutline(tx, { code, validFrom, boundary, change, appliedAt: writer.now })
  }
  await keepRunning(tx, writer, known)
  const due = validFrom <= dayOf(writer.now)
  if (due) await writeBoundary(tx, writer, known.entry, boundary)
  await putOutline(tx, { code, validFrom, boundary, change, appliedAt: due ? writer.now : undefined })
}

// 头一次改动前的边界、此后直接在清单里更正过的边界，都先记进版本，往前看才看得到。
async function keepRunning(tx: Tx, writer: Writer, { code, since, entry }: GridOn): Promise<void> {
  const { boundary } = grids.fields.partial().parse(entry.data)
  if (!boundary || (since ?? entry.validFrom) > dayOf(writer.now)) return
  await tx.query(
    `insert into grid_outlines (tenant, code, valid_from, boundary, applied_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant, code, valid_from) do update set boundary = excluded.boundary
       where grid_outlines.applied_at is not null`,
    [tx.tenant, code, since ?? entry.validFrom, JSON.stringify(boundary), writer.now],
  )
}

type Outline = { code: string; validFrom: string; boundary: Polygon; change: string; appliedAt: Instant | undefined }

async function putOutline(tx: Tx, { code, validFrom, boundary, change, appliedAt }: Outline): Promise<void> {
  await tx.query(
    `insert into grid_outlines (tenant, code, valid_from, boundary, change, applied_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant, code, valid_from) do update
       set boundary = excluded.boundary, change = excluded.change, applied_at = excluded.applied_at`,
    [tx.tenant, code, validFrom, JSON.stringify(boundary), change, appliedAt ?? null],
  )
}

function writeBoundary(tx: Tx, writer: Writer, entry: PlainEntry, boundary: Polygon): Promise<PlainEntry> {
  return updateEntry(tx, writer, grids, { ...entry, data: { ...entry.data, boundary } })
}

/** Writes into the register the boundaries whose day has come; gives how many. A grid that was ended meanwhile keeps its own. */
export async function applyDueOutlines(tx: Tx, writer: Writer): Promise<number> {
  const { rows } = await tx.query<{ code: string; valid_from: string; boundary: unknown }>(
    `update grid_outlines set applied_at = $2 where tenant = $1 and applied_at is null and valid_from <= $3::date
     returning code, valid_from, boundary`,
    [tx.tenant, writer.now, dayOf(writer.now)],
  )
  if (rows.length === 0) return 0
  const entries = new Map(
    (await allEntries(tx, writer.vault, grids, { lock: true })).map((entry) => [entry.code, entry]),
  )
  const newest = new Map(rows.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1)).map((row) => [row.code, row]))
  for (const { code, boundary } of newest.values()) {
    const entry = entries.get(code)
    if (entry) await writeBoundary(tx, writer, entry, polygon.parse(boundary))
  }
  return newest.size
}

/** The changes on record, the latest day first. */
export async function outlineChanges(tx: Tx, most = 200) {
  const { rows } = await tx.query<{
    id: string
    validFrom: string
    source: 'drawn' | 'imported'
    reason: string
    created: string[]
    changed: string[]
    ended: string[]
    at: string
    account: string
  }>(
    `select id, valid_from as "validFrom", source, reason, created, changed, ended, at, account from grid_changes
     where tenant = $1 order by valid_from desc, at desc limit $2`,
    [tx.tenant, most],
  )
  return rows
}

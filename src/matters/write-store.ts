import type { Tx } from '#db/transact.ts'
import type { CalendarAt } from './clocks.ts'
import { canonicalBody } from './event.ts'
import { snapshotOf } from './snapshot.ts'
import type { Write } from './store.ts'

type Head = { name: string; text: string }

const insertEvents = `
  e as (
    insert into events (tenant, matter, position, kind, step, at, happened_at, actor, act_id, body, hash)
    select $1, r.matter, r.position, r.kind, r.step, r.at, r.happened_at, r.actor, r.act_id, r.body, decode(r.hash, 'hex')
    from jsonb_to_recordset($2::jsonb) as r(matter uuid, position int, kind text, step text, at timestamptz,
      happened_at timestamptz, actor text, act_id uuid, body text, hash text)
    returning matter, seq
  )`

const matterColumns = `id uuid, procedure text, edition date, number text, title text, state text, phase text, channel text,
  unit text, assignee text, filed_by text, village text, grid text, place text, sealed boolean, withdrawn boolean,
  filed_at timestamptz, closed_at timestamptz, last_at timestamptz, due_at timestamptz, due_key text, warn_at timestamptz,
  due_unit text, paused boolean, supervised int,
  likes int, batch uuid, external_id text, person_keys text[], called text[], words text, revision int, position int, fold jsonb`

const names = matterColumns.split(',').map((column) => column.trim().split(/\s+/)[0])
const selected = names.map((name) => (name === 'words' ? 'r.words::tsvector' : `r.${name}`))
const changed = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`)

const writeMatters = `
  m as (
    insert into matters (tenant, ${names.join(', ')}, seq, initials)
    select $1, ${selected.join(', ')}, e.seq, r.initials
    from jsonb_to_recordset($3::jsonb) as r(${matterColumns}, initials text[]) join e on e.matter = r.id
    on conflict (tenant, id) do update set ${changed.join(', ')}, seq = excluded.seq,
      initials = case when excluded.person_keys = matters.person_keys then coalesce(excluded.initials, matters.initials) else excluded.initials end
  )`

const writeDeadlines = `
  d as (
    insert into deadlines (tenant, matter, key, occurrence, period, bears, status, started_at, due_at, promised_at, met_at, late, provisional, calendar)
    select $1, r.matter, r.key, r.occurrence, r.period, r.bears, r.status, r.started_at, r.due_at, r.promised_at, r.met_at, r.late, r.provisional, r.calendar
    from jsonb_to_recordset($4::jsonb) as r(matter uuid, key text, occurrence int, period text, bears text, status text, started_at timestamptz,
      due_at timestamptz, promised_at timestamptz, met_at timestamptz, late boolean, provisional boolean, calendar text)
    on conflict (tenant, matter, key, occurrence) do update set status = excluded.status, started_at = excluded.started_at,
      due_at = excluded.due_at, promised_at = excluded.promised_at, met_at = excluded.met_at, late = excluded.late,
      provisional = excluded.provisional, calendar = excluded.calendar
  )`

const rungRows = `jsonb_to_recordset($5::jsonb) as r(matter uuid, key text, occurrence int, kind text, level int, fires_at timestamptz, fired_at timestamptz)`

const writeRungs = `
  g as (
    insert into rungs (tenant, matter, key, occurrence, kind, level, fires_at, fired_at)
    select $1, r.matter, r.key, r.occurrence, r.kind, r.level, r.fires_at, r.fired_at from ${rungRows}
    on conflict (tenant, matter, key, occurrence, kind, level) do update set fires_at = excluded.fires_at, fired_at = excluded.fired_at
  )`

// A rung that is no longer planned (met, paused, void) must not fire.
const clearRungs = `
  c as (
    update rungs x set fires_at = null
    where x.tenant = $1 and x.matter = any($6::uuid[]) and x.fired_at is null and x.fires_at is not null
      and not exists (select from ${rungRows} where r.matter = x.matter and r.key = x.key and r.occurrence = x.occurrence and r.kind = x.kind and r.level = x.level)
  )`

const begin: Head = {
  name: 'begin-matters',
  text: `with ${[insertEvents, writeMatters, writeDeadlines, writeRungs].join(',')} select matter, seq from e`,
}
const go: Head = {
  name: 'continue-matters',
  text: `with ${[insertEvents, writeMatters, writeDeadlines, writeRungs, clearRungs].join(',')} select matter, seq from e`,
}

/**
 * Writes events and all that follows from them in one statement: snapshots, deadlines and rungs are the fold's, never
 * anybody else's. At most one event a matter in one call. Gives the sequence number of each matter's event.
 * `initialsOf` gives the blind keys of its people's initials where they may have changed; else a job fills them later.
 */
export async function writeEvents(
  tx: Tx,
  writes: readonly Write[],
  calendarAt: CalendarAt,
  initialsOf: (write: Write) => string[] | undefined = () => undefined,
): Promise<Map<string, number>> {
  const rows = writes.map((write) => ({ write, snapshot: snapshotOf(write.procedure, write.matter, calendarAt) }))
  const fresh = writes.every(({ event }) => event.position === 1)
  const values = [
    tx.tenant,
    JSON.stringify(writes.map(eventRow)),
    JSON.stringify(
      rows.map(({ write, snapshot }) => ({ ...matterRow(write, snapshot), initials: initialsOf(write) ?? null })),
    ),
    JSON.stringify(
      rows.flatMap(({ write, snapshot }) => snapshot.deadlines.map((row) => ({ matter: write.id, ...row }))),
    ),
    JSON.stringify(rows.flatMap(({ write, snapshot }) => snapshot.rungs.map((row) => ({ matter: write.id, ...row })))),
    ...(fresh ? [] : [writes.map((write) => write.id)]),
  ]
  const { rows: written } = await tx.query<{ matter: string; seq: number }>({ ...(fresh ? begin : go), values })
  return new Map(written.map((row) => [row.matter, row.seq]))
}

const refreshed = names
  .filter((name) => name !== 'id')
  .map((name) => (name === 'words' ? 'words = r.words::tsvector' : `${name} = r.${name}`))

/**
 * Writes snapshots, deadlines and rungs anew without an event: for a program whose fold sees more in the same ledger
 * than the one before it did. As the owner of the database; nobody else may delete a deadline.
 */
export async function rewriteSnapshots(
  tx: Tx,
  matters: ReadonlyArray<Pick<Write, 'id' | 'matter' | 'procedure'>>,
  calendarAt: CalendarAt,
): Promise<void> {
  const rows = matters.map((one) => ({ one, snapshot: snapshotOf(one.procedure, one.matter, calendarAt) }))
  const ids = matters.map(({ id }) => id)
  const of = (pick: 'deadlines' | 'rungs') =>
    JSON.stringify(rows.flatMap(({ one, snapshot }) => snapshot[pick].map((row) => ({ matter: one.id, ...row }))))
  const fold = rows.map(({ one, snapshot }) => matterRow(one, snapshot))
  await tx.query(
    `update matters x set ${refreshed.join(', ')} from jsonb_to_recordset($2::jsonb) as r(${matterColumns})
     where x.tenant = $1 and x.id = r.id`,
    [tx.tenant, JSON.stringify(fold)],
  )
  await tx.query('delete from deadlines where tenant = $1 and matter = any($2::uuid[])', [tx.tenant, ids])
  await tx.query('delete from rungs where tenant = $1 and matter = any($2::uuid[])', [tx.tenant, ids])
  await tx.query(`with ${writeDeadlines.replaceAll('$4', '$2')} select 1`, [tx.tenant, of('deadlines')])
  await tx.query(`with ${writeRungs.replaceAll('$5', '$2')} select 1`, [tx.tenant, of('rungs')])
}

function eventRow({ id, event, hash }: Write) {
  return {
    matter: id,
    position: event.position,
    kind: event.kind,
    step: event.kind === 'step' ? event.body.step : null,
    at: event.at,
    happened_at: event.happenedAt,
    actor: event.actor,
    act_id: event.actId,
    body: canonicalBody(event.body),
    hash: hash.toString('hex'),
  }
}

/** The columns of `matters` that a fold gives. */
export function matterRow(
  { id, matter }: Pick<Write, 'id' | 'matter'>,
  snapshot: ReturnType<typeof snapshotOf>,
  words = snapshot.words,
) {
  return {
    id,
    procedure: matter.procedure,
    edition: matter.edition,
    number: matter.number,
    title: matter.title,
    state: snapshot.state,
    phase: snapshot.phase,
    channel: matter.channel,
    unit: matter.unit ?? null,
    assignee: matter.assignee ?? null,
    filed_by: matter.filedBy,
    village: matter.village ?? null,
    grid: matter.grid ?? null,
    place: matter.place ?? null,
    sealed: matter.sealed,
    withdrawn: matter.withdrawn,
    filed_at: matter.filedAt,
    closed_at: matter.closedAt ?? null,
    last_at: matter.lastAt,
    due_at: snapshot.due_at,
    due_key: snapshot.due_key,
    warn_at: snapshot.warn_at,
    due_unit: snapshot.due_unit,
    paused: snapshot.paused,
    supervised: matter.supervised,
    likes: matter.likes,
    batch: matter.batch ?? null,
    external_id: matter.externalId ?? null,
    person_keys: matter.personKeys,
    called: matter.called ?? null,
    words,
    revision: matter.revision,
    position: matter.position,
    fold: matter,
  }
}

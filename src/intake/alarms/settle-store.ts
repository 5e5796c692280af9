import { systemAccount } from '#access/actor.ts'
import { loadSection } from '#access/settings-store.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { Refusal } from '#http/refusal.ts'
import { perform, type Scene } from '#matters/scene-store.ts'
import { type Opened, openEvents, readWaiting, type Waiting } from './events-store.ts'
import { type Group, type Placed, placeAlarms } from './group.ts'
import { tellOfAlarms } from './notices-store.ts'
import { type AlarmSettings, alarmSettings } from './settings.ts'
import { findSilence, silenceInWords } from './silence.ts'
import { openSilences } from './silences-store.ts'

type Fate = {
  id: string
  state: 'held' | 'silenced' | 'merged' | 'matter'
  into?: string
  matter?: string
  reason?: string
  doubtful?: string
  grid?: string
  village?: string
}

const atOnce = 300

/** The machine at the command centre's desk. */
export function alarmContext(resources: Resources, tenant: string, now: Instant) {
  const actor = { tenant, account: systemAccount, person: '系统', posts: [{ role: 'command_center' as const }] }
  return { resources, actor, now, ip: '' }
}

/**
 * Deals with all that waits, in parts: silenced, merged into what is already known, or an event of its own. Each part is
 * one transaction. Gives how many were dealt with. An alarm that fails by itself is held for a person, with the reason.
 */
export async function settleAlarms(resources: Resources, tenant: string, now: Instant): Promise<number> {
  const context = alarmContext(resources, tenant, now)
  let done = 0
  let most = atOnce
  for (;;) {
    const some = await perform(context, (scene) => settleSome(scene, most)).catch(async (problem: unknown) => {
      if (most > 1) return undefined
      return perform(context, (scene) => holdFirst(scene, problem))
    })
    if (some === undefined) {
      most = 1
      continue
    }
    done += some
    if (some < most) return done
    most = atOnce
  }
}

async function holdFirst({ tx }: Scene, problem: unknown): Promise<number> {
  const words = problem instanceof Refusal ? problem.message : '系统未能处理，请人核看'
  const { rowCount } = await tx.query(
    `update alarms set state = 'held', reason = concat_ws('；', $2::text, reason) where tenant = $1 and id =
       (select id from alarms where tenant = $1 and state = 'new' order by happened_at, id limit 1)`,
    [tx.tenant, words],
  )
  return rowCount ?? 0
}

/** One at a time within a street: two that merge at once would make two events of one incident. */
export async function holdDesk(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`alarms ${tx.tenant}`])
}

async function settleSome(scene: Scene, most: number): Promise<number> {
  const { tx, now } = scene
  await holdDesk(tx)
  const waiting = await readWaiting(tx, now, most)
  if (waiting.length === 0) return 0
  const settings = await loadSection(tx, 'alarms', alarmSettings)
  const rules = await openSilences(tx, waiting[0]?.happenedAt ?? now)
  const silenced = new Map<string, Fate>()
  for (const alarm of waiting) {
    const rule = findSilence({ ...alarm, point: alarm.point ?? undefined }, rules)
    if (rule) silenced.set(alarm.id, { id: alarm.id, state: 'silenced', reason: silenceInWords(rule) })
  }
  const heard = waiting.filter(({ id }) => !silenced.has(id))
  const groups = heard.length === 0 ? [] : await readGroups(tx, heard, settings)
  const placed = placeAlarms(heard.map(sightingOf), groups, settings)
  const { fates, filed } = await fateOf(scene, heard, placed, settings)
  await writeFates(tx, [...silenced.values(), ...fates])
  await growGroups(tx, heard, fates)
  tellScreens(scene, groups, fates)
  await tellOfAlarms(tx, now, { filed, held: fates.filter(({ state }) => state === 'held'), settings })
  return waiting.length
}

function sightingOf({ id, class: kind, happenedAt, point, longitude, latitude }: Waiting) {
  return {
    id,
    class: kind,
    happenedAt,
    ...(point === null ? {} : { point }),
    ...(longitude === null || latitude === null ? {} : { longitude, latitude }),
  }
}

type GroupRow = {
  id: string
  class: string
  point: string | null
  longitude: number | null
  latitude: number | null
  from: Instant
  until: Instant
  matter: string
}

/** Groups whose event is still open and that one of the alarms could belong to. */
async function readGroups(
  tx: Tx,
  heard: readonly Waiting[],
  { mergeMinutes }: AlarmSettings,
): Promise<Array<Group & { matter: string }>> {
  const moments = heard.map(({ happenedAt }) => happenedAt).sort()
  const [first, last] = [moments[0], moments.at(-1)]
  if (!first || !last) return []
  const { rows } = await tx.query<GroupRow>(
    `select a.id, a.class, a.point, a.longitude, a.latitude, a.from_at as "from", a.until_at as "until", a.matter
     from alarms a join matters m on m.tenant = a.tenant and m.id = a.matter
     where a.tenant = $1 and a.state = 'matter' and a.class = any($2) and a.until_at >= $3 and a.from_at <= $4
       and m.closed_at is null and not m.withdrawn order by a.until_at, a.id`,
    [
      tx.tenant,
      [...new Set(heard.map((one) => one.class))],
      addMinutes(first, -mergeMinutes),
      addMinutes(last, mergeMinutes),
    ],
  )
  return rows.map(({ point, longitude, latitude, ...row }) => ({
    ...row,
    ...(point === null ? {} : { point }),
    ...(longitude === null || latitude === null ? {} : { longitude, latitude }),
  }))
}

/** What becomes of each: merged, or an event, or held where the event could not be opened (then its group as well). */
async function fateOf(scene: Scene, heard: readonly Waiting[], placed: readonly Placed[], settings: AlarmSettings) {
  const byId = new Map(heard.map((alarm) => [alarm.id, alarm]))
  const heads = placed.flatMap(({ id, into }) => (into === undefined ? (byId.get(id) ?? []) : []))
  const mentions = Map.groupBy(placed, ({ id, into }) => into ?? id)
  const count = (id: string) => mentions.get(id)?.length ?? 1
  const opened = heads.length === 0 ? new Map<string, Opened>() : await openEvents(scene, heads, count, settings)
  const filed = heads.flatMap((alarm) => {
    const one = opened.get(alarm.id)
    return one && 'done' in one ? [{ ...alarm, done: one.done, count: count(alarm.id) }] : []
  })
  const fates = placed.map(({ id, into, reason }): Fate => {
    const head = opened.get(into ?? id)
    if (head && 'problem' in head) return { id, state: 'held', reason: head.problem }
    if (into !== undefined) return { id, state: 'merged', into, reason }
    return head ? { id, state: 'matter', matter: head.done.id, ...head.about } : { id, state: 'held' }
  })
  return { fates, filed }
}

async function writeFates(tx: Tx, fates: readonly Fate[]): Promise<void> {
  await tx.query({
    name: 'settle-alarms',
    text: `update alarms a set state = r.state, into_alarm = r."into", matter = r.matter,
       reason = nullif(concat_ws('；', r.reason, a.reason), ''), doubtful = r.doubtful,
       grid = coalesce(r.grid, a.grid), village = coalesce(r.village, a.village)
     from jsonb_to_recordset($2::jsonb) as r(id uuid, state text, "into" uuid, matter uuid, reason text, doubtful text, grid text, village text)
     where a.tenant = $1 and a.id = r.id`,
    values: [tx.tenant, JSON.stringify(fates)],
  })
}

async function growGroups(tx: Tx, heard: readonly Waiting[], fates: readonly Fate[]): Promise<void> {
  const happened = new Map(heard.map(({ id, happenedAt }) => [id, happenedAt]))
  const grown = [
    ...Map.groupBy(
      fates.filter(({ into }) => into !== undefined),
      ({ into }) => into,
    ),
  ].map(([id, some]) => {
    const moments = some.flatMap((fate) => happened.get(fate.id) ?? []).sort()
    return { id, count: some.length, from: moments[0], until: moments.at(-1) }
  })
  if (grown.length === 0) return
  await tx.query(
    `update alarms a set mentions = a.mentions + r.count, from_at = least(a.from_at, r."from"), until_at = greatest(a.until_at, r."until")
     from jsonb_to_recordset($2::jsonb) as r(id uuid, count int, "from" timestamptz, "until" timestamptz)
     where a.tenant = $1 and a.id = r.id`,
    [tx.tenant, JSON.stringify(grown)],
  )
}

/** Events that got one more mention change on every open screen as well. */
function tellScreens(
  { changes }: Scene,
  groups: ReadonlyArray<{ id: string; matter: string }>,
  fates: readonly Fate[],
): void {
  const into = new Set(fates.flatMap((fate) => (fate.state === 'merged' && fate.into !== undefined ? [fate.into] : [])))
  for (const { id, matter } of groups) if (into.has(id)) changes.push({ matter, seq: 0 })
}

import type { Actor } from '#access/actor.ts'
import { redactText } from '#access/masking.ts'
import { scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import { loadSection } from '#access/settings-store.ts'
import { addDays, type Day, dayOf, type Instant, minutesBetween, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { type ResidentKind, residentKinds } from './hot/kinds.ts'
import type { Message } from './hot/message.ts'
import { type HotSettings, hotSettings } from './hot/settings.ts'
import type { Topic } from './hot/topics.ts'
import { weeksOf } from './hot/weeks.ts'
import { hotApart } from './hot-jobs.ts'
import type { KnownPlace } from './places/gazetteer.ts'

/** Days [from, until), of one kind of matter or of all that residents bring. */
export type HotPeriod = { from: Day; until: Day; kind?: ResidentKind }

/** The name of the section of the street's settings. */
export const hotSection = 'hot'

const mostRead = 20_000
const detailRead = 600
const keptMinutes = 10
const hintDays = 180

type Row = {
  id: string
  title: string
  detail: string | null
  place: string | null
  filed_at: Instant
  keys: string[]
  likes: number
  dislikes: number
  grid: string | null
}

/** The hot issues of a period over the whole street's unsealed matters, for the command line. */
export async function hotOfTenant(tx: Tx, period: HotPeriod, settings?: HotSettings): Promise<Topic[]> {
  const rows = await rowsOf(tx, period, () => 'not m.sealed')
  return topicsFrom(tx, rows, period, settings ?? (await loadSection(tx, hotSection, hotSettings)))
}

/** The hot issues of a period among the matters the actor may read, with their weeks and grids; `cut` when only the newest were read. */
export async function seeHot(tx: Tx, actor: Actor, period: HotPeriod) {
  const settings = await loadSection(tx, hotSection, hotSettings)
  const rows = await rowsFor(tx, actor, period)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const topics = (await topicsFrom(tx, rows, period, settings)).map(({ signs: _signs, ...topic }) => {
    const own = topic.ids.flatMap((id) => byId.get(id) ?? [])
    return { ...topic, weeks: weeksOf(own.map((row) => dayOf(row.filed_at))), grids: gridsOf(own) }
  })
  return { topics, read: rows.length, cut: rows.length === mostRead, settings }
}

const kept = new Map<string, { at: Instant; topics: Topic[] }>()

/** What was said in a period among the matters the actor may read, telephone and identity numbers left out. */
export async function messagesFor(tx: Tx, actor: Actor, period: HotPeriod): Promise<Message[]> {
  return (await rowsFor(tx, actor, period)).map(messageOf)
}

/** The hot issues of the last half year for hints while typing; worked out anew after ten minutes. */
export async function recentHot(tx: Tx, actor: Actor, until: Day, now: Instant): Promise<Topic[]> {
  const key = JSON.stringify([tx.tenant, until, scopeOf(actor, 'matter.read'), scopeOf(actor, 'matter.read-sealed')])
  const before = kept.get(key)
  if (before && now >= before.at && minutesBetween(before.at, now) < keptMinutes) return before.topics
  const period = { from: addDays(until, -hintDays), until }
  const rows = await rowsFor(tx, actor, period)
  const topics = await topicsFrom(tx, rows, period, await loadSection(tx, hotSection, hotSettings))
  if (kept.size > 50) kept.clear()
  kept.set(key, { at: now, topics })
  return topics
}

function rowsFor(tx: Tx, actor: Actor, period: HotPeriod): Promise<Row[]> {
  return rowsOf(
    tx,
    period,
    (values) => `${scopeSql(scopeOf(actor, 'matter.read'), values)} and ${unsealedSql(actor, values)}`,
  )
}

async function rowsOf(tx: Tx, { from, until, kind }: HotPeriod, seen: (values: unknown[]) => string): Promise<Row[]> {
  const values: unknown[] = [tx.tenant, startOf(from), startOf(until), kind ? [kind] : residentKinds]
  const { rows } = await tx.query<Row>(
    `select m.id, m.title, left(m.fold->>'detail', ${detailRead}) as detail, m.place, m.filed_at, m.person_keys as keys,
       m.likes, coalesce((m.fold->>'dislikes')::int, 0) as dislikes, m.grid
     from matters m where m.tenant = $1 and m.filed_at >= $2 and m.filed_at < $3 and m.procedure = any($4::text[])
       and not m.withdrawn and ${seen(values)} order by m.filed_at desc, m.id limit ${mostRead}`,
    values,
  )
  return rows
}

async function topicsFrom(tx: Tx, rows: readonly Row[], { until }: HotPeriod, settings: HotSettings): Promise<Topic[]> {
  return hotApart({
    messages: rows.map(messageOf),
    today: addDays(until, -1),
    settings,
    known: await knownPlaces(tx),
  })
}

// 题名取自多件共有的词，证件号、电话先行隐去。
function messageOf({ id, title, detail, place, filed_at, keys, likes, dislikes }: Row): Message {
  const person = ['id:', 'phone:', 'name:'].map((kind) => keys.find((key) => key.startsWith(kind))).find(Boolean)
  return {
    id,
    title: redactText(title),
    text: redactText(`${place ?? ''}。${detail ?? ''}`),
    day: dayOf(filed_at),
    likes,
    dislikes,
    ...(person === undefined ? {} : { person }),
  }
}

/** Villages and grids with the names residents call them by. */
export async function knownPlaces(tx: Tx): Promise<KnownPlace[]> {
  const { rows } = await tx.query<{ register: string; name: string; aliases: string[] | null }>(
    `select register, name, array(select jsonb_array_elements_text(coalesce(data->'aliases', '[]'))) as aliases
     from entries where tenant = $1 and register in ('villages', 'grids') and valid_until is null order by register, code`,
    [tx.tenant],
  )
  return rows
    .filter(({ name }) => name.length > 1)
    .map(({ register, name, aliases }) => ({
      name,
      kind: register === 'villages' ? 'community' : 'township',
      aliases: (aliases ?? []).filter((alias) => alias.length > 1),
    }))
}

function gridsOf(rows: readonly Row[]): Array<{ grid: string | null; count: number }> {
  const counts = new Map<string | null, number>()
  for (const { grid } of rows) counts.set(grid, (counts.get(grid) ?? 0) + 1)
  return [...counts]
    .map(([grid, count]) => ({ grid, count }))
    .sort((a, b) => b.count - a.count || String(a.grid).localeCompare(String(b.grid)))
}

import { redactText } from '#access/masking.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { applyEvent, type Matter } from '#matters/state.ts'
import { findMatter, readEvents } from '#matters/store.ts'
import type { Procedure } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'
import type { News } from './news-store.ts'
import type { WatchSettings } from './repeats/settings.ts'
import { raiseWarning } from './warnings-store.ts'

type Member = {
  id: string
  number: string
  title: string
  filed_at: Instant
  sealed: boolean
  village: string | null
  grid: string | null
}

const membersMost = 60
const roundsMost = 4
const numbersShown = 6
const dayMinutes = 24 * 60

/** Warns of matters that one person brought often enough within the days; each further round of as many warns again. */
export async function warnOfRepeats(
  tx: Tx,
  now: Instant,
  { supervision }: WatchSettings,
  seeds: readonly string[],
): Promise<void> {
  const { times, withinDays, tell } = supervision
  const done = new Set<string>()
  for (const seed of seeds) {
    if (done.has(seed)) continue
    const members = await groupOf(tx, seed)
    for (const { id } of members) done.add(id)
    const [oldest, newest] = [members[0], members.at(-1)]
    // 补录多年前的件不是现在的事。
    if (!oldest || !newest || newest.filed_at < addMinutes(now, -withinDays * dayMinutes)) continue
    const since = addMinutes(newest.filed_at, -withinDays * dayMinutes)
    const recent = members.filter((one) => one.filed_at >= since)
    if (recent.length < times) continue
    const named = recent
      .slice(-numbersShown)
      .map(({ number }) => number)
      .join('、')
    await raiseWarning(tx, now, {
      kind: 'repeat',
      key: `${oldest.id}:${Math.floor(recent.length / times)}`,
      title: `${withinDays} 天内同一人就同一事第 ${recent.length} 次反映`,
      words: `${shown(newest)}；各件：${named}`,
      matters: recent.map(({ id }) => id).reverse(),
      ...placeOf(newest),
      data: { times: recent.length, withinDays },
      tell,
    })
  }
}

function shown({ number, title, sealed }: Member): string {
  return sealed ? number : `${number} ${redactText(title)}`
}

function placeOf({ village, grid }: Member) {
  return { ...(village === null ? {} : { village }), ...(grid === null ? {} : { grid }) }
}

/** The matters taken for one of the same person: by links, and by proposals nobody rejected whose people agree; oldest first. */
async function groupOf(tx: Tx, seed: string): Promise<Member[]> {
  const ids = new Set([seed])
  let edge = [seed]
  for (let round = 0; round < roundsMost && edge.length > 0 && ids.size < membersMost; round++) {
    const near = await neighbours(tx, edge)
    edge = near.filter((id) => !ids.has(id))
    for (const id of edge) ids.add(id)
  }
  if (ids.size < 2) return []
  const { rows } = await tx.query<Member>(
    `select id, number, title, filed_at, sealed, village, grid from matters
     where tenant = $1 and id = any($2::uuid[]) and not withdrawn order by filed_at, id`,
    [tx.tenant, [...ids]],
  )
  return rows
}

async function neighbours(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select case when p.matter = any($2::uuid[]) then p.other else p.matter end as id
     from match_proposals p
     join matters a on a.tenant = p.tenant and a.id = p.matter
     join matters b on b.tenant = p.tenant and b.id = p.other
     where p.tenant = $1 and p.kind = 'same-matter' and p.state <> 'rejected'
       and (p.matter = any($2::uuid[]) or p.other = any($2::uuid[])) and a.person_keys && b.person_keys
     union
     select case when l.from_matter = any($2::uuid[]) then l.to_matter else l.from_matter end
     from links l where l.tenant = $1 and l.undone_at is null and l.kind in ('repeat-of', 'merged-into')
       and (l.from_matter = any($2::uuid[]) or l.to_matter = any($2::uuid[]))
     limit ${membersMost}`,
    [tx.tenant, ids],
  )
  return rows.map(({ id }) => id)
}

/** Steps that take a matter out of a final state, as 'procedure step'. */
const reopening = new Set(
  procedures.flatMap(({ procedure }) =>
    Object.entries(procedure.steps).flatMap(([id, step]) =>
      reopens(procedure, step) ? [`${procedure.id} ${id}`] : [],
    ),
  ),
)

function reopens({ states }: Procedure, { from, to }: { from: string | readonly string[]; to?: string }): boolean {
  if (to === undefined || states[to]?.final === true) return false
  return [from].flat().some((state) => states[state]?.final === true)
}

/** Warns of matters that were taken up again after they had been closed. */
export async function warnOfReopened(
  tx: Tx,
  now: Instant,
  { supervision }: WatchSettings,
  news: readonly News[],
): Promise<void> {
  const since = addMinutes(now, -supervision.withinDays * dayMinutes)
  const { rows } = await tx.query<{ id: string; procedure: string }>(
    'select id, procedure from matters where tenant = $1 and id = any($2::uuid[]) and not withdrawn and last_at >= $3',
    [tx.tenant, [...new Set(news.map(({ matter }) => matter))], since],
  )
  const kinds = new Map(rows.map(({ id, procedure }) => [id, procedure]))
  for (const { matter, step, position } of news) {
    if (!reopening.has(`${kinds.get(matter)} ${step}`)) continue
    const loaded = await findMatter(tx, matter)
    if (!loaded || !(await wasClosedBefore(tx, matter, loaded.procedure, position))) continue
    const { number, title, sealed, village, grid } = loaded.matter
    await raiseWarning(tx, now, {
      kind: 'reopened',
      key: `${matter}:${position}`,
      title: '办结后重新办理',
      words: `${sealed ? number : `${number} ${redactText(title)}`}：${loaded.procedure.steps[step ?? '']?.name ?? ''}`,
      matters: [matter],
      ...(village === undefined ? {} : { village }),
      ...(grid === undefined ? {} : { grid }),
      tell: supervision.tell,
    })
  }
}

async function wasClosedBefore(tx: Tx, id: string, procedure: Procedure, position: number): Promise<boolean> {
  let matter: Matter | undefined
  for (const event of await readEvents(tx, id)) {
    if (event.position === position) return matter?.closedAt !== undefined
    matter = applyEvent(procedure, matter, event)
  }
  return false
}

import { systemAccount } from '#access/actor.ts'
import { addMinutes, dayOf, type Instant, parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { isRole } from '#procedures/roles.ts'
import type { Polygon } from '#registry/fields.ts'
import type { Position } from '#registry/grid-geometry.ts'
import { leavesOn, onRota, shiftsOn } from './duty-store.ts'
import type { Worker } from './propose.ts'
import { dutyAt } from './rota.ts'

type Row = {
  account: string
  person: string
  posts: Array<{ role: string; grids?: string[]; villages?: string[] }>
  load: number
  longitude: number | null
  latitude: number | null
  at: string | null
}

/** Everyone who could take an incident at `now`, with duty, leave, open tasks, last position and own grid. */
export async function workersAt(tx: Tx, now: Instant): Promise<{ workers: Worker[]; leaders: string[] }> {
  const [rows, homes, shifts, leaves] = [
    await accountRows(tx, now),
    await gridCentres(tx, now),
    await shiftsOn(tx),
    await leavesOn(tx, now),
  ]
  const duty = dutyAt(shifts, leaves, onRota, now)
  const today = dayOf(now)
  const away = new Set(leaves.flatMap((one) => (one.from <= today && today < one.until ? [one.account] : [])))
  const workers = rows.map((row): Worker => {
    const grids = row.posts.flatMap((post) => post.grids ?? [])
    const home = grids.map((grid) => homes.get(grid)).find((one) => one !== undefined)
    return {
      account: row.account,
      person: row.person,
      roles: row.posts.flatMap(({ role }) => (isRole(role) ? [role] : [])),
      grids,
      villages: row.posts.flatMap((post) => post.villages ?? []),
      onDuty: duty.workers.includes(row.account) || duty.leaders.includes(row.account),
      onLeave: away.has(row.account),
      load: row.load,
      ...(row.longitude !== null && row.latitude !== null && row.at !== null
        ? { fix: { position: [row.longitude, row.latitude], at: parseInstant(row.at) } }
        : {}),
      ...(home ? { home } : {}),
    }
  })
  return { workers, leaders: duty.leaders }
}

// 已反馈待核查、挂账、在外单位的，承办人手上没有要办的，不算任务。
async function accountRows(tx: Tx, now: Instant): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `select a.name as account, a.person, a.posts, coalesce(l.load, 0)::int as load, p.longitude, p.latitude, p.at
     from accounts a
     left join (select assignee, count(*) as load from matters
       where tenant = $1 and closed_at is null and not withdrawn and procedure = 'grid-event' and assignee is not null
         and state not in ('suspended', 'outside', 'fedBack', 'verified')
       group by assignee) l on l.assignee = a.name
     left join lateral (select longitude, latitude, at from positions
       where tenant = $1 and account = a.name and at > $2 and at <= $3 order by at desc limit 1) p on true
     where a.tenant = $1 and a.active and a.name <> $4 order by a.name`,
    [tx.tenant, addMinutes(now, -24 * 60), addMinutes(now, 1), systemAccount],
  )
  return rows
}

async function gridCentres(tx: Tx, now: Instant): Promise<Map<string, Position>> {
  const { rows } = await tx.query<{ code: string; boundary: Pick<Polygon, 'coordinates'> }>(
    `select code, data->'boundary' as boundary from entries where tenant = $1 and register = 'grids'
       and data->'boundary' is not null and valid_from <= $2::date and (valid_until is null or valid_until > $2::date)`,
    [tx.tenant, dayOf(now)],
  )
  return new Map(rows.map(({ code, boundary }) => [code, middleOf(boundary)]))
}

/** The middle of the outline's corners: near enough to say how far away a grid is. */
function middleOf({ coordinates }: Pick<Polygon, 'coordinates'>): Position {
  const ring = (coordinates[0] ?? []).slice(1)
  const sum = ring.reduce(([x, y], [lng, lat]) => [x + lng, y + lat] as const, [0, 0] as const)
  return [sum[0] / ring.length, sum[1] / ring.length]
}

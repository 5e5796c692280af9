import { loadSection } from '#access/settings-store.ts'
import { addDays, addMinutes, dayOf, type Instant, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { getEdition } from '#procedures/index.ts'
import type { AlarmRow, AlarmState, DeviceView } from './contract.ts'
import { allJudged } from './judged-store.ts'
import { lessonsOf } from './learning.ts'
import { alarmsOfMinute } from './notices-store.ts'
import { alarmSettings, classNameOf } from './settings.ts'

type Row = Omit<AlarmRow, 'matterState'> & { edition: string | null; matterStateId: string | null }

const rowText = `
  select a.id, a.device, a.point, e.name as "pointName", a.class, a.happened_at as "happenedAt", a.received_at as "receivedAt",
    a.confidence, a.longitude, a.latitude, a.village, a.grid, a.picture is not null as "hasPicture",
    a.picture_problem as "pictureProblem", a.state, a.into_alarm as "intoAlarm", coalesce(a.matter, h.matter) as matter,
    m.number as "matterNumber", m.edition, m.state as "matterStateId", a.reason, a.doubtful, a.mentions, a.until_at as "untilAt",
    a.verdict, a.judged_at as "judgedAt", a.judged_by as "judgedBy", a.judged_words as "judgedWords"
  from alarms a
  left join alarms h on h.tenant = a.tenant and h.id = a.into_alarm
  left join matters m on m.tenant = a.tenant and m.id = coalesce(a.matter, h.matter)
  left join lateral (select name from entries e where e.tenant = a.tenant and e.register = 'monitoring-points'
    and e.code = a.point order by e.valid_from desc limit 1) e on true
  where a.tenant = $1`

type Asked = { state?: AlarmState; class?: string; point?: string; into?: string; before?: Instant; limit: number }

/** Alarms, the newest first. Without a state asked for, those merged into another are counted with it, not listed. */
export async function listAlarms(tx: Tx, asked: Asked): Promise<{ alarms: AlarmRow[]; more: boolean }> {
  const { state, into, before, limit } = asked
  const { rows } = await tx.query<Row>(
    `${rowText} and ($2::text is null or a.state = $2) and ($3::text is null or a.class = $3) and ($4::text is null or a.point = $4)
       and ($5::uuid is null or a.into_alarm = $5) and ($6::timestamptz is null or a.received_at < $6)
       and ($2::text is not null or $5::uuid is not null or a.state <> 'merged')
     order by a.received_at desc, a.id limit $7`,
    [tx.tenant, state ?? null, asked.class ?? null, asked.point ?? null, into ?? null, before ?? null, limit + 1],
  )
  return { alarms: rows.slice(0, limit).map(rowView), more: rows.length > limit }
}

/** One alarm as the list shows it. */
export async function showAlarm(tx: Tx, id: string): Promise<AlarmRow | undefined> {
  const { rows } = await tx.query<Row>(`${rowText} and a.id = $2`, [tx.tenant, id])
  return rows[0] && rowView(rows[0])
}

function rowView({ edition, matterStateId, ...row }: Row): AlarmRow {
  const states = edition === null ? undefined : getEdition('grid-event', edition).states
  return { ...row, matterState: matterStateId === null ? null : (states?.[matterStateId]?.name ?? matterStateId) }
}

/** How many alarms of the last day are in each state, and whether they come in a storm. */
export async function countAlarms(tx: Tx, now: Instant) {
  const { stormPerMinute } = await loadSection(tx, 'alarms', alarmSettings)
  const { rows } = await tx.query<{ state: string; count: number }>(
    `select state, count(*)::int as count from alarms where tenant = $1 and (received_at > $2 or state in ('new', 'held'))
     group by state`,
    [tx.tenant, addMinutes(now, -1440)],
  )
  const perMinute = await alarmsOfMinute(tx, now)
  const { rows: recent } = await tx.query<{ alarms: number; matters: number }>(
    `select count(*)::int as alarms, count(*) filter (where state = 'matter')::int as matters from alarms
     where tenant = $1 and received_at > $2`,
    [tx.tenant, addMinutes(now, -10)],
  )
  const { alarms, matters } = recent[0] ?? { alarms: 0, matters: 0 }
  return {
    counts: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    storm: { active: perMinute >= stormPerMinute, perMinute, alarms, matters },
  }
}

type DeviceRow = {
  point: string
  name: string
  device: string | null
  lastAt: Instant | null
  week: number
  today: number
  judged: number
  false: number
}

/** Every camera of the register: last heard, alarms a day, how often it erred; and devices that no entry names. */
export async function listDevices(
  tx: Tx,
  now: Instant,
): Promise<{ devices: DeviceView[]; unknown: Array<{ device: string; count: number }> }> {
  const settings = await loadSection(tx, 'alarms', alarmSettings)
  const today = dayOf(now)
  const lessons = Map.groupBy(lessonsOf(await allJudged(tx, now, settings), settings), ({ point }) => point)
  const { rows } = await tx.query<DeviceRow>(
    `select e.code as point, e.name, e.data->>'device' as device, s.*
     from entries e left join lateral (
       select max(a.received_at) as "lastAt", count(*) filter (where a.received_at >= $3)::int as week,
         count(*) filter (where a.received_at >= $4)::int as today,
         count(*) filter (where a.verdict is not null and a.state <> 'merged' and a.happened_at >= $5)::int as judged,
         count(*) filter (where a.verdict = 'false' and a.state <> 'merged' and a.happened_at >= $5)::int as "false"
       from alarms a where a.tenant = e.tenant and a.point = e.code
     ) s on true
     where e.tenant = $1 and e.register = 'monitoring-points' and e.valid_from <= $2::date
       and (e.valid_until is null or e.valid_until > $2::date) order by e.code`,
    [tx.tenant, today, startOf(addDays(today, -6)), startOf(today), addMinutes(now, -settings.learnDays * 1440)],
  )
  const { rows: unknown } = await tx.query<{ device: string; count: number }>(
    `select device, count(*)::int as count from alarms where tenant = $1 and state = 'held' and point is null
       and device is not null group by device order by count(*) desc limit 50`,
    [tx.tenant],
  )
  const quiet = addMinutes(now, -settings.silentDays * 1440)
  return {
    devices: rows.map(({ week, ...row }) => ({
      ...row,
      perDay: Math.round((week / 7) * 10) / 10,
      silent: row.lastAt === null || row.lastAt < quiet,
      lessons: (lessons.get(row.point) ?? []).map((lesson) => `${classNameOf(lesson.class)}：${lesson.words}`),
    })),
    unknown,
  }
}

/** The hash of an alarm's picture, if it has one. */
export async function pictureOf(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ picture: string | null }>(
    'select picture from alarms where tenant = $1 and id = $2',
    [tx.tenant, id],
  )
  return rows[0]?.picture ?? undefined
}

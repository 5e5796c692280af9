import { randomUUID } from 'node:crypto'
import { dayOf, formatInstant, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { Refusal } from '#http/refusal.ts'
import { type Done, editionFor, fileMatters, type Opening } from '#matters/acts-store.ts'
import type { Scene } from '#matters/scene-store.ts'
import type { Polygon } from '#registry/fields.ts'
import { findGridAt } from '#registry/grid-geometry.ts'
import { judgedAt } from './judged-store.ts'
import { doubtOf } from './learning.ts'
import { layPictures } from './pictures-store.ts'
import { type AlarmSettings, categoryOf, classNameOf, isAlarmClass } from './settings.ts'
import { hourOf } from './silence.ts'

/** An alarm that is to be dealt with, with what is known of its point. */
export type Waiting = {
  id: string
  class: string
  point: string | null
  pointName: string | null
  address: string | null
  happenedAt: Instant
  confidence: number | null
  longitude: number | null
  latitude: number | null
  village: string | null
  grid: string | null
  reason: string | null
}

const waitingText = `
  select a.id, coalesce(a.class, 'other') as class, a.point, e.name as "pointName", e.data->>'address' as address,
    a.happened_at as "happenedAt", a.confidence, a.longitude, a.latitude, a.village, a.grid, a.reason
  from alarms a left join entries e on e.tenant = a.tenant and e.register = 'monitoring-points' and e.code = a.point
    and e.valid_from <= $2::date and (e.valid_until is null or e.valid_until > $2::date)
  where a.tenant = $1`

/** Alarms not yet dealt with, the earliest first. */
export async function readWaiting(tx: Tx, now: Instant, most: number): Promise<Waiting[]> {
  const { rows } = await tx.query<Waiting>({
    name: 'waiting-alarms',
    text: `${waitingText} and a.state = 'new' order by a.happened_at, a.id limit $3`,
    values: [tx.tenant, dayOf(now), most],
  })
  return rows
}

/** One alarm, whatever its state. */
export async function readAlarm(tx: Tx, now: Instant, id: string): Promise<Waiting | undefined> {
  const { rows } = await tx.query<Waiting>(`${waitingText} and a.id = $3`, [tx.tenant, dayOf(now), id])
  return rows[0]
}

/** Where the event of an alarm lies, and why it may be false. */
export type About = { grid?: string; village?: string; doubtful?: string }
export type Opened = { done: Done; about: About } | { problem: string }
type Planned = { alarm: Waiting; about: About; opening: Opening }

/** Opens an event for each alarm; `count` tells how many came with it. An event that is refused says why. */
export async function openEvents(
  scene: Scene,
  heads: readonly Waiting[],
  count: (id: string) => number,
  settings: AlarmSettings,
): Promise<Map<string, Opened>> {
  const judged = await judgedAt(scene.tx, heads, scene.now, settings)
  const grids = await readGrids(scene, heads)
  const planned = heads.map((alarm) => {
    const { longitude, latitude } = alarm
    const found = longitude === null || latitude === null ? undefined : findGridAt([longitude, latitude], grids)
    const about = {
      grid: found?.code ?? alarm.grid ?? undefined,
      village: found?.village ?? alarm.village ?? undefined,
      doubtful: doubtOf(
        {
          class: alarm.class,
          hour: hourOf(alarm.happenedAt),
          ...(alarm.point === null ? {} : { point: alarm.point }),
          ...(alarm.confidence === null ? {} : { confidence: alarm.confidence }),
        },
        judged,
        settings,
      ),
    }
    return { alarm, about, opening: openingOf(alarm, about, count(alarm.id), settings) }
  })
  const opened = await openMatters(scene, planned)
  const filed = [...opened].flatMap(([alarm, one]) => ('done' in one ? [{ alarm, matter: one.done.id }] : []))
  await layPictures(scene, filed)
  return opened
}

type GridRow = { code: string; village: string | null; boundary: Polygon | null }

async function readGrids({ tx, now }: Scene, heads: readonly Waiting[]) {
  if (!heads.some(({ longitude }) => longitude !== null)) return []
  const { rows } = await tx.query<GridRow>(
    `select code, data->>'village' as village, data->'boundary' as boundary from entries
     where tenant = $1 and register = 'grids' and data ? 'boundary'
       and valid_from <= $2::date and (valid_until is null or valid_until > $2::date)`,
    [tx.tenant, dayOf(now)],
  )
  return rows.map(({ boundary, ...row }) => ({ ...row, ...(boundary === null ? {} : { boundary }) }))
}

function openingOf(
  alarm: Waiting,
  { grid, village, doubtful }: About,
  count: number,
  { rapid }: AlarmSettings,
): Opening {
  const kind = isAlarmClass(alarm.class) ? alarm.class : 'other'
  const name = alarm.pointName ?? alarm.point ?? '现场'
  const { confidence, longitude, latitude, address, point } = alarm
  const detail = [
    `${name}于${formatInstant(alarm.happenedAt)}发出${classNameOf(kind)}告警${confidence === null ? '' : `，把握 ${Math.round(confidence * 100)}%`}。`,
    ...(count > 1 ? [`同时收到同类告警 ${count} 次。`] : []),
    ...(doubtful ? [`存疑：${doubtful}。`] : []),
    ...(alarm.reason ? [`${alarm.reason}。`] : []),
  ].join('')
  return {
    id: randomUUID(),
    actId: randomUUID(),
    externalId: `alarm ${alarm.id}`,
    common: {
      title: `${classNameOf(kind)}告警：${name}`,
      detail,
      channel: 'alarm',
      people: [],
      ...(address === null ? {} : { place: address }),
      ...(grid === undefined ? {} : { grid }),
      ...(village === undefined ? {} : { village }),
      ...(longitude === null || latitude === null ? {} : { longitude, latitude }),
    },
    intake: {
      category: categoryOf[kind],
      collected: 'device',
      alarm: kind,
      rapid: rapid.includes(kind),
      ...(point === null ? {} : { point }),
    },
  }
}

/** Opens the events in one go; where one of them is refused, one by one, and the refused say why. */
async function openMatters(scene: Scene, planned: readonly Planned[]): Promise<Map<string, Opened>> {
  const procedure = editionFor('grid-event', scene.now)
  const open = async (some: readonly Planned[]) => {
    const openings = some.map(({ opening }) => opening)
    const done = await fileMatters(scene, procedure, openings)
    return some.flatMap(({ alarm, about }, index): Array<[string, Opened]> => {
      const one = done[index]
      return one ? [[alarm.id, { done: one, about }]] : []
    })
  }
  try {
    return new Map(await open(planned))
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const each: Array<[string, Opened]> = []
    for (const one of planned) {
      const result = await open([one]).catch((refused: unknown): Array<[string, Opened]> => {
        if (!(refused instanceof Refusal)) throw refused
        return [[one.alarm.id, { problem: refused.message }]]
      })
      each.push(...result)
    }
    return new Map(each)
  }
}

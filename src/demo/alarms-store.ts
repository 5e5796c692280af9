import { addMinutes, type Day, type Instant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { alarmMapping } from '#intake/alarms/settings.ts'
import { saveSource } from '#intake/alarms/sources-store.ts'
import { type ToldAlarm, tellAlarms } from './alarms.ts'
import { demoTenant, grids } from './places.ts'
import { positionIn } from './position.ts'
import { randomFrom } from './random.ts'
import type { Story } from './story.ts'

/** The platform that the cameras of the demonstration push through, and the alarms of its year. */
export async function alarmDemo(
  { database, vault }: Resources,
  stories: readonly Story[],
  { first, now }: { first: Day; now: Instant },
): Promise<number> {
  const alarms = tellAlarms(stories, first, now)
  await transact(database.pool, demoTenant.code, async (tx) => {
    const editor = { tx, vault: vault.forTenant(tx.tenant), account: 'command', now, ip: '' }
    await saveSource(editor, {
      id: 'sky',
      name: '天眼平台（示例）',
      kind: 'push',
      address: '',
      topic: '',
      username: '',
      algorithm: 'sm3',
      active: true,
      renewKey: false,
      mapping: alarmMapping.parse({}),
    })
    await tx.query(insertText, [tx.tenant, JSON.stringify(alarms.map(rowOf))])
    await tx.query("update alarm_sources set heard_at = $2 where tenant = $1 and id = 'sky'", [
      tx.tenant,
      alarms.reduce((last, { at }) => (at > last ? at : last), alarms[0]?.at ?? now),
    ])
  })
  return alarms.length
}

/** Where the grid workers on duty last were: a few minutes before the demonstration opens. */
export async function stationWorkers({ database }: Resources, now: Instant): Promise<void> {
  const random = randomFrom(17)
  const fixes = grids.map(({ account, code }) => ({
    account,
    at: addMinutes(now, -random.between(1, 8)),
    ...positionIn(random, code),
    accuracy: random.between(6, 30),
  }))
  await transact(database.pool, demoTenant.code, (tx) =>
    tx.query(
      `insert into positions (tenant, account, at, received_at, longitude, latitude, accuracy)
       select $1, account, at, at, longitude, latitude, accuracy from jsonb_to_recordset($2::jsonb)
         as r(account text, at timestamptz, longitude float8, latitude float8, accuracy real)`,
      [tx.tenant, JSON.stringify(fixes)],
    ),
  )
}

function rowOf({ at, verdict, ...alarm }: ToldAlarm) {
  return {
    ...alarm,
    at,
    received: addMinutes(at, 0.03),
    verdict,
    judgedAt: verdict === null ? null : addMinutes(at, 12),
    judgedBy: verdict === null ? null : 'command',
  }
}

const insertText = `
  insert into alarms (tenant, id, source, message_id, device, point, class, happened_at, received_at, confidence, longitude,
    latitude, village, grid, raw, state, into_alarm, matter, reason, mentions, from_at, until_at, verdict, judged_at,
    judged_by, judged_words)
  select $1, r.id, 'sky', 'DEMO-' || r.id, e.data->>'device', r.point, r.class, r.at, r.received, r.confidence,
    (e.data->>'longitude')::float8, (e.data->>'latitude')::float8, e.data->>'village', e.data->>'grid', '{}', r.state,
    r.into, m.id, r.reason, r.mentions, r.at, r.until, r.verdict, r."judgedAt", r."judgedBy", r.words
  from jsonb_to_recordset($2::jsonb) as r(id uuid, point text, class text, at timestamptz, until timestamptz,
    received timestamptz, confidence real, state text, "into" uuid, matter uuid, mentions int, verdict text,
    words text, reason text, "judgedAt" timestamptz, "judgedBy" text)
  left join entries e on e.tenant = $1 and e.register = 'monitoring-points' and e.code = r.point
  left join matters m on m.tenant = $1 and m.id = r.matter`

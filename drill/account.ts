import { systemAccount } from '#access/actor.ts'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import type { Sent } from './cameras.ts'
import type { Deed } from './device.ts'
import type { Screen } from './screen.ts'

export type Given = {
  sent: Sent
  deeds: readonly Deed[]
  screen: Screen
  filed: ReadonlyMap<string, string>
  now: Instant
}
/** One question asked of the ledger at the end, its answer, and whether that is as it must be. */
export type Check = { name: string; wanted: number; found: number; examples?: string[] }

/** Asks the ledger after everything that was sent and done: nothing lost, nothing doubled, nothing without an origin. */
export async function accountFor(tx: Tx, given: Given): Promise<Check[]> {
  return [
    ...(await alarmChecks(tx, given)),
    ...(await actChecks(tx, given)),
    ...(await rungChecks(tx, given)),
    ...(await ledgerChecks(tx, given)),
  ]
}

async function counted(tx: Tx, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(sql, [tx.tenant, ...values])
  return Number(rows[0]?.count ?? 0)
}

async function alarmChecks(tx: Tx, { sent }: Given): Promise<Check[]> {
  const wanted = [...sent.messages.keys(), ...sent.pushed]
  const { rows } = await tx.query<{ id: string }>("select raw->>'id' as id from alarms where tenant = $1", [tx.tenant])
  const kept = new Set(rows.map(({ id }) => id))
  const missing = wanted.filter((id) => !kept.has(id)).map((id) => `${id} ${sent.messages.get(id) ?? '推送'}`)
  const all = await counted(tx, 'select count(*) from alarms where tenant = $1')
  const waiting = await counted(tx, "select count(*) from alarms where tenant = $1 and state = 'new'")
  const unequal = await counted(
    tx,
    `select count(*) from alarms a where tenant = $1 and into_alarm is null and mentions <>
       1 + (select count(*) from alarms b where b.tenant = a.tenant and b.into_alarm = a.id)`,
  )
  const bare = await counted(
    tx,
    `select count(*) from alarms a where tenant = $1 and state = 'matter' and not exists
       (select from matters m where m.tenant = a.tenant and m.id = a.matter)`,
  )
  return [
    { name: '发出的告警都在册', wanted: wanted.length, found: wanted.length - missing.length, examples: missing },
    { name: '在册的告警一条不多（重发的只记一次）', wanted: wanted.length, found: all },
    { name: '没有去向的告警', wanted: 0, found: waiting },
    { name: '并入次数与并入的条数不符的告警', wanted: 0, found: unequal },
    { name: '成了事件却找不到事件的告警', wanted: 0, found: bare },
    {
      name: '签名不对、重放的推送都被拒收',
      wanted: sent.refused.size,
      found: [...sent.refused.values()].filter((words) => words !== '').length,
    },
  ]
}

async function actChecks(tx: Tx, { deeds, filed }: Given): Promise<Check[]> {
  const done = deeds.filter(({ fate }) => fate === 'done').map(({ actId }) => actId)
  const refused = deeds.filter(({ fate }) => fate === 'refused').map(({ actId }) => actId)
  const times = (ids: string[], having: string) =>
    counted(
      tx,
      `select count(*) from (select act_id from events where tenant = $1 and act_id = any($2) and kind in ('step', 'signed', 'filed')
         group by act_id having ${having}) acts`,
      [ids],
    )
  const numbers = await counted(tx, 'select count(*) from matters where tenant = $1 and number = any($2)', [
    [...filed.values()],
  ])
  return [
    { name: '手机上做过的动作都有了结果', wanted: 0, found: deeds.filter(({ fate }) => fate === 'waiting').length },
    { name: '有回执的动作都在台账里', wanted: done.length, found: await times(done, 'count(*) >= 1') },
    { name: '在台账里记了两次的动作', wanted: 0, found: await times(done, 'count(*) > 1') },
    { name: '被拒的动作没有一个进台账', wanted: 0, found: await times(refused, 'count(*) >= 1') },
    {
      name: '被拒的动作都有说明',
      wanted: 0,
      found: deeds.filter(({ fate, words }) => fate === 'refused' && words === '').length,
    },
    { name: '接听的来电都已立件', wanted: filed.size, found: numbers },
  ]
}

async function rungChecks(tx: Tx, { now }: Given): Promise<Check[]> {
  const missed = await counted(
    tx,
    'select count(*) from rungs where tenant = $1 and fired_at is null and fires_at < $2',
    [now],
  )
  const doubled = await counted(
    tx,
    `select count(*) from (select matter, b->>'key', b->>'occurrence', b->>'kind', b->>'level'
       from events, lateral (select body::jsonb as b) parsed
       where tenant = $1 and kind = 'rung' group by 1, 2, 3, 4, 5 having count(*) > 1) twice`,
  )
  return [
    { name: '到时未发的提醒', wanted: 0, found: missed },
    { name: '发了两次的提醒', wanted: 0, found: doubled },
  ]
}

async function ledgerChecks(tx: Tx, { screen, deeds, filed }: Given): Promise<Check[]> {
  const { findings } = await verifyLedger(tx)
  const { rows } = await tx.query<{ matter: string; seq: number }>(
    'select matter, max(seq)::int8 as seq from events where tenant = $1 group by matter',
    [tx.tenant],
  )
  // 叫它全部重读过的，不必逐件听到。
  const behind = rows.filter(({ matter, seq }) => (screen.heard.get(matter) ?? 0) < Number(seq))
  const unheard = screen.resets() > 0 ? 0 : behind.length
  const known = new Set([...deeds.map(({ actId }) => actId), ...filed.keys()])
  const { rows: fromPhones } = await tx.query<{ act_id: string }>(
    `select act_id from events where tenant = $1 and actor like 'grid%' and actor <> $2`,
    [tx.tenant, systemAccount],
  )
  return [
    { name: '台账重建与所存不符之处', wanted: 0, found: findings.length },
    {
      name: '网格员名下、手机上却没有做过的动作',
      wanted: 0,
      found: fromPhones.filter(({ act_id }) => !known.has(act_id)).length,
    },
    { name: '值班屏没有听到最后变化的事项', wanted: 0, found: unheard },
  ]
}

import type { Instant } from '#calendar/date.ts'
import { isClockTime } from '#calendar/duration.ts'
import type { Tx } from '#db/transact.ts'
import { isRole, type RoleId } from '#procedures/roles.ts'
import { clock } from './describe.ts'
import type { Scene } from './scene-store.ts'
import type { Loaded } from './store.ts'
import { type DutyNow, type Holders, toldByShift } from './told.ts'

/** Who leads the shift of the command centre at a moment. */
export type DutyFinder = (tx: Tx, now: Instant) => Promise<DutyNow>

type Rung = { key: string; occurrence: number; kind: string; level: number; dueAt: Instant; caughtUp: boolean }

/** Writes the notices of a rung, in its transaction: to the handler, and to those whom it climbs to. */
export async function tellOfRung(scene: Scene, loaded: Loaded, rung: Rung, onDuty?: DutyFinder): Promise<void> {
  const { matter, id } = loaded
  const { accounts, because } = await receivers(scene, loaded, rung, onDuty)
  // 封存件的提醒可能发给无权查阅的人：只写编号。
  const title = `${matter.number}${matter.sealed ? '' : ` ${matter.title}`}`
  const late = rung.caughtUp ? `（应于 ${clock(rung.dueAt)} 提醒，停机后补发）` : ''
  const words = `${title}：${wordsOf(loaded, rung)}${because === undefined ? '' : `（${because}）`}${late}`
  await scene.tx.query(
    `insert into notices (tenant, account, matter, kind, words, due_at, at, caught_up)
     select $1, unnest($2::text[]), $3, $4, $5, $6, $7, $8`,
    [scene.tx.tenant, accounts, id, rung.kind, words, rung.dueAt, scene.now, rung.caughtUp],
  )
}

function wordsOf({ procedure, matter }: Loaded, { key, occurrence, kind }: Rung): string {
  const name = procedure.deadlines[key]?.name ?? key
  const length = matter.clocks.find((one) => one.key === key && one.occurrence === occurrence)?.within
  switch (kind) {
    case 'warn':
      return `「${name}」即将到期`
    case 'due':
      return length && isClockTime(length) ? `「${name}」时限已到` : `「${name}」今日到期`
    case 'escalate':
      return `「${name}」已超期，逐级上报`
    default:
      return `「${name}」提醒`
  }
}

async function receivers(scene: Scene, { matter, procedure }: Loaded, rung: Rung, onDuty?: DutyFinder) {
  const { tx, now } = scene
  const rule = procedure.deadlines[rung.key]
  const superiors = rule?.escalatesTo ?? ['deputy_in_charge', 'director']
  const handlers = await handlersOf(tx, matter)
  const holders = await holdersOf(tx, ['command_center', ...superiors])
  if (rule?.byShift) {
    const duty = (await onDuty?.(tx, now)) ?? { leaders: [], empty: false }
    const { accounts, because } = toldByShift(rung, superiors, duty, holders)
    return { accounts: [...new Set([...handlers, ...accounts])], because }
  }
  const superior = rung.kind === 'escalate' ? superiors[Math.min(rung.level, superiors.length) - 1] : undefined
  const above = superior === undefined ? [] : (holders[superior] ?? [])
  return { accounts: [...new Set([...handlers, ...above])] }
}

/** The assignee; without one the people of the unit; without that whoever filed it. */
async function handlersOf(tx: Tx, { assignee, unit, filedBy }: Loaded['matter']): Promise<string[]> {
  const { rows } = await tx.query<{ name: string }>(
    `select name from accounts where tenant = $1 and active and (
       ($2::text is not null and name = $2)
       or ($2::text is null and $3::text is not null and unit = $3)
       or ($2::text is null and $3::text is null and name = $4)) order by name`,
    [tx.tenant, assignee ?? null, unit ?? null, filedBy],
  )
  return rows.map(({ name }) => name)
}

async function holdersOf(tx: Tx, roles: readonly RoleId[]): Promise<Holders> {
  const { rows } = await tx.query<{ role: string; names: string[] }>(
    `select post->>'role' as role, array_agg(distinct a.name order by a.name) as names
     from accounts a cross join jsonb_array_elements(a.posts) post
     where a.tenant = $1 and a.active and post->>'role' = any($2) group by 1`,
    [tx.tenant, roles],
  )
  return Object.fromEntries(rows.flatMap(({ role, names }) => (isRole(role) ? [[role, names]] : [])))
}

import { listTenants } from '#access/tenant-store.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, startOf } from '#calendar/date.ts'
import type { Database } from '#db/open.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { fireRungs } from '#matters/rungs-jobs.ts'
import { findProcedure } from '#procedures/index.ts'
import { roles } from '#procedures/roles.ts'
import { alarmDemo, stationWorkers } from './alarms-store.ts'
import { appraiseDemo } from './appraisal-store.ts'
import { accounts, demoPassword } from './organisation.ts'
import { firstDayOf } from './pace.ts'
import { demoTenant } from './places.ts'
import { type ActOfStory, emptyStage, playActs, type Stage } from './play-store.ts'
import { settleStreet, storePapers } from './setting-store.ts'
import type { Story } from './story.ts'
import { tellYear } from './year.ts'

export type Loaded = { matters: number; acts: number; refused: string[] }
type Tell = (line: string) => void

const atOnce = 50
const lanes = 3
/** Reminders of days go out at nine; those of minutes with the next round. */
const roundAt = 9 * 60
/** Reminders older than this have been read by the time somebody opens the demonstration. */
const readAfterDays = 4

/** What is known of the demonstration in this house: not there, begun and not finished, or whole. */
export async function demoState({ owner }: Pick<Database, 'owner'>): Promise<'none' | 'loading' | 'done'> {
  const { rows } = await owner.query<{ value: string }>("select value from house where name = 'demo'")
  return rows[0]?.value === 'done' ? 'done' : rows[0] ? 'loading' : 'none'
}

/**
 * Loads 示例街道 into a house that has no street yet, and makes good a load that was cut short: what it left is cleared
 * first. With `wanted` false only that is cleared. Gives true when the demonstration is there.
 */
export async function prepareDemo(resources: Resources, now: Instant, tell: Tell, wanted: boolean): Promise<boolean> {
  const state = await demoState(resources.database)
  if (state === 'done') return true
  if (state === 'loading') {
    tell('上次装入示例街道没有完成，先清理。')
    await clearDemo(resources.database)
  }
  if (!wanted || (await listTenants(resources.database.pool)).length > 0) return false
  await loadDemo(resources, now, tell)
  return true
}

/** Loads the demonstration street, its registers and its year up to `now`; `size` is about how many matters. */
export async function loadDemo(resources: Resources, now: Instant, tell: Tell, size = 3000): Promise<Loaded> {
  const { owner, pool } = resources.database
  await owner.query("insert into house (name, value) values ('demo', 'loading')")
  const first = firstDayOf(now)
  tell(`装入${demoTenant.name}（虚构）：账号与清单……`)
  await settleStreet(resources, first)
  const stories = tellYear(now, size)
  const stage = emptyStage({
    resources,
    papers: await storePapers(resources, stories, first),
    passing: new Set(stories.filter(touchesOthers).map(({ id }) => id)),
  })
  const acts = stories
    .flatMap(({ id, procedure, acts }) => acts.map((act): ActOfStory => ({ story: id, procedure, act })))
    .sort((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : 0))
  await playYear(stage, acts, { first, now, tell })
  await transact(pool, demoTenant.code, (tx) =>
    tx.query('update notices set read_at = at + make_interval(hours => 3) where tenant = $1 and at < $2', [
      tx.tenant,
      startOf(addDays(dayOf(now), -readAfterDays)),
    ]),
  )
  await alarmDemo(resources, stories, { first, now })
  await stationWorkers(resources, now)
  await appraiseDemo(resources, now)
  await owner.query("update house set value = 'done' where name = 'demo'")
  await owner.query('analyze')
  tell(`示例街道已就绪：${stories.length} 件登记、${stage.played} 个办理动作。`)
  return { matters: stories.length, acts: stage.played, refused: stage.refused }
}

/** A story that opens or links another matter is played when nobody else's is. */
function touchesOthers({ procedure, acts }: Story): boolean {
  return acts.some(
    (act) =>
      act.kind === 'repeat' ||
      (act.kind === 'step' && act.on === 'own' && findProcedure(procedure, dayOf(act.at))?.steps[act.step]?.handOff),
  )
}

type Course = { first: Day; now: Instant; tell: Tell }

/** Day by day: what happened until nine o'clock, then the reminders that were due at nine. */
async function playYear(stage: Stage, acts: readonly ActOfStory[], { first, now, tell }: Course): Promise<void> {
  let next = 0
  let month = ''
  let months = 0
  for (let day = first; day <= addDays(dayOf(now), 1); day = addDays(day, 1)) {
    const nine = addMinutes(startOf(day), roundAt)
    const until = nine < now ? nine : now
    const from = next
    while (next < acts.length && (acts[next]?.act.at ?? '') <= until) next += 1
    await playDay(stage, acts.slice(from, next))
    await fireRungs(stage.resources, demoTenant.code, until)
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7)
      // 预备语句的计划是在空表上定的，先有统计才会改走索引。
      if (months < 4) await stage.resources.database.owner.query('analyze events, matters, deadlines, rungs, links')
      months += 1
      tell(`  ${month.replace('-', '年')}月……（${stage.played}/${acts.length}）`)
    }
    if (until === now) return
  }
}

/** Filings first and one after another, for the numbers; then the acts, in lanes that never touch the same matter. */
async function playDay(stage: Stage, acts: readonly ActOfStory[]): Promise<void> {
  const filings = acts.filter(({ act }) => act.kind === 'file')
  const others = acts.filter(({ act }) => act.kind !== 'file')
  await playAll(stage, filings)
  const plain = others.filter(({ story }) => !stage.passing.has(story))
  const order = new Map([...new Set(plain.map(({ story }) => story))].map((story, at) => [story, at % lanes]))
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      playAll(
        stage,
        plain.filter(({ story }) => order.get(story) === lane),
      ),
    ),
  )
  await playAll(
    stage,
    others.filter(({ story }) => stage.passing.has(story)),
  )
}

async function playAll(stage: Stage, acts: readonly ActOfStory[]): Promise<void> {
  for (let at = 0; at < acts.length; at += atOnce) {
    await transact(stage.resources.database.pool, demoTenant.code, (tx) =>
      playActs(stage, tx, acts.slice(at, at + atOnce)),
    )
  }
}

/** Takes away a half-loaded demonstration. Only the owner can; the program's own role never deletes from the ledger. */
async function clearDemo({ owner }: Pick<Database, 'owner'>): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'tenant' and table_name <> 'tenants'`,
  )
  // 先删引用别表的，最后删被引用的。
  const last = ['matters', 'accounts', 'appraisals']
  const tables = [...rows.map(({ name }) => name).filter((name) => !last.includes(name)), ...last]
  await transact(owner, demoTenant.code, async (tx) => {
    for (const table of tables) await tx.query(`delete from "${table}" where tenant = $1`, [tx.tenant])
    await tx.query('delete from tenants where tenant = $1', [tx.tenant])
    await tx.query("delete from house where name = 'demo'")
  })
}

/** The table of accounts to print: post, account, person, and the one password. */
export function demoAccountLines(): string[] {
  const shown = accounts.filter((one) => one.shown)
  return [
    `${demoTenant.name}（虚构）演示账号，口令都是 ${demoPassword}：`,
    ...shown.map(
      ({ name, person, posts }) =>
        `  ${name.padEnd(12)}${person}  ${posts.map(({ role }) => roles[role].name).join('、')}`,
    ),
  ]
}

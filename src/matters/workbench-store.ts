import { type Actor, hasRole } from '#access/actor.ts'
import { dayOf, endOf } from '#calendar/date.ts'
import { listOf } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'
import type { RoleId } from '#procedures/roles.ts'
import type { MatterRow } from './contract.ts'
import { columns, filterSql, type Looker, type Row, rowView } from './queries-store.ts'

/** A lane of the workbench; more than 999 are not counted further. */
export type Lane = { count: number; rows: MatterRow[] }
export type LaneName = 'unsigned' | 'pending' | 'working' | 'soon' | 'late' | 'supervised'

type Put = (value: unknown) => string

const laneSize = 20
const countMost = 1000

/** The working day of a person: what to sign for, begin, go on with, and what is soon or already late. */
export async function workbench(looker: Looker): Promise<Record<LaneName, Lane>> {
  const wide = hasRole(looker.actor, ['party_secretary', 'director', 'deputy_in_charge', 'command_center'])
  const today = endOf(dayOf(looker.now))
  const red = (put: Put) =>
    `(m.due_at <= ${put(looker.now)} or (m.due_unit not in ('minute', 'hour') and m.due_at <= ${put(today)}))`
  const lane = (condition: (put: Put) => string, whole = false) => readLane(looker, whole && wide, condition)
  return {
    unsigned: await lane(() => "m.phase = 'unsigned'"),
    pending: await lane(() => "m.phase = 'pending'"),
    working: await lane(() => "m.phase in ('working', 'waiting')"),
    soon: await lane((put) => `m.due_at is not null and m.warn_at <= ${put(looker.now)} and not ${red(put)}`, true),
    late: await lane((put) => `m.due_at is not null and m.due_at <= ${put(today)} and ${red(put)}`, true),
    supervised: await lane(() => 'm.supervised > 0', true),
  }
}

async function readLane(looker: Looker, whole: boolean, condition: (put: Put) => string): Promise<Lane> {
  const values: unknown[] = []
  const put: Put = (value) => `$${values.push(value)}`
  const shared = `${filterSql({}, looker, values)} and m.closed_at is null and ${condition(put)}`
  // One branch for each way a matter is mine: each walks its own index, where a single OR would walk them all.
  const branches = whole ? ['true'] : mineSql(looker.actor, put)
  const some = (select: string, end: string) =>
    branches.map((mine) => `(select ${select} from matters m where ${shared} and ${mine} ${end})`).join(' union all ')
  const { rows } = await looker.tx.query<Row & { count: number }>(
    `select x.*, (select count(*) from (${some('1', `limit ${countMost}`)}) c) as count
     from (${some(columns, `order by m.due_at nulls last limit ${laneSize}`)}) x order by x.due_at nulls last, x.filed_at limit ${laneSize}`,
    values,
  )
  return {
    count: Math.min(rows[0]?.count ?? 0, countMost),
    rows: rows.map((row) => rowView(row, looker.now, looker.calendar)),
  }
}

const leaders: readonly RoleId[] = ['party_secretary', 'director', 'deputy_in_charge']

// 无人承办的新件归有权办第一步的经办岗位，不归领导；领导与指挥室看全街道的临期、超期、督办。
function mineSql(actor: Actor, put: Put): string[] {
  const desk = { ...actor, posts: actor.posts.filter((post) => !leaders.includes(post.role)) }
  const first = procedures.flatMap(({ procedure }) =>
    Object.values(procedure.steps).some(
      (step) => hasRole(desk, step.by) && listOf(step.from).includes(procedure.initial),
    )
      ? [procedure.id]
      : [],
  )
  return [
    `m.assignee = ${put(actor.account)}`,
    ...(actor.unit === undefined ? [] : [`m.assignee is null and m.unit = ${put(actor.unit)}`]),
    ...(first.length > 0
      ? [`m.assignee is null and m.unit is null and m.phase = 'pending' and m.procedure = any(${put(first)}::text[])`]
      : []),
  ]
}

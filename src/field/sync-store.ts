import * as z from 'zod'
import { redactText } from '#access/masking.ts'
import { dayOf } from '#calendar/date.ts'
import { settingsOf } from '#dispatch/incidents-store.ts'
import { workersAt } from '#dispatch/workers-store.ts'
import type { EventView } from '#matters/contract.ts'
import { matterPage, type PageLooker } from '#matters/page-store.ts'
import { filterSql } from '#matters/queries-store.ts'
import { factsOf, type Matter } from '#matters/state.ts'
import type { Procedure } from '#procedures/define.ts'
import { getEdition } from '#procedures/index.ts'
import type { FieldTask, fieldContract } from './contract.ts'

type Reply = z.input<(typeof fieldContract)['sync']['reply']>

/** What the device of this person is to show: tasks changed after `since`, the ids that left his hands, himself. */
export async function syncSince(looker: PageLooker, since: number): Promise<Reply> {
  const { tx, now } = looker
  // 先读到的序号在前：其间新增的下次再取，不会漏。
  const seq = await newestSeq(looker)
  const from = since > seq ? 0 : since
  const own = await ownMatters(looker)
  const changed = from === 0 ? own : await changedAmong(looker, own, from)
  const tasks: FieldTask[] = []
  for (const row of changed) tasks.push(await taskOf(looker, row))
  return {
    now,
    seq,
    me: await meOf(looker),
    tasks,
    gone: from === 0 ? [] : await goneSince(looker, own, from),
    arriveWithinMetres: (await settingsOf(tx)).arriveWithinMetres,
  }
}

async function newestSeq({ tx }: PageLooker): Promise<number> {
  const { rows } = await tx.query<{ seq: number | null }>('select max(seq) as seq from events where tenant = $1', [
    tx.tenant,
  ])
  return rows[0]?.seq ?? 0
}

type Own = { id: string; procedure: string; edition: string; fold: Matter; seq: number }

/** Open matters in this person's hands: given to him, or found by him and nobody's yet. */
async function ownMatters(looker: PageLooker): Promise<Own[]> {
  const values: unknown[] = []
  const where = filterSql({ open: 'true' }, looker, values)
  const me = `$${values.push(looker.actor.account)}`
  const { rows } = await looker.tx.query<Own>(
    `select m.id, m.procedure, m.edition, m.fold, m.seq from matters m where ${where}
       and (m.assignee = ${me} or (m.assignee is null and m.unit is null and m.filed_by = ${me} and m.procedure in ('grid-event', 'visit')))
     order by m.due_at nulls last, m.id limit 200`,
    values,
  )
  return rows
}

/** An event numbered earlier may be committed later: what was recorded just before is answered once more. */
const overlap = `e.seq > $2 or (e.seq > $2 - 1000 and e.at >
  (select at - interval '15 seconds' from events where tenant = $1 and seq <= $2 order by seq desc limit 1))`

async function changedAmong({ tx }: PageLooker, own: readonly Own[], since: number): Promise<Own[]> {
  const { rows } = await tx.query<{ matter: string }>(
    `select distinct e.matter from events e where e.tenant = $1 and e.matter = any($3::uuid[]) and (${overlap})`,
    [tx.tenant, since, own.map(({ id }) => id)],
  )
  const changed = new Set(rows.map(({ matter }) => matter))
  return own.filter(({ id }) => changed.has(id))
}

async function goneSince({ tx, actor }: PageLooker, own: readonly Own[], since: number): Promise<string[]> {
  const { rows } = await tx.query<{ matter: string }>(
    `select distinct e.matter from events e where e.tenant = $1 and e.matter <> all($3::uuid[]) and (${overlap})
       and exists (select from events x where x.tenant = $1 and x.matter = e.matter
         and (x.actor = $4 or strpos(x.body, $5) > 0))`,
    [tx.tenant, since, own.map(({ id }) => id), actor.account, `"assignee":${JSON.stringify(actor.account)}`],
  )
  return rows.map(({ matter }) => matter)
}

async function taskOf(looker: PageLooker, { id, procedure: name, edition, fold }: Own): Promise<FieldTask> {
  const page = await matterPage(looker, id)
  const procedure = getEdition(name, edition)
  const { row } = page
  return {
    id,
    number: row.number,
    procedure: row.procedure,
    procedureName: procedure.name,
    title: redactText(row.title),
    detail: redactText(page.detail),
    place: row.place,
    grid: row.grid,
    longitude: fold.longitude ?? null,
    latitude: fold.latitude ?? null,
    category: typeof fold.intake.category === 'string' ? fold.intake.category : null,
    state: row.state,
    stateName: row.stateName,
    light: row.light,
    dueAt: row.dueAt,
    rungs: page.clocks
      .filter(({ bears, status }) => bears === 'organ' && status !== 'void')
      .map(({ key, name: title, dueAt, metAt }) => ({ key, name: title, dueAt, metAt })),
    signed: fold.signedAt !== undefined,
    revision: page.revision,
    people: page.people.map(({ name: masked, phone }) => ({ name: masked, phone: phone ?? null })),
    steps: page.steps.flatMap(({ id: step, mine, barred }) => (mine ? [stepView(procedure, step, fold, barred)] : [])),
    last: page.events.slice(-lastShown).map(lineOf),
  }
}

const lastShown = 6

function stepView(procedure: Procedure, id: string, fold: Matter, barred: string | null): FieldTask['steps'][number] {
  const step = procedure.steps[id]
  const facts = factsOf(fold)
  return {
    id,
    name: step?.name ?? id,
    form: step?.form ? jsonSchemaOf(step.form) : null,
    papers: Object.entries(step?.papers ?? {}).map(([key, { name, required, when }]) => ({
      key,
      name,
      required: required === true && (when?.(facts) ?? true),
    })),
    barred,
  }
}

const schemas = new WeakMap<z.ZodType, Record<string, unknown>>()

function jsonSchemaOf(form: z.ZodType): Record<string, unknown> {
  const known = schemas.get(form) ?? { ...z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) }
  schemas.set(form, known)
  return known
}

function lineOf({ happenedAt, name, actorName, words }: EventView): FieldTask['last'][number] {
  const said = words.map(({ title, value }) => `${title}：${redactText(value)}`).join('；')
  return { at: happenedAt, words: `${actorName} ${name}${said === '' ? '' : `（${said.slice(0, 200)}）`}` }
}

async function meOf({ tx, actor, now }: PageLooker): Promise<Reply['me']> {
  const codes = actor.posts.flatMap(({ grids = [] }) => grids)
  const villages = actor.posts.flatMap((post) => post.villages ?? [])
  const { rows } = await tx.query<{ code: string; name: string }>(
    `select code, name from entries where tenant = $1 and register = 'grids'
       and (code = any($2) or data->>'village' = any($3))
       and valid_from <= $4::date and (valid_until is null or valid_until > $4::date) order by code`,
    [tx.tenant, codes, villages, dayOf(now)],
  )
  const { workers } = await workersAt(tx, now)
  return {
    tenant: tx.tenant,
    account: actor.account,
    person: actor.person,
    posts: actor.posts.map(({ role }) => role),
    grids: rows,
    onDuty: workers.some(({ account, onDuty, onLeave }) => account === actor.account && onDuty && !onLeave),
  }
}

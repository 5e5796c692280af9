import { maskPersonal } from '#access/masking.ts'
import { addMinutes, dayOf, daysBetween, type Instant } from '#calendar/date.ts'
import { mayRead } from '#matters/acts-store.ts'
import { filterSql, type Looker, rowsById } from '#matters/queries-store.ts'
import { anyTwoOf } from '#matters/rare-terms.ts'
import { rarestTerms } from '#matters/rare-terms-store.ts'
import { monthsOf } from '#matters/search-store.ts'
import { searchTerms } from '#matters/search-terms.ts'
import { findMatter, notFound } from '#matters/store.ts'
import { isRecord, mapPersonalFields } from '#procedures/forms.ts'
import { getEdition } from '#procedures/index.ts'
import { isRole, roles } from '#procedures/roles.ts'
import { likenessOf, outcomeOf, type Taken, type Told, wantedOf, worthOf } from './solved.ts'
import type { Solved } from './solved-contract.ts'

const termsMost = 6
const candidatesMost = 120
const candidatesFew = 30
const comparedMost = 15
const yearMinutes = 366 * 24 * 60
const shownMost = 5
const detailRead = 600

export type AskedAlike = { title: string; detail: string; place?: string; category?: string; except?: string }

/** Closed matters within the actor's reach that are like what is told, the most alike and best ended first; at most five. */
export async function solvedAlike(looker: Looker, asked: AskedAlike): Promise<{ rows: Solved[] }> {
  const wanted = wantedOf({ ...asked, place: asked.place ?? null })
  const alike = (await candidates(looker, asked))
    .flatMap((past) => {
      const like = likenessOf(wanted, past)
      return like ? [{ past, ...like }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, comparedMost)
  if (alike.length === 0) return { rows: [] }
  const ids = alike.map(({ past }) => past.id)
  const steps = await takenSteps(
    looker,
    alike.map(({ past }) => past),
  )
  const ranked = alike
    .map(({ past, score, reason }) => {
      const outcome = outcomeOf(getEdition(past.procedure, past.edition), steps.get(past.id) ?? [])
      return { past, reason, outcome, worth: worthOf(score, outcome, past.late) }
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, shownMost)
  const rows = await rowsById(looker, ids)
  const people = await peopleOf(
    looker,
    ranked.flatMap(({ past, outcome }) => [outcome?.actor, past.assignee]),
  )
  return {
    rows: ranked.flatMap(({ past, reason, outcome }) => {
      const row = rows.get(past.id)
      if (!row) return []
      const handler = people.accounts.get(outcome?.actor ?? '') ?? people.accounts.get(past.assignee ?? '') ?? null
      return [
        {
          row,
          reason,
          days: daysBetween(dayOf(past.filed_at), dayOf(past.closed_at)),
          late: past.late,
          unit: past.unit === null ? null : (people.units.get(past.unit) ?? past.unit),
          handler,
          step: outcome?.step ?? null,
          words: outcome?.words ?? [],
          satisfaction: outcome?.satisfaction ?? null,
        },
      ]
    }),
  }
}

/** The same beside a matter that is being handled; out of the actor's reach it does not exist. */
export async function solvedLike(looker: Looker, id: string): Promise<{ rows: Solved[] }> {
  const loaded = await findMatter(looker.tx, id)
  if (!loaded || !mayRead(looker, loaded.matter)) throw notFound()
  const { title, detail, place, intake } = loaded.matter
  const category = typeof intake.category === 'string' ? intake.category : undefined
  return solvedAlike(looker, { title, detail, place, category, except: id })
}

type Past = Told & {
  id: string
  procedure: string
  edition: string
  unit: string | null
  assignee: string | null
  filed_at: Instant
  closed_at: Instant
  late: boolean
}

/** The latest year is asked first; all years only when it gives few: an old answer is better than none. */
async function candidates(looker: Looker, asked: AskedAlike): Promise<Past[]> {
  const query = anyTwoOf(await rarestTerms(looker.tx, termsOf(asked), termsMost))
  if (query === '') return []
  const lately = await candidatesIn(looker, asked, query, monthsOf(addMinutes(looker.now, -yearMinutes), looker.now))
  return lately.length >= candidatesFew ? lately : candidatesIn(looker, asked, query)
}

async function candidatesIn(looker: Looker, asked: AskedAlike, query: string, months?: string[]): Promise<Past[]> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = filterSql({ open: 'false' }, looker, values)
  const except = asked.except === undefined ? '' : ` and m.id <> ${put(asked.except)}`
  const within = ` and m.facets && array['closed']${months ? ` and m.facets && ${put(months)}::text[]` : ''}`
  const { rows } = await looker.tx.query<Past>(
    `with hit as materialized (
       select m.id, m.filed_at from matters m where ${where}${except} and m.words @@ ${put(query)}::tsquery${within})
     select m.id, m.procedure, m.edition, m.title, left(m.fold->>'detail', ${detailRead}) as detail, m.place,
       m.fold->'intake'->>'category' as category, m.unit, m.assignee, m.filed_at, m.closed_at,
       exists (select from deadlines d where d.tenant = m.tenant and d.matter = m.id and d.bears = 'organ' and d.late) as late
     from (select id from hit order by filed_at desc limit ${candidatesMost}) h
     join matters m on m.tenant = ${put(looker.tx.tenant)} and m.id = h.id`,
    values,
  )
  return rows
}

/** Terms of two characters and more, of the title and place first. */
function termsOf({ title, place, detail }: AskedAlike): string[] {
  const of = (text: string) =>
    searchTerms(text.slice(0, 200))
      .map((term) => term.text)
      .filter((term) => term.length > 1)
  const head = [...new Set([...of(title), ...of(place ?? '')])]
  return head.length >= termsMost ? head : [...new Set([...head, ...of(detail)])]
}

async function takenSteps({ tx, vault }: Looker, pasts: readonly Past[]): Promise<Map<string, Taken[]>> {
  const { rows } = await tx.query<{ matter: string; step: string; actor: string; body: string }>(
    `select matter, step, actor, body from events where tenant = $1 and matter = any($2::uuid[]) and kind = 'step'
     order by matter, position`,
    [tx.tenant, pasts.map(({ id }) => id)],
  )
  const procedureOf = new Map(pasts.map((past) => [past.id, getEdition(past.procedure, past.edition)]))
  const taken = rows.map(({ matter, step, actor, body }) => {
    const parsed: unknown = JSON.parse(body)
    const given = isRecord(parsed) && isRecord(parsed.form) ? parsed.form : {}
    const schema = procedureOf.get(matter)?.steps[step]?.form
    const form = schema ? mapPersonalFields(schema, given, (kind, text) => maskPersonal(kind, vault.open(text))) : {}
    return { matter, taken: { step, actor, form } }
  })
  return new Map(
    [...Map.groupBy(taken, ({ matter }) => matter)].map(([id, list]) => [id, list.map((one) => one.taken)]),
  )
}

type Post = { role: string }

/** Officers by account with their posts, and the names of the units. */
async function peopleOf({ tx }: Looker, accounts: ReadonlyArray<string | null | undefined>) {
  const asked = [...new Set(accounts.filter((one) => one !== null && one !== undefined))]
  const { rows } = await tx.query<{ name: string; person: string; posts: Post[] }>(
    'select name, person, posts from accounts where tenant = $1 and name = any($2)',
    [tx.tenant, asked],
  )
  const { rows: units } = await tx.query<{ code: string; name: string }>(
    "select code, name from entries where tenant = $1 and register = 'units'",
    [tx.tenant],
  )
  const postNames = (posts: readonly Post[]) => posts.map(({ role }) => (isRole(role) ? roles[role].name : role))
  return {
    accounts: new Map(rows.map(({ name, person, posts }) => [name, { person, posts: [...new Set(postNames(posts))] }])),
    units: new Map(units.map(({ code, name }) => [code, name])),
  }
}

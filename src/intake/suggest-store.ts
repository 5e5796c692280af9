import { hasRole } from '#access/actor.ts'
import { modelKinds } from '#analysis/model-kinds.ts'
import { type Suggested, suggestClass } from '#analysis/models-store.ts'
import { type PersonKeys, prepare, sameMatterReason, samePersonReason, type Told } from '#analysis/repeats/same.ts'
import { addMinutes, dayOf } from '#calendar/date.ts'
import type { MatterRow } from '#matters/contract.ts'
import { filterSql, type Looker, rowsById } from '#matters/queries-store.ts'
import { anyTwoOf } from '#matters/rare-terms.ts'
import { rarestTerms } from '#matters/rare-terms-store.ts'
import { searchTerms } from '#matters/search-terms.ts'
import { findProcedure } from '#procedures/index.ts'
import { findGridByWords, type PlaceNames } from '#registry/place-words.ts'
import { suggestKinds, type Typed } from './suggest.ts'

export type Asked = Typed & { grid?: string; village?: string }

const lookedBackDays = 180
const shownMost = 10
const candidatesMost = 120
const nearbyMost = 60
const termsMost = 12
const detailRead = 600

/** What the one window shows while the clerk types; everything within the actor's reach, nothing written. */
export async function suggest(looker: Looker, asked: Asked) {
  const named = await namedPlace(looker, asked)
  const typed = { ...asked, grid: asked.grid ?? named.grid?.code }
  const persons = await samePersons(looker, typed)
  const alike = await sameMatters(looker, typed)
  const rows = await rowsById(looker, [...new Set([...persons, ...alike].map((one) => one.id))])
  const withRow = <T extends { id: string }>(found: readonly T[]) =>
    found.flatMap(({ id, ...rest }) => {
      const row: MatterRow | undefined = rows.get(id)
      return row ? [{ ...rest, row }] : []
    })
  return {
    kinds: kindsFor(looker, typed),
    classes: await classesFor(looker, typed),
    samePerson: withRow(persons),
    sameMatter: withRow(alike),
    grid: named.grid ?? null,
    village: named.village ?? null,
  }
}

/** What the models learnt from this street's own decisions say; nothing of a kind that has no model yet. */
async function classesFor(looker: Looker, { title, detail }: Asked): Promise<Suggested[]> {
  if (title.length + detail.length < 4) return []
  const found: Suggested[] = []
  for (const { id } of modelKinds) {
    const one = await suggestClass(looker, id, { title, body: detail })
    if (one) found.push(one)
  }
  return found
}

function kindsFor({ actor, now }: Looker, typed: Typed) {
  return suggestKinds(typed).flatMap((guess) => {
    const procedure = findProcedure(guess.procedure, dayOf(now))
    return procedure && hasRole(actor, procedure.filedBy) ? [{ ...guess, name: procedure.name }] : []
  })
}

async function samePersons(looker: Looker, asked: Asked): Promise<Array<{ id: string; reason: string }>> {
  const keys = keysOf(looker, asked)
  const strong = [...keys.id, ...keys.phone]
  if (strong.length === 0 && (keys.name.length === 0 || asked.grid === undefined)) return []
  const values: unknown[] = []
  const where = filterSql({}, looker, values)
  const same = [`m.person_keys && $${values.push(strong)}::text[]`]
  if (asked.grid !== undefined && keys.name.length > 0)
    same.push(`(m.person_keys && $${values.push(keys.name)}::text[] and m.grid = $${values.push(asked.grid)})`)
  const { rows } = await looker.tx.query<{ id: string; keys: string[]; grid: string | null }>(
    `select m.id, m.person_keys as keys, m.grid from matters m where ${where} and (${same.join(' or ')})
     order by m.filed_at desc, m.id limit ${shownMost}`,
    values,
  )
  return rows.flatMap(({ id, ...row }) => {
    const reason = samePersonReason(keys, row, asked.grid)
    return reason ? [{ id, reason }] : []
  })
}

function keysOf({ vault }: Looker, { people }: Asked): PersonKeys {
  const of = (kind: keyof PersonKeys, texts: ReadonlyArray<string | undefined>) =>
    texts.flatMap((text) => (text ? (vault.index(kind, text) ?? []) : []))
  return {
    id: of(
      'id',
      people.map((one) => one.idNumber),
    ),
    phone: of(
      'phone',
      people.map((one) => one.phone),
    ),
    name: of(
      'name',
      people.map((one) => one.name),
    ),
  }
}

async function sameMatters(looker: Looker, asked: Asked) {
  const query = anyTwoOf(await rarestTerms(looker.tx, termsOf(asked), termsMost))
  const found = [
    ...(query === '' ? [] : await candidates(looker, (put) => `m.words @@ ${put(query)}::tsquery`, candidatesMost)),
    ...(asked.grid === undefined ? [] : await candidates(looker, (put) => `m.grid = ${put(asked.grid)}`, nearbyMost)),
  ]
  const typed = prepare(asked)
  return [...new Map(found.map((one) => [one.id, one])).values()]
    .flatMap((one) => {
      const like = sameMatterReason(typed, prepare(one))
      return like ? [{ id: one.id, ...like }] : []
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, shownMost)
}

async function candidates(looker: Looker, condition: (put: (value: unknown) => string) => string, most: number) {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = filterSql({}, looker, values)
  const since = addMinutes(looker.now, -lookedBackDays * 24 * 60)
  const { rows } = await looker.tx.query<Told & { id: string }>(
    `select m.id, m.title, left(m.fold->>'detail', ${detailRead}) as detail, m.place, m.grid from matters m
     where ${where} and m.filed_at >= ${put(since)} and ${condition(put)} order by m.filed_at desc limit ${most}`,
    values,
  )
  return rows
}

/** Terms of two characters and more: of the title and place, and where these are short of the detail too. */
function termsOf({ title, place, detail }: Asked): string[] {
  const of = (text: string) =>
    searchTerms(text.slice(0, 200))
      .map((term) => term.text)
      .filter((term) => term.length > 1)
  const head = [...new Set([...of(place ?? ''), ...of(title)])]
  return head.length >= termsMost ? head : [...new Set([...head, ...of(detail)])]
}

type PlaceRow = PlaceNames & { register: string }

async function namedPlace({ tx, now }: Looker, asked: Asked) {
  const text = [asked.place, asked.title, asked.detail.slice(0, 500)].filter(Boolean).join('\n')
  if (text === '') return {}
  const { rows } = await tx.query<PlaceRow>(
    `select register, code, name, data->'aliases' as aliases, data->'keywords' as keywords, data->>'village' as village
     from entries where tenant = $1 and register in ('grids', 'villages')
       and valid_from <= $2::date and (valid_until is null or valid_until > $2::date)`,
    [tx.tenant, dayOf(now)],
  )
  const of = (register: string) =>
    rows
      .filter((row) => row.register === register)
      .map((row) => ({
        ...row,
        aliases: row.aliases ?? [],
        keywords: row.keywords ?? [],
        village: row.village ?? undefined,
      }))
  const [grids, villages] = [of('grids'), of('villages')]
  const found = findGridByWords(asked.place ?? '', grids, villages) ?? findGridByWords(text, grids, villages)
  if (!found) return {}
  const place = (list: readonly PlaceNames[], code: string | undefined) => {
    const known = list.find((one) => one.code === code)
    return known && { code: known.code, name: known.name, reason: found.reason }
  }
  return { grid: place(grids, found.grid), village: place(villages, found.village) }
}

import { maskPersonal } from '#access/masking.ts'
import { scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import { addDays, daysBetween, type Instant, startOf } from '#calendar/date.ts'
import { openPerson } from '#matters/acts-store.ts'
import type { SealedPerson } from '#matters/event.ts'
import type { Looker } from '#matters/queries-store.ts'
import { residentKinds } from './hot/kinds.ts'
import type { Message } from './hot/message.ts'
import { type HotPeriod, knownPlaces, messagesFor } from './hot-store.ts'
import type { Repeater } from './overview-contract.ts'
import { type Gazetteer, learnPlaces } from './places/gazetteer.ts'
import { risingWords, type Spoken } from './words.ts'

const placesMost = 40
const peopleMost = 100

/** The words and places of a period against the stretch of the same length before it. */
export async function seeWords({ tx, actor }: Looker, period: HotPeriod) {
  const before = { from: addDays(period.from, -daysBetween(period.from, period.until)), until: period.from }
  const [now, earlier] = [await messagesFor(tx, actor, period), await messagesFor(tx, actor, before)]
  const gazetteer = learnPlaces([...now, ...earlier], await knownPlaces(tx))
  const [counts, countsBefore] = [countPlaces(gazetteer, now), countPlaces(gazetteer, earlier)]
  const places = [...counts]
    .map(([name, { kind, count }]) => ({ name, kind, count, before: countsBefore.get(name)?.count ?? 0 }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return {
    words: risingWords(now.map(spokenOf), earlier.map(spokenOf)),
    places: places.slice(0, placesMost),
    read: now.length,
    readBefore: earlier.length,
    before,
  }
}

function spokenOf({ id, title, text, person }: Message): Spoken {
  return { text: `${title}。${text}`, speaker: person ?? id }
}

function countPlaces(gazetteer: Gazetteer, messages: readonly Message[]) {
  const counts = new Map<string, { kind: string; count: number }>()
  for (const { title, text } of messages) {
    const named = gazetteer.placesIn(`${title}。${text}`.slice(0, 400)).filter(({ kind }) => kind !== 'area')
    for (const [name, kind] of new Map(named.map((span) => [span.name, span.kind])))
      counts.set(name, { kind, count: (counts.get(name)?.count ?? 0) + 1 })
  }
  return counts
}

type Come = { id: string; filed_at: Instant; open: boolean; people: SealedPerson[]; keys: string[] }

/** Who came at least twice in a period by identity number or telephone, most often first; those complained of do not count. */
export async function seeRepeaters(looker: Looker, { from, until }: HotPeriod): Promise<Repeater[]> {
  const groups = new Map<string, Come[]>()
  for (const one of await comers(looker, from, until))
    for (const key of one.keys) groups.set(key, [...(groups.get(key) ?? []), one])
  const seen = new Set<string>()
  const often = [...groups]
    .filter(([, list]) => list.length > 1)
    .sort(([a, list], [b, other]) => other.length - list.length || (a < b ? -1 : 1))
  return often
    .flatMap(([key, list]) => repeaterOf(looker, key, list))
    .filter(({ ids, name }) => {
      const mark = `${name} ${ids.join(' ')}`
      return seen.has(mark) ? false : seen.add(mark)
    })
    .slice(0, peopleMost)
}

/** The matters of the period whose number or telephone occurs in another one, newest first. */
async function comers({ tx, actor }: Looker, from: HotPeriod['from'], until: HotPeriod['until']): Promise<Come[]> {
  const values: unknown[] = [tx.tenant, startOf(from), startOf(until), residentKinds]
  const reach = `${scopeSql(scopeOf(actor, 'matter.reveal'), values)} and ${unsealedSql(actor, values)}`
  const { rows } = await tx.query<Come>(
    `with came as materialized (select m.id, m.filed_at, m.closed_at is null as open, m.fold->'people' as people, m.person_keys as keys
       from matters m where m.tenant = $1 and m.filed_at >= $2 and m.filed_at < $3 and m.procedure = any($4::text[])
         and not m.withdrawn and ${reach}),
     often as (select own.key from came, unnest(came.keys) own(key) where own.key like 'id:%' or own.key like 'phone:%'
       group by own.key having count(*) > 1)
     select came.id, came.filed_at, came.open, came.people,
       array(select own.key from unnest(came.keys) own(key) where own.key in (select often.key from often)) as keys
     from came where exists (select from unnest(came.keys) own(key) join often on often.key = own.key)
     order by came.filed_at desc, came.id limit 5000`,
    values,
  )
  return rows
}

function repeaterOf({ vault }: Looker, key: string, list: readonly Come[]): Repeater[] {
  const kind = key.startsWith('id:') ? 'id' : 'phone'
  const own = list.flatMap((one) => {
    const at = one.people.findIndex((sealed) => {
      if (sealed.part === 'respondent') return false
      const { idNumber, phone } = openPerson({ vault }, sealed)
      return vault.index(kind, (kind === 'id' ? idNumber : phone) ?? '') === key
    })
    return at < 0 ? [] : [{ ...one, at }]
  })
  const [newest, oldest] = [own[0], own.at(-1)]
  const person = newest?.people[newest.at]
  if (own.length < 2 || !newest || !oldest || !person) return []
  return [
    {
      name: person.kind === 'legal' ? vault.open(person.name) : maskPersonal('name', vault.open(person.name)),
      newest: newest.id,
      at: newest.at,
      count: own.length,
      open: own.filter(({ open }) => open).length,
      first: oldest.filed_at,
      last: newest.filed_at,
      ids: own.map(({ id }) => id),
      reason: kind === 'id' ? '同一身份证件号码' : '同一电话',
    },
  ]
}

import type { NamedSpan } from '../places/gazetteer.ts'
import type { Item } from './cluster.ts'
import { bindingOf, type Read } from './features.ts'
import { add, dot, emptyVector, type Vector } from './vectors.ts'

/**
 * A group whose members speak of one place; `place` is its normal form, `core` how many of the members name it.
 * `byName`: what they share is no place but a name (a platform, a policy).
 */
export type Settled = { place: string; members: number[]; core: number; byName?: true }

const leastShare = 0.5
const alikeWithout = 0.06
const alikeBeside = 0.1
const firm = 0.7
// 大组里不足半数说出地名也可，至少三件。
const enough = 6

type Core = { members: readonly number[]; sum: Vector; named: ReadonlyMap<string, number> }

/**
 * Holds a group to one place: those who name the place that most of them name, and those who say much the same and name
 * none, or one that others name beside it. The same words about another place are another matter. The rest is looked at
 * again by itself. A group without a common place, or smaller than `least`, is no issue.
 */
export function settle(
  group: readonly number[],
  read: readonly Read[],
  items: readonly Item[],
  least: number,
): Settled[] {
  const settled: Settled[] = []
  let rest = [...group]
  while (rest.length >= least) {
    const place = commonPlace(rest, read)
    if (place === undefined) break
    const own = rest.filter((at) => placesOf(read[at]).some(({ name }) => name === place))
    if (own.length < 2 || own.length < leastShare * Math.min(rest.length, enough)) break
    const core = coreOf(own, read, items)
    const members = rest.filter((at) => own.includes(at) || belongs(read[at], items[at], core))
    if (members.length >= least && own.length >= leastShare * members.length)
      settled.push({ place, members, core: own.length })
    rest = rest.filter((at) => !members.includes(at))
  }
  return settled
}

function coreOf(members: readonly number[], read: readonly Read[], items: readonly Item[]): Core {
  const named = new Map<string, number>()
  for (const at of members)
    for (const name of new Set(placesOf(read[at]).map((place) => place.name)))
      named.set(name, (named.get(name) ?? 0) + 1)
  const sum = members.map((at) => items[at]?.content ?? emptyVector).reduce(add, emptyVector)
  return { members, sum, named }
}

function belongs(read: Read | undefined, item: Item | undefined, { members, sum, named }: Core): boolean {
  const isStrong = ({ kind }: NamedSpan) => bindingOf[kind] >= firm
  const inTitle = read?.titlePlaces.filter(isStrong) ?? []
  const strong = inTitle.length > 0 ? inTitle : placesOf(read).filter(isStrong)
  const districts = placesOf(read).filter(({ kind, name }) => kind === 'area' && /[区县]$/.test(name))
  const fits = (places: readonly NamedSpan[]) => places.length === 0 || places.some(({ name }) => named.has(name))
  if (!fits(strong) || !fits(districts)) return false
  const alike = dot(item?.content ?? emptyVector, sum) / members.length
  return alike >= (strong.length > 0 ? alikeBeside : alikeWithout)
}

function placesOf(read: Read | undefined): readonly NamedSpan[] {
  return read ? [...read.titlePlaces, ...read.textPlaces] : []
}

/** The members of a group without a place that stand by a name of its own; none where there is no such name. */
export function settleBy(name: string | undefined, group: readonly number[], read: readonly Read[]): Settled[] {
  if (name === undefined) return []
  const members = group.filter((at) => read[at]?.title.includes(name) || read[at]?.text.includes(name))
  return [{ place: name, members, core: members.length, byName: true }]
}

/** The place named by most, those in titles and those that bind more first; undefined when none binds. */
function commonPlace(members: readonly number[], read: readonly Read[]): string | undefined {
  const scores = new Map<string, number>()
  for (const at of members) {
    const one = read[at]
    if (!one) continue
    const said = new Map<string, number>()
    for (const { name, kind } of one.textPlaces) said.set(name, bindingOf[kind])
    for (const { name, kind } of one.titlePlaces) said.set(name, bindingOf[kind] * 1.5)
    for (const [name, binding] of said) if (binding > 0.3) scores.set(name, (scores.get(name) ?? 0) + binding)
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best[0]?.[0]
}

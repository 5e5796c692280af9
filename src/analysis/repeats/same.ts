import { explainSimilarity, type Profile, profileOf, similarity } from '../similar.ts'

/** Blind keys of people, by what they are of; a name alone is weak and asks for the same grid. */
export type PersonKeys = { id: string[]; phone: string[]; name: string[] }

/** The blind keys of a matter (`id:…`, `phone:…`, `name:…`) by what they are of. */
export function keysByKind(keys: readonly string[]): PersonKeys {
  const of = (kind: keyof PersonKeys) => keys.filter((key) => key.startsWith(`${kind}:`))
  return { id: of('id'), phone: of('phone'), name: of('name') }
}

/** Why an earlier matter is taken to be of the same person; undefined when it is not. */
export function samePersonReason(
  keys: PersonKeys,
  matter: { keys: readonly string[]; grid: string | null },
  grid: string | undefined,
): string | undefined {
  const holds = (list: readonly string[]) => list.some((key) => matter.keys.includes(key))
  if (holds(keys.id)) return '身份证号相同'
  if (holds(keys.phone)) return '电话相同'
  return grid !== undefined && matter.grid === grid && holds(keys.name) ? '同名且同网格' : undefined
}

/** What is compared of a matter. */
export type Told = { title: string; detail: string; place?: string | null; grid?: string | null }

/** From this likeness on two texts are shown as perhaps one matter: more is asked the less else they share. */
const enough = { place: 0.25, grid: 0.35, none: 0.45 }
const enoughTitle = 0.6
const shortTitle = 6

/** A text prepared once for many comparisons; `title` is undefined when it is too short to say anything alone. */
export type Prepared = { title: Profile | undefined; whole: Profile; place: string; grid: string | undefined }

export function prepare({ title, detail, place, grid }: Told): Prepared {
  return {
    title: [...title].length < shortTitle ? undefined : profileOf(title),
    whole: profileOf(`${title}。${detail}`),
    place: plain(place),
    grid: grid ?? undefined,
  }
}

export type Alike = { similarity: number; place: boolean; grid: boolean }

/** How alike two matters are; undefined below `least`, or the usual threshold without it. */
export function alike(one: Prepared, other: Prepared, least?: number): Alike | undefined {
  const place = one.place !== '' && one.place === other.place
  const grid = one.grid !== undefined && one.grid === other.grid
  const asked = least ?? (place ? enough.place : grid ? enough.grid : enough.none)
  const titles = one.title && other.title ? similarity(one.title, other.title) : 0
  const all = similarity(one.whole, other.whole)
  if (all < asked && titles < Math.max(asked, enoughTitle)) return undefined
  return { similarity: Math.round(Math.max(titles, all) * 100) / 100, place, grid }
}

/** What makes them alike, in words: the place or grid, and what both speak of. */
export function alikeWords(one: Prepared, other: Prepared, { place, grid }: Alike): string[] {
  const all = explainSimilarity(one.whole, other.whole)
  const titles = one.title && other.title ? explainSimilarity(one.title, other.title) : all
  return [...(place ? ['同一地点'] : grid ? ['同一网格'] : []), (titles.score > all.score ? titles : all).words]
}

/** How alike an earlier matter is, with the reason in words; undefined below the threshold. */
export function sameMatterReason(one: Prepared, other: Prepared): { similarity: number; reason: string } | undefined {
  const like = alike(one, other)
  return like && { similarity: like.similarity, reason: alikeWords(one, other, like).join('；') }
}

function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, '')
}

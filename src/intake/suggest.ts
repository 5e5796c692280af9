import { explainSimilarity, type Profile, profileOf, similarity } from '#analysis/similar.ts'
import { channelName } from '#procedures/common.ts'
import type { Cues } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'

/** What the clerk has typed so far. */
export type Typed = {
  title: string
  detail: string
  channel?: string
  place?: string
  people: ReadonlyArray<{ name?: string; phone?: string; idNumber?: string }>
}

export type KindGuess = { procedure: string; score: number; words: string[] }

const read = 4000
const shownMost = 4
const leastScore = 0.2
/** Points at which a guess is even: a word that names the procedure and one that is usual in it give 0.56. */
const evenPoints = 4

/** The cues of the newest edition of every procedure that has some. */
const cuesOf = [
  ...new Map(
    procedures.flatMap(({ procedure: { id, cues } }) => (cues ? [[id, { procedure: id, cues }] as const] : [])),
  ).values(),
]

/**
 * Likely procedures by the words typed, the channel and the number of people, best first; each with a score of 0 to 1
 * and all that spoke for it. A suggestion: the clerk decides.
 */
export function suggestKinds(typed: Typed): KindGuess[] {
  const text = `${typed.title}\n${typed.detail}`
    .slice(0, read)
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '')
  const named = typed.people.filter((one) => (one.name ?? '').trim() !== '').length
  return cuesOf
    .map(({ procedure, cues: table }) => {
      const hits = heard(text, table.words)
      const channel = (typed.channel !== undefined && table.channels?.[typed.channel]) || 0
      const parties = named > 1 ? (table.parties ?? 0) : 0
      const points = hits.reduce((sum, hit) => sum + hit.weight, 0) + channel + parties
      return {
        procedure,
        score: Math.round((points / (points + evenPoints)) * 100) / 100,
        words: [
          ...hits.map((hit) => hit.word),
          ...(channel > 0 ? [`渠道：${channelName(typed.channel ?? '')}`] : []),
          ...(parties > 0 ? [`有${named}方当事人`] : []),
        ],
      }
    })
    .filter((guess) => guess.score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, shownMost)
}

// 「拖欠工资纠纷」里的「纠纷」各算一次；「邻里」不因「邻里纠纷」再算：被更长的词包住的不算。
function heard(text: string, table: Cues['words']) {
  const hits = table.flatMap(([weight, words]) =>
    words
      .split(' ')
      .filter((word) => text.includes(word))
      .map((word) => ({ word, weight })),
  )
  const bare = (word: string) =>
    hits.reduce((rest, hit) => (longerHolds(hit.word, word) ? rest.replaceAll(hit.word, '\n') : rest), text)
  return hits.filter(({ word }) => bare(word).includes(word))
}

function longerHolds(longer: string, word: string): boolean {
  return longer.length > word.length && longer.includes(word)
}

/** Blind keys of the people typed, by what they are of; a name alone is weak and asks for the same grid. */
export type PersonKeys = { id: string[]; phone: string[]; name: string[] }

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

/** A tsquery literal that finds texts with at least two of the terms; empty for fewer than two. */
export function anyTwoOf(terms: readonly string[]): string {
  if (terms.length < 2) return ''
  const half = Math.ceil(terms.length / 2)
  const [left, right] = [terms.slice(0, half), terms.slice(half)]
  const or = (list: readonly string[]) => `(${list.map((term) => `'${term}'`).join(' | ')})`
  return [`(${or(left)} & ${or(right)})`, anyTwoOf(left), anyTwoOf(right)].filter((part) => part !== '').join(' | ')
}

export type Candidate = { title: string; detail: string; place: string | null; grid: string | null }

/** From this likeness on two texts are shown as perhaps one matter: more is asked the less else they share. */
const enough = { place: 0.25, grid: 0.35, none: 0.45 }
const enoughTitle = 0.6
const shortTitle = 6

export type Typist = { title: Profile | undefined; whole: Profile; place: string; grid?: string }

/** What was typed, prepared once for many comparisons. A very short title says nothing alone. */
export function typistOf(typed: Typed & { grid?: string }): Typist {
  return {
    title: [...typed.title].length < shortTitle ? undefined : profileOf(typed.title),
    whole: profileOf(`${typed.title}。${typed.detail}`),
    place: plain(typed.place),
    grid: typed.grid,
  }
}

/** How alike an earlier matter is, with the reason in words; undefined below the threshold. */
export function sameMatterReason(
  typed: Typist,
  candidate: Candidate,
): { similarity: number; reason: string } | undefined {
  const title = profileOf(candidate.title)
  const whole = profileOf(`${candidate.title}。${candidate.detail}`)
  const place = typed.place !== '' && typed.place === plain(candidate.place)
  const grid = typed.grid !== undefined && typed.grid === candidate.grid
  const least = place ? enough.place : grid ? enough.grid : enough.none
  const titles = typed.title === undefined ? 0 : similarity(typed.title, title)
  const all = similarity(typed.whole, whole)
  if (all < least && titles < Math.max(least, enoughTitle)) return undefined
  const { words } =
    typed.title && titles > all ? explainSimilarity(typed.title, title) : explainSimilarity(typed.whole, whole)
  const where = place ? '同一地点；' : grid ? '同一网格；' : ''
  return { similarity: Math.round(Math.max(titles, all) * 100) / 100, reason: `${where}${words}` }
}

function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, '')
}

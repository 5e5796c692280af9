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

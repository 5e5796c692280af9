import { maskSaid } from './hot/said.ts'

/** A text with whoever said it; what one person says five times is one person's word. */
export type Spoken = { text: string; speaker: string }

/** A word said more often than in the period before. */
export type RisingWord = {
  text: string
  /** Texts that say it. */
  count: number
  /** Texts of the period before that say it. */
  before: number
  /** How many times as often as before, by the share of the texts. */
  lift: number
}

const readChars = 240
const longest = 6
const leastTexts = 3
const leastSpeakers = 2
/** How much more often two parts stand together than by chance before they are one word. */
const leastCohesion = 12
/** Of the times one part stands anywhere, so many with the other: one word, however few the texts. */
const together = 0.7
/** A part that nearly always stands in a longer word is no word of its own. */
const partOf = 0.75

type Seen = { texts: number; speakers: Set<string>; left: Set<string>; right: Set<string>; times: number }

/**
 * The words that `now` says markedly more often than `before`, most telling first. Words are found in the texts
 * themselves: strings of 2 to 6 characters that hold together, have changing neighbours, and are said by at least two
 * people in three texts. Words of asking and politeness do not count.
 */
export function risingWords(now: readonly Spoken[], before: readonly Spoken[], most = 60): RisingWord[] {
  const found = wholeWords(seenIn(now))
  const earlier = before.map(({ text }) => text.slice(0, readChars))
  const [all, allBefore] = [now.length, before.length]
  const rated = [...found].map(([text, { texts }]) => {
    const had = earlier.filter((one) => one.includes(text)).length
    const lift = (texts + 0.5) / (all + 1) / ((had + 0.5) / (allBefore + 1))
    return { text, count: texts, before: had, lift: Math.round(lift * 10) / 10, worth: texts * Math.log(lift) }
  })
  const told = rated
    .filter(({ worth, lift }) => (allBefore === 0 ? true : worth > 0 && lift >= 1.2))
    .sort((a, b) => (allBefore === 0 ? b.count - a.count : b.worth - a.worth) || (a.text < b.text ? -1 : 1))
  const kept: RisingWord[] = []
  for (const { worth: _worth, ...word } of told) {
    if (kept.length === most) break
    if (!kept.some((one) => overlaps(one.text, word.text))) kept.push(word)
  }
  return kept
}

/** One stands in the other, or the end of one is the beginning of the other. */
function overlaps(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true
  for (let length = 2; length < Math.min(one.length, other.length); length++)
    if (one.endsWith(other.slice(0, length)) || other.endsWith(one.slice(0, length))) return true
  return false
}

/** Every string of up to six characters that stands in enough texts; longer ones only where their parts do. */
function seenIn(spoken: readonly Spoken[]): Map<string, Seen> {
  const texts = spoken.map(({ text, speaker }) => ({ runs: runsOf(text.slice(0, readChars)), speaker }))
  const all = new Map<string, Seen>()
  for (let length = 1; length <= longest; length++) {
    const level = new Map<string, Seen>()
    for (const { runs, speaker } of texts) {
      const own = new Set<string>()
      for (const run of runs)
        for (let at = 0; at + length <= run.length; at++) {
          const part = run.slice(at, at + length)
          if (length > 2 && !(all.has(part.slice(1)) && all.has(part.slice(0, -1)))) continue
          const seen = level.get(part) ?? newlySeen()
          level.set(part, seen)
          seen.times += 1
          seen.left.add(at === 0 ? `<${seen.times}` : run.charAt(at - 1))
          seen.right.add(at + length === run.length ? `>${seen.times}` : run.charAt(at + length))
          if (own.has(part)) continue
          own.add(part)
          seen.texts += 1
          seen.speakers.add(speaker)
        }
    }
    for (const [part, seen] of level) if (length === 1 || seen.texts >= leastTexts) all.set(part, seen)
  }
  return all
}

function newlySeen(): Seen {
  return { texts: 0, speakers: new Set(), left: new Set(), right: new Set(), times: 0 }
}

function wholeWords(all: ReadonlyMap<string, Seen>): Map<string, Seen> {
  let chars = 0
  for (const [part, { times }] of all) if (part.length === 1) chars += times
  const likely = [...all].filter(
    ([part, seen]) =>
      part.length > 1 &&
      seen.speakers.size >= leastSpeakers &&
      seen.left.size > 1 &&
      seen.right.size > 1 &&
      holdsTogether(part, seen.times, all, chars),
  )
  const words = new Map<string, Seen>()
  for (const [part, seen] of likely.sort(([a], [b]) => b.length - a.length)) {
    const within = [...words].some(([word, { texts }]) => word.includes(part) && texts >= partOf * seen.texts)
    if (!within) words.set(part, seen)
  }
  return words
}

/** At every cut the two parts stand together far more often than by chance, or hardly ever apart. */
function holdsTogether(part: string, times: number, all: ReadonlyMap<string, Seen>, chars: number): boolean {
  for (let cut = 1; cut < part.length; cut++) {
    const [left, right] = [all.get(part.slice(0, cut)), all.get(part.slice(cut))]
    if (!left || !right) continue
    const cohesion = (times * chars) / (left.times * right.times)
    if (cohesion < leastCohesion && times < together * Math.max(left.times, right.times)) return false
  }
  return true
}

const letter = /\p{Script=Han}/u
const particle = /[的了吗呢吧啊呀您我他她它你们是在有和与及也都就又很把被到上下这那个为对从以其之等不没]/

/** The stretches of Han characters between what is said everywhere, particles and marks. */
function runsOf(text: string): string[] {
  const open = Array.from({ length: text.length }, (_, at) => {
    const char = text.charAt(at)
    return letter.test(char) && !particle.test(char)
  })
  maskSaid(text, open)
  const runs: string[] = []
  let run = ''
  for (let at = 0; at <= text.length; at++) {
    if (open[at]) run += text.charAt(at)
    else {
      if (run.length > 1) runs.push(run)
      run = ''
    }
  }
  return runs
}

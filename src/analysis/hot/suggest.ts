import { wordsOf } from './features.ts'
import type { Topic } from './topics.ts'

/** A hot issue that a text being typed may belong to, with the words that said so. */
export type HotHint = { rank: number; title: string; count: number; likeness: number; reason: string }

const leastWithPlace = 0.12
const leastWithout = 0.45
const shown = 3

/** 「可能属于热点…」: the issues whose place the text names and whose words it shares, likeliest first; a hint, no decision. */
export function hotFor(
  text: string,
  topics: ReadonlyArray<Pick<Topic, 'rank' | 'title' | 'count' | 'signs'>>,
): HotHint[] {
  const { title, text: rest } = wordsOf({ title: text.slice(0, 100), text: text.slice(100) })
  const plain = `${title}${rest}`
  const hints = topics.flatMap(({ rank, title: name, count, signs }) => {
    const place = signs.places.find((one) => one !== '' && plain.includes(one))
    const pairs = Object.entries(signs.words).filter(([pair]) => !signs.places.some((one) => one.includes(pair)))
    const all = pairs.reduce((sum, [, weight]) => sum + weight, 0)
    const hits = pairs.filter(([pair]) => plain.includes(pair))
    const likeness = all === 0 ? 0 : hits.reduce((sum, [, weight]) => sum + weight, 0) / all
    if (likeness < (place === undefined ? leastWithout : leastWithPlace)) return []
    const said = [...(place === undefined ? [] : [place]), ...hits.slice(0, shown).map(([pair]) => pair)]
    const reason = `可能属于热点「${name}」（${count} 件）：同样提到${said.join('、')}`
    return [
      { rank, title: name, count, likeness: Math.round(likeness * 100) / 100, reason, placed: place !== undefined },
    ]
  })
  return hints
    .sort((a, b) => Number(b.placed) - Number(a.placed) || b.likeness - a.likeness || a.rank - b.rank)
    .slice(0, shown)
    .map(({ placed: _placed, ...hint }) => hint)
}

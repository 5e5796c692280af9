import { changesIn } from './change.ts'
import type { Claim, Relation, Span } from './claim.ts'
import { partsIn } from './parts.ts'
import { plainOf } from './plain.ts'
import { ratiosIn } from './ratio.ts'
import { samesIn } from './same.ts'
import { type Setting, settingsOf } from './setting.ts'

/**
 * How the claims of a text hang together, in the order of the text: parts of a whole, rates of two counts, changes, the same
 * thing stated again. The claims must be in the order of the text. Any text is read; nothing is refused.
 */
export function relationsOf(text: string, sentences: readonly Span[], claims: readonly Claim[]): readonly Relation[] {
  const groups = settingsOf(text, sentences, claims)
  const found: Relation[] = []
  let before: readonly Setting[] = []
  for (const group of groups) {
    const previous = adjoining(before, group) ? before : []
    const parts = partsIn(group, previous)
    found.push(...parts, ...ratiosIn(group, parts, previous), ...changesIn(group))
    before = group
  }
  found.push(...samesIn(groups, plansFrom(text)))
  return found.sort((one, two) => one.cue.start - two.cue.start || one.cue.end - two.cue.end)
}

function adjoining(before: readonly Setting[], group: readonly Setting[]): boolean {
  const last = before.at(-1)?.claim.sentence
  return last !== undefined && group[0]?.claim.sentence === last + 1
}

/** Where the text begins to speak of what is planned: 三、2025年工作打算. What is said there is not of the report's year. */
function plansFrom(text: string): number {
  const heading =
    /\n[^\S\n]*(?:[一二三四五六七八九]、|第[一二三四五六七八九]部分)[^\n。，；]{0,24}(?:打算|下一步|下步|安排|计划|思路|改进方向|努力方向)[^\n。]{0,8}(?=\n|$)/g
  let start = text.length
  for (const match of plainOf(text).matchAll(heading)) start = match.index
  return start
}

import { countIn } from './count-in.ts'
import type { Read } from './features.ts'

const shortest = 3
const longest = 8
const leastShare = 0.6
const leastOwn = 0.5
const name = /^[\p{Script=Han}A-Za-z0-9]+$/u
const area = /[A-Z]\d{0,2}[市区县]|西地省/
const particle = /[的了是在我你他们吗呢吧啊这那不也都就还被把让请]/

/**
 * What each group names where it names no known place: the longest string of 3 to 8 characters that stands in three
 * fifths of its messages and hardly outside them (a platform, a brand, a policy). Undefined where there is none.
 */
export function commonNames(
  groups: ReadonlyArray<readonly number[]>,
  read: readonly Read[],
): Array<string | undefined> {
  const found = groups.map((members) => {
    const counts = new Map<string, number>()
    for (const at of members) for (const words of stringsOf(read[at])) counts.set(words, (counts.get(words) ?? 0) + 1)
    return new Map([...counts].filter(([, times]) => times >= leastShare * members.length))
  })
  const wanted = new Set(found.flatMap((one) => [...one.keys()]))
  const everywhere = countIn(read, wanted)
  return found.map((one) => {
    const own = [...one].filter(([words, times]) => times >= leastOwn * (everywhere.get(words) ?? times))
    own.sort((a, b) => b[1] ** 2 * b[0].length - a[1] ** 2 * a[0].length || (a[0] < b[0] ? -1 : 1))
    return own[0]?.[0]
  })
}

function stringsOf(read: Read | undefined): Set<string> {
  const strings = new Set<string>()
  for (const text of [read?.title ?? '', read?.text ?? ''])
    for (let at = 0; at < text.length; at++)
      for (let length = 1; length <= longest; length++) {
        const words = text.slice(at, at + length)
        if (words.length < length || !name.test(words) || particle.test(words) || area.test(words)) break
        if (length >= shortest) strings.add(words)
      }
  return strings
}

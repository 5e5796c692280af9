import { areasIn } from './find.ts'

const least = 3
const shortest = 3
const longest = 8
const nameText = /^[\p{Script=Han}A-Za-z0-9]+$/u
const opening =
  /^(?:的|是|在|有|能|请|何|什么|关于|为|怎|这|那|哪|多|一|这|政府|市民|居民|人民|领导|公安|教育|规划|住建)/u
const hanging = /[的了是在有和与及为被不请何吗将要会能对可]$|附近$|周边$|旁边$/u

/**
 * Names that no ending betrays (一家平台、一项政策、一个品牌): what follows an area in several titles (A市某某贷…) and
 * goes on differently after it. With the numbers of the titles it begins in.
 */
export function subjectsIn(titles: readonly string[]): Map<string, Set<number>> {
  const standing = new Map<string, Set<number>>()
  for (const [at, title] of titles.entries())
    for (const { end } of areasIn(title))
      for (let length = shortest; length <= longest + 1; length++) {
        const words = title.slice(end, end + length)
        if (words.length < length || !nameText.test(words)) break
        const titlesWith = standing.get(words)
        if (titlesWith) titlesWith.add(at)
        else standing.set(words, new Set([at]))
      }
  const goesOn = new Map<string, number>()
  for (const [words, { size }] of standing) {
    const shorter = words.slice(0, -1)
    goesOn.set(shorter, Math.max(goesOn.get(shorter) ?? 0, size))
  }
  const subjects = new Map<string, Set<number>>()
  for (const [words, found] of standing) {
    if (found.size < least || words.length > longest || opening.test(words) || hanging.test(words)) continue
    if ((goesOn.get(words) ?? 0) * 2 < found.size) subjects.set(words, found)
  }
  return subjects
}

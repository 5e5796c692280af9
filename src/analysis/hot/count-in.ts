import type { Read } from './features.ts'

/** In how many messages each of the strings (two characters and more) stands. */
export function countIn(read: readonly Read[], wanted: ReadonlySet<string>): Map<string, number> {
  const heads = new Map<string, string[]>()
  for (const words of wanted) {
    const list = heads.get(words.slice(0, 2))
    if (list) list.push(words)
    else heads.set(words.slice(0, 2), [words])
  }
  const counts = new Map<string, number>()
  if (heads.size === 0) return counts
  for (const { title, text } of read) {
    const seen = new Set<string>()
    const all = `${title}\n${text}`
    for (let at = 0; at < all.length - 1; at++)
      for (const words of heads.get(all.slice(at, at + 2)) ?? []) if (all.startsWith(words, at)) seen.add(words)
    for (const words of seen) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return counts
}

/** A text prepared for comparison: each pair of neighbouring characters as a number, sorted. */
export type Profile = { text: string; pairs: Int32Array; norm: number }
export type Likeness = { score: number; shared: string[]; words: string }

const LONGEST = 2000
const SHOWN = 6
// Particles say nothing about the matter, and no place or thing is written with them.
const PARTICLE = /[的了吗呢吧啊呀您]/
const LETTER = /[\p{L}\p{N}]/u

function normalise(text: string): string {
  return text.slice(0, LONGEST).normalize('NFKC').toLowerCase()
}

function isCounted(char: string): boolean {
  return LETTER.test(char) && !PARTICLE.test(char)
}

function normOf(pairs: Int32Array): number {
  let sum = 0
  for (let i = 0; i < pairs.length; ) {
    let next = i + 1
    while (next < pairs.length && pairs[next] === pairs[i]) next += 1
    sum += (next - i) ** 2
    i = next
  }
  return Math.sqrt(sum)
}

/** Prepares a text once for many comparisons; only its first 2,000 characters count. */
export function profileOf(text: string): Profile {
  const plain = normalise(text)
  const pairs: number[] = []
  let before = 0
  for (let i = 0; i < plain.length; i++) {
    const code = isCounted(plain.charAt(i)) ? plain.charCodeAt(i) : 0
    if (before !== 0 && code !== 0) pairs.push((before << 16) | code)
    before = code
  }
  const sorted = Int32Array.from(pairs).sort()
  return { text: plain, pairs: sorted, norm: normOf(sorted) }
}

/** Cosine of the pair counts of two texts, 0 (nothing shared) to 1 (the same pairs). A suggestion, never a decision. */
export function similarity(a: string | Profile, b: string | Profile): number {
  const left = typeof a === 'string' ? profileOf(a) : a
  const right = typeof b === 'string' ? profileOf(b) : b
  if (left.norm === 0 || right.norm === 0) return 0
  let dot = 0
  let i = 0
  let j = 0
  while (i < left.pairs.length && j < right.pairs.length) {
    const pair = left.pairs[i] ?? 0
    const other = right.pairs[j] ?? 0
    if (pair < other) i += 1
    else if (pair > other) j += 1
    else {
      const [fromI, fromJ] = [i, j]
      while (left.pairs[i] === pair) i += 1
      while (right.pairs[j] === pair) j += 1
      dot += (i - fromI) * (j - fromJ)
    }
  }
  return Math.min(1, dot / (left.norm * right.norm))
}

function sharedWords(a: string, b: string): string[] {
  const found = new Set<string>()
  for (let i = 0; i < a.length; ) {
    let end = i
    while (end < a.length && isCounted(a.charAt(end)) && b.includes(a.slice(i, end + 1))) end += 1
    if (end - i >= 2) found.add(a.slice(i, end))
    i = Math.max(end, i + 1)
  }
  const longestFirst = [...found].sort((x, y) => y.length - x.length)
  return longestFirst.filter((word, i) => !longestFirst.slice(0, i).some((longer) => longer.includes(word)))
}

/** The likeness with the words both texts share, longest first: `相似 82%，共同提到：幸福里、路灯不亮`. */
export function explainSimilarity(a: string | Profile, b: string | Profile): Likeness {
  const left = typeof a === 'string' ? profileOf(a) : a
  const right = typeof b === 'string' ? profileOf(b) : b
  const score = similarity(left, right)
  const shared = sharedWords(left.text, right.text).slice(0, SHOWN)
  const percent = `相似 ${Math.round(score * 100)}%`
  return { score, shared, words: shared.length === 0 ? percent : `${percent}，共同提到：${shared.join('、')}` }
}

import { pinyin, polyphonic } from 'pinyin-pro'

const readingsMost = 4
const longest = 12
const LETTERS = /^[a-z]+$/
const HAN = /^\p{Script=Han}+$/u

/** First letters of the reading of a name, digits and letters kept: 桂花社区 → ghsq, 第3网格 → d3wg. Lower case. */
export function initialsOf(name: string): string {
  const plain = name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  return pinyin(plain, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
}

/**
 * The initials by which a person may be looked up: the surname as surnames are read (单 s, 曾 z), the given name in every
 * reading, at most four. Empty for a name that is not two to twelve Han characters.
 */
export function personInitials(name: string): string[] {
  const plain = name.normalize('NFKC').replace(/[\s·•.]/g, '')
  const chars = [...plain]
  if (chars.length < 2 || chars.length > longest || !HAN.test(plain)) return []
  const read = pinyin(plain, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
  const heard = polyphonic(plain, { pattern: 'first', toneType: 'none', type: 'array' })
  const choices = chars.map((_, i) => (i === 0 ? [read[i] ?? ''] : [...new Set([read[i] ?? '', ...(heard[i] ?? [])])]))
  const all = choices.reduce<string[]>(
    (heads, letters) => heads.flatMap((head) => letters.map((letter) => head + letter)).slice(0, readingsMost),
    [''],
  )
  return all.map((one) => one.toLowerCase()).filter((one) => LETTERS.test(one) && one.length === chars.length)
}

/** True for what may be the initials of a name: two to twelve letters and nothing else. */
export function isInitials(text: string): boolean {
  return /^[a-z]{2,12}$/i.test(text.trim())
}

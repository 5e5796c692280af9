import type { TextOrWhy } from './unreadable.ts'

/** Least share of characters that Chinese prose has, and of its commonest ones, for bytes to count as text. */
const leastUsual = 0.85
const leastCommon = 0.03
const sampleLength = 20_000

const usual = /[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef·“”‘’—…–×÷℃㎡①-⑳]/gu
// Common in any prose and rare in bytes read in the wrong encoding.
const common = /[，。、；：的一是了和在有年月日件人次法工作政府]/gu
const han = /\p{Script=Han}/gu
const control = /(?![\t-\r\u0085])\p{Cc}/u

const marks: ReadonlyArray<{ bytes: readonly number[]; encoding: string }> = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Text of a plain file: as its mark says, else UTF-8, else whichever of GB 18030 and UTF-16 gives Chinese prose. */
export function plainText(bytes: Uint8Array): TextOrWhy {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  const known = decode(bytes, mark?.encoding ?? 'utf-8')
  if (known !== undefined && !control.test(known)) return textOf(known)
  if (mark) return { why: 'not-text' }
  const best = ['gb18030', 'utf-16le', 'utf-16be']
    .flatMap((encoding) => decode(bytes, encoding) ?? [])
    .filter((text) => !control.test(text) && isProse(text))
    .sort((one, two) => share(two, common) - share(one, common))[0]
  return best === undefined ? { why: 'not-text' } : textOf(best)
}

function textOf(text: string): TextOrWhy {
  return text.trim() === '' ? { why: 'blank' } : { text }
}

function isProse(text: string): boolean {
  const words = share(text, han)
  return share(text, usual) >= leastUsual && (words === 0 || share(text, common) >= leastCommon * words)
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function share(text: string, characters: RegExp): number {
  const sample = text.slice(0, sampleLength)
  return sample === '' ? 0 : (sample.match(characters)?.length ?? 0) / sample.length
}

/** Markdown without its marks: what is left reads as the printed text does. */
export function markdownText(text: string): string {
  return text
    .replace(/^ {0,3}#{1,6}[ \t]+/gm, '')
    .replace(/^[ \t]*\|?[ \t]*:?-{3,}[-|: \t]*$\n?/gm, '')
    .replace(/(\*\*|__|~~|`)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, row: string) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
}

/** Characters of a number of an article, for use inside a character class of a pattern. */
export const numeralClass = '0-9０-９〇○零一二三四五六七八九十百千两'

const digits = '零一二三四五六七八九'
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** The whole number written in Chinese or Arabic figures, full-width or not: 三十二, 一百零五, ５. Undefined when it is none. */
export function numberOf(written: string): number | undefined {
  const plain = written
    .replace(/[\s\u3000]/g, '')
    .replace(/[０-９]/g, (figure) => String(figure.charCodeAt(0) - 0xff10))
    .replace(/[〇○]/g, '零')
    .replace(/两/g, '二')
  if (plain === '' || plain.length > 12) return undefined
  if (/^\d{1,5}$/.test(plain)) return Number(plain)
  if (/^[零一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((word) => digits.indexOf(word)).join(''))
  return /^[零一二三四五六七八九十百千]+$/.test(plain) ? spelt(plain) : undefined
}

/** 一千二百六十: each digit times its unit, units falling. */
function spelt(plain: string): number | undefined {
  let total = 0
  let digit: number | undefined
  let last = 10_000
  for (const word of plain) {
    const unit = units[word]
    if (unit === undefined) {
      const next = digits.indexOf(word)
      if (digit !== undefined && digit !== 0) return undefined
      digit = next
    } else {
      if (unit >= last || digit === 0) return undefined
      total += (digit ?? 1) * unit
      last = unit
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}

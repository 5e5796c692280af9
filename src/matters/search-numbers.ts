const yearsBack = 15
const WIDTH = 6
const WHOLE = /^(\p{Script=Han})?[〔[(【]?((?:19|20)\d\d)(?:[〕\])】/年-]+第?)0*(\d{1,9})号?$/u
const RUN = /^(\p{Script=Han})?((?:19|20)\d\d)(\d{6})$/u
const SERIAL = /^(\p{Script=Han})?第?0*(\d{1,7})号?$/u

/**
 * The whole numbers that a fragment may stand for: 信〔2026〕000123 and its other writings, 2026-123 of any kind, 000123
 * of any kind and of the last fifteen years. Few enough to be looked up one by one; empty for anything else.
 */
export function numbersAsked(typed: string, marks: readonly string[], year: number): string[] {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s"“”「」]/g, '')
    .replace(/[—–－]/g, '-')
  const dated = WHOLE.exec(text) ?? RUN.exec(text)
  if (dated) return numbersOf(dated[1], marks, [Number(dated[2])], Number(dated[3]))
  const bare = SERIAL.exec(text)
  if (!bare) return []
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => year - back)
  return numbersOf(bare[1], marks, years, Number(bare[2]))
}

/** The serial of what is typed as a number with its year, as it was written: 000123 of 信〔2026〕000123. */
export function serialTyped(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  return /(?:19|20)\d\d[〕\])】/年—–－-]/.test(text) ? /(\d{1,9})号?$/.exec(text)?.[1] : undefined
}

function numbersOf(mark: string | undefined, marks: readonly string[], years: number[], serial: number): string[] {
  if (serial < 1) return []
  const kinds = mark === undefined ? marks : marks.filter((one) => one === mark)
  return years.flatMap((year) => kinds.map((kind) => `${kind}〔${year}〕${String(serial).padStart(WIDTH, '0')}`))
}

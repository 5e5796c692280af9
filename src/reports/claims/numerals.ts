import type { Bound } from './claim.ts'

/** A numeral as written: value and step in single units. `spelt` is true of Chinese characters without any Arabic digit. */
export type Numeral = { end: number; value: number; upper?: number; step: number; spelt: boolean; bound: Bound }

type Part = { end: number; value: number; step: number }

const digits: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((sign, value) => [sign, value] as const),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((sign, value) => [sign, value] as const),
  ['两', 2],
])
const scales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
])
const grouped = /\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?/y
const arabic = /\d+(?:\.\d+)?/y
const scaleRun = / ?(?:[百千](?:万亿?)?|万亿?|亿)(?![克米瓦卡帕伏]|一)/y
const more = /[余多几]|来(?=[件次场人名户份个家条位起项天年处间])/y
const between = / ?(?:-{1,2}|~|至|到) ?/y

/** Whether a numeral may begin with this sign. */
export function beginsNumeral(sign: string): boolean {
  return isDigit(sign) || digits.has(sign) || scales.has(sign) || sign === '几' || sign === '数'
}

/** The end of the run of numeral signs at `at`: where to go on when it is no numeral. */
export function numeralRunEnd(plain: string, at: number): number {
  let end = at
  if (isDigit(plain.charAt(at))) while (isDigit(plain.charAt(end)) || plain.charAt(end) === '.') end++
  else while (beginsNumeral(plain.charAt(end)) && !isDigit(plain.charAt(end))) end++
  return Math.max(end, at + 1)
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9'
}

/** The numeral at `at` with 余 多 几 and a range's other end, without any unit: 6万余, 三百二十, 1.2亿, 20至30, 两三. */
export function numeralAt(plain: string, at: number): Numeral | undefined {
  const first = singleAt(plain, at)
  if (!first) return undefined
  return first.upper === undefined && first.bound === 'exact' ? (rangeFrom(plain, first, at) ?? first) : first
}

/** The numeral after 至 - ~ that makes a range with `first`, looked for from `from` (after a unit or %). */
export function rangeFrom(plain: string, first: Numeral, at: number, from = first.end): Numeral | undefined {
  const start = matchEnd(between, plain, from)
  if (start === undefined) return undefined
  const last = singleAt(plain, start)
  if (!last || last.upper !== undefined || first.spelt !== last.spelt) return undefined
  const scale = largeScale(plain, at, first.end) === 1 ? largeScale(plain, start, last.end) : 1
  // 「3至5万」的「3」也以万计。
  const value = first.value * scale < last.value ? exactly(first.value * scale) : first.value
  if (value >= last.value) return undefined
  return { ...last, value, upper: last.value }
}

function largeScale(plain: string, start: number, end: number): number {
  const written = plain.slice(start, end)
  return written.includes('亿') ? 100_000_000 : written.includes('万') ? 10_000 : 1
}

function singleAt(plain: string, at: number): Numeral | undefined {
  const sign = plain.charAt(at)
  if (isDigit(sign)) return arabicAt(plain, at)
  return vagueAt(plain, at) ?? speltAt(plain, at)
}

function arabicAt(plain: string, at: number): Numeral | undefined {
  let part = digitsAt(plain, at)
  if (!part) return undefined
  let bound: Bound = 'exact'
  let total = 0
  for (;;) {
    const plus = matchEnd(more, plain, part.end)
    const scaled = scaledAt(plain, plus ?? part.end)
    if (plus !== undefined) bound = 'at-least'
    if (!scaled) {
      return { end: plus ?? part.end, value: exactly(total + part.value), step: part.step, spelt: false, bound }
    }
    const { end, value: scale } = scaled
    total = exactly(total + part.value * scale)
    const step = part.step * scale
    const next = plus === undefined && scale >= 1000 ? digitsAt(plain, end) : undefined
    if (!next || next.value >= scale) {
      const after = matchEnd(more, plain, end)
      if (after !== undefined) bound = 'at-least'
      return { end: after ?? end, value: total, step: exactly(step), spelt: false, bound }
    }
    part = next
  }
}

function digitsAt(plain: string, at: number): Part | undefined {
  const end = matchEnd(grouped, plain, at) ?? matchEnd(arabic, plain, at)
  if (end === undefined || end - at > 24) return undefined
  const printed = plain.slice(at, end).replaceAll(',', '')
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0
  return { end, value: Number(printed), step: Number(`1e-${decimals}`) }
}

function scaledAt(plain: string, at: number): Part | undefined {
  const end = matchEnd(scaleRun, plain, at)
  if (end === undefined) return undefined
  let value = 1
  for (const sign of plain.slice(at, end)) value *= scales.get(sign) ?? 1
  return { end, value, step: value }
}

// 「数十」「几百」「上千」没有确数，取其起点。
function vagueAt(plain: string, at: number): Numeral | undefined {
  const sign = plain.charAt(at)
  if (sign !== '数' && sign !== '几') return undefined
  const scaled =
    scaledAt(plain, at + 1) ?? (plain.charAt(at + 1) === '十' ? { end: at + 2, value: 10, step: 10 } : undefined)
  if (!scaled) return undefined
  const end = matchEnd(more, plain, scaled.end) ?? scaled.end
  return { end, value: scaled.value, step: scaled.value, spelt: true, bound: 'at-least' }
}

function speltAt(plain: string, at: number): Numeral | undefined {
  let end = at
  while (digits.has(plain.charAt(end)) || scales.has(plain.charAt(end))) end++
  if (end === at || end - at > 24) return undefined
  const run = plain.slice(at, end)
  // 单个的大写数字多是别的词：队伍、大陆。
  if (/^[壹贰叁肆伍陆柒捌玖拾佰仟]$/.test(run)) return undefined
  const read = pairOf(run) ?? spelt(run)
  if (!read) return undefined
  if (plain.charAt(end) === '点' && digits.has(plain.charAt(end + 1)) && read.upper === undefined) {
    return decimalAt(plain, end, read.value)
  }
  // 「十几」是十一至十九。
  if (plain.charAt(end) === '几' && run.endsWith('十')) {
    return { end: end + 1, value: read.value, upper: read.value + 9, step: 1, spelt: true, bound: 'about' }
  }
  const plus = matchEnd(more, plain, end)
  const tail = plus === undefined ? undefined : scaledAt(plain, plus)
  const scale = tail?.value ?? 1
  return {
    end: tail?.end ?? plus ?? end,
    value: read.value * scale,
    ...(read.upper === undefined ? {} : { upper: read.upper * scale }),
    step: read.step * scale,
    spelt: true,
    bound: plus === undefined ? 'exact' : 'at-least',
  }
}

function decimalAt(plain: string, at: number, whole: number): Numeral {
  let end = at + 1
  let printed = ''
  while (digits.has(plain.charAt(end)) && printed.length < 12) printed += digits.get(plain.charAt(end++))
  const step = Number(`1e-${printed.length}`)
  const scaled = scaledAt(plain, end)
  const scale = scaled?.value ?? 1
  return {
    end: scaled?.end ?? end,
    value: exactly(Number(`${whole}.${printed}`) * scale),
    step: exactly(step * scale),
    spelt: true,
    bound: 'exact',
  }
}

// 「三五」「两三百」「二十七八」连说两个数，是约数。
function pairOf(run: string): { value: number; upper: number; step: number } | undefined {
  const pair = /^(.*?)([一二两三四五六七八九])([二三四五六七八九])([十百千万]?)$/.exec(run)
  if (!pair || (pair[1] && !/[十百千万]$/.test(pair[1]))) return undefined
  const low = digits.get(pair[2] ?? '') ?? 0
  const high = digits.get(pair[3] ?? '') ?? 0
  if (high <= low || high - low > 2) return undefined
  const scale = scales.get(pair[4] ?? '') ?? 1
  const base = pair[1] ? spelt(pair[1])?.value : 0
  return base === undefined ? undefined : { value: base + low * scale, upper: base + high * scale, step: scale }
}

function spelt(run: string): { value: number; step: number; upper?: undefined } | undefined {
  if (![...run].some((sign) => scales.has(sign))) return positional(run)
  let total = 0
  let section = 0
  let digit: number | undefined
  let lastScale = Number.POSITIVE_INFINITY
  let step = 1
  let before = 1
  for (const sign of run) {
    const value = digits.get(sign)
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      // 「一百五」是一百五十，「一百零五」才是一百零五。
      before = digit === undefined ? step : 10
      digit = value
      continue
    }
    const scale = scales.get(sign) ?? 1
    if (scale >= 10_000) {
      section = total > 0 && scale === 100_000_000 ? total + section + (digit ?? 0) : section + (digit ?? 0)
      total = (total > 0 && scale === 100_000_000 ? 0 : total) + (section || 1) * scale
      section = 0
      lastScale = Number.POSITIVE_INFINITY
    } else {
      if (scale >= lastScale) return undefined
      section += (digit || 1) * scale
      lastScale = scale
    }
    digit = undefined
    step = scale
  }
  const last = digit !== undefined && before >= 100 ? before / 10 : 1
  return { value: total + section + (digit ?? 0) * last, step: digit === undefined && step > 10 ? step : last }
}

function positional(run: string): { value: number; step: number } | undefined {
  const value = Number([...run].map((sign) => digits.get(sign)).join(''))
  // 两个数字并列（一三、五五）不是数；三位以上是逐字读出的数。
  return run.length === 2 ? undefined : { value, step: 1 }
}

/** The value without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function exactly(value: number): number {
  return Number(value.toPrecision(12))
}

function matchEnd(pattern: RegExp, plain: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(plain) ? pattern.lastIndex : undefined
}

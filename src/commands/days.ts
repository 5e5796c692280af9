import { refuse } from '#http/refusal.ts'

export const daysOptions = {
  tenant: { type: 'string' },
  year: { type: 'string' },
  quarter: { type: 'string' },
  month: { type: 'string' },
  out: { type: 'string' },
} as const

type Given = { year?: string; quarter?: string; month?: string }

/** --year 2025, --quarter 2025-3 or --month 2025-09 as days [from, until); refuses anything else. */
export function daysGiven(command: string, { year, quarter, month }: Given): { from: string; until: string } {
  if ([year, quarter, month].filter((one) => one !== undefined).length !== 1)
    throw wrong(command, '期间须写 --year 2025、--quarter 2025-3、--month 2025-09 中的一个')
  if (year !== undefined && /^[12]\d{3}$/.test(year)) return spanOf(Number(year), 1, 12)
  const [, ofYear, number] = /^([12]\d{3})-(\d{1,2})$/.exec(quarter ?? month ?? '') ?? []
  const [length, most] = quarter === undefined ? [1, 12] : [3, 4]
  const at = Number(number)
  if (ofYear === undefined || !(at >= 1 && at <= most))
    throw wrong(command, '期间写法不对，如 --quarter 2025-3、--month 2025-09')
  return spanOf(Number(ofYear), (at - 1) * length + 1, length)
}

function spanOf(year: number, first: number, length: number) {
  const day = (months: number) => {
    const [extra, month] = [Math.floor((months - 1) / 12), ((months - 1) % 12) + 1]
    return `${year + extra}-${String(month).padStart(2, '0')}-01`
  }
  return { from: day(first), until: day(first + length) }
}

function wrong(command: string, problem: string) {
  return refuse('usage-wrong', { command, problem })
}

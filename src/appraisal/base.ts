import * as z from 'zod'
import type { Formula } from './formula.ts'

/** What the item counted in the same stretch of the base year and the years before; null where no ledger was kept. */
export const yearCount = z.object({ year: z.number(), count: z.number().nullable() })
export type YearCount = z.infer<typeof yearCount>

export const base = z.object({
  /** Null: there is nothing to compare with, the item is not scored. */
  count: z.number().nullable(),
  how: z.enum(['base-year', 'pooled', 'given', 'none']),
  /** Below the least base: the target has the allowance for its floor. */
  small: z.boolean(),
  words: z.string(),
})
export type Base = z.infer<typeof base>

type Ground = {
  /** From the base year back. */
  years: readonly YearCount[]
  given?: { count: number; source: string }
  /** Which part of the year the stretch is. */
  share: number
}

/** The base to compare with, by the formula's rule for small numbers. */
export function baseOf({ years, given, share }: Ground, { smallNumbers }: Pick<Formula, 'smallNumbers'>): Base {
  const { least, yearsBefore } = smallNumbers
  if (given) {
    const count = rounded(given.count * share)
    const words = `基数 ${count} 件（全年 ${given.count} 件，${given.source}）`
    return { count, how: 'given', small: count < least, words }
  }
  const own = years[0]
  if (own && own.count !== null && own.count >= least)
    return { count: own.count, how: 'base-year', small: false, words: `${own.year}年同期 ${own.count} 件` }
  const pool = years.slice(0, yearsBefore + 1).flatMap(({ year, count }) => (count === null ? [] : [{ year, count }]))
  if (pool.length === 0) return { count: null, how: 'none', small: false, words: '基准年没有台账，也没有给定基数' }
  const mean = rounded(pool.reduce((sum, { count }) => sum + count, 0) / pool.length)
  const list = pool.map(({ year, count }) => `${year}年 ${count} 件`).join('、')
  const how = pool.length > 1 ? 'pooled' : 'base-year'
  const words = pool.length > 1 ? `同期平均 ${mean} 件（${list}）` : `${pool[0]?.year}年同期 ${mean} 件`
  return { count: mean, how, small: mean < least || (own?.count ?? least) < least, words }
}

/** Two decimals, halves up, as the figures of indicators are. */
export function rounded(number: number): number {
  const sign = number < 0 ? -1 : 1
  return (sign * Math.round(Math.abs(number) * 100 + 1e-7)) / 100
}

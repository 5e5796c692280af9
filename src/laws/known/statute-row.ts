import { parseDay } from '#calendar/date.ts'
import { type Found, type KnownStatute, linked } from '../statute.ts'

/** 公布（修订）之日, 施行之日, last article, how the day of coming into force was found (not written: recalled, unverified). */
export type Row = readonly [promulgated: string, from: string, articles: number, found?: Exclude<Found, 'recalled'>]

type More = {
  also?: readonly string[]
  /** Editions older than the first row are not listed. */
  earlier?: true
  abolished?: readonly [from: string, by: string]
  /** The abolition was not seen in a text. */
  unverified?: true
}

/** One statute of the index, its editions linked. */
export function statute(name: string, rows: readonly Row[], more: More = {}): KnownStatute {
  const { also, earlier, abolished, unverified } = more
  const end = abolished ? parseDay(abolished[0]) : undefined
  const editions = rows.map(([promulgated, from, articles, found]) => ({
    promulgated: parseDay(promulgated),
    from: parseDay(from),
    articles,
    ...(found ? { inserted: [], found } : { found: 'recalled' as const, unverified: true as const }),
  }))
  return {
    name,
    ...(also ? { also } : {}),
    editions: linked(editions, end),
    ...(earlier ? { earlier } : {}),
    ...(end && abolished ? { abolished: { from: end, by: abolished[1], ...(unverified ? { unverified } : {}) } } : {}),
  }
}

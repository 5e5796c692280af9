import fc from 'fast-check'
import { describe, it, expect as must } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { addDays, type Day, parseDay, weekday } from '#calendar/date.ts'
import { tell } from './alarms.ts'
import { dayClass, learnDayWeights } from './day-weights.ts'
import { expect } from './expectation.ts'
import { quantile, upperTail } from './negative-binomial.ts'
import { alarmsAmong, learnUsual, weekInWords, weeksOf } from './series.ts'
import { defaultTrendSettings } from './settings.ts'

/** A seeded stream of numbers in [0, 1) (mulberry32). */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function poisson(mean: number, next: () => number): number {
  const least = Math.exp(-mean)
  let k = 0
  for (let product = next(); product > least; product *= next()) k += 1
  return k
}

describe('件数的分布', () => {
  it.each([
    [{ mean: 4, spread: 1 }, 0.975, 8],
    [{ mean: 4, spread: 1 }, 0.025, 1],
    [{ mean: 0.5, spread: 1 }, 0.975, 2],
    [{ mean: 100, spread: 1 }, 0.5, 100],
    [{ mean: 2000, spread: 1 }, 0.5, 2000],
  ])('泊松分布表：%j 的 %d 分位是 %d', (law, share, k) => {
    must(quantile(law, share)).toBe(k)
  })

  it('离散越大，上界越高；均数相同', () => {
    must(quantile({ mean: 10, spread: 3 }, 0.975)).toBeGreaterThan(quantile({ mean: 10, spread: 1 }, 0.975))
  })

  it('尾部概率与分位数相合', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (mean, spread) => {
          const k = quantile({ mean, spread }, 0.975)
          must(upperTail({ mean, spread }, k + 1)).toBeLessThanOrEqual(0.0251)
        },
      ),
    )
  })
})

describe('日子的种类', () => {
  it.each([
    ['2026-10-01', 'holiday'],
    ['2026-10-08', 'after'],
    ['2026-10-09', 'work'],
    ['2026-10-10', 'work'],
    ['2026-07-04', 'rest'],
    ['2026-07-06', 'after'],
  ])('%s 是 %s', (day, name) => {
    must(dayClass(officialCalendar, parseDay(day))).toBe(name)
  })

  it('节后第一天来得多，假日来得少，各按实际学得', () => {
    const counts = new Map<Day, number>()
    for (let day = parseDay('2025-01-01'); day < '2026-01-01'; day = addDays(day, 1)) {
      counts.set(day, { work: 10, after: 18, rest: 3, holiday: 1 }[dayClass(officialCalendar, day)])
    }
    const weights = learnDayWeights(officialCalendar, counts)
    must(weights.after).toBeGreaterThan(1.4)
    must(weights.rest).toBeLessThan(0.5)
    must(weights.holiday).toBeLessThan(weights.rest + 0.3)
  })
})

const week = (count: number) => ({ count, weight: 7 })

describe('往常是多少', () => {
  it('八周以内不作预期', () => {
    must(
      expect(
        Array.from({ length: 7 }, () => week(5)),
        7,
        8,
      ),
    ).toBeUndefined()
  })

  it('长假那一周只有两个工作日，预期相应减少', () => {
    const past = Array.from({ length: 26 }, () => week(14))
    must(expect(past, 2, 8)?.mean).toBeCloseTo(4.01, 1)
  })

  it('一次突发不把下一次突发说成寻常', () => {
    const calm = Array.from({ length: 25 }, (_, at) => week(4 + (at % 3)))
    const after = expect([...calm, week(60)], 7, 8)
    must(after?.high).toBeLessThan(20)
  })

  it('寻常的周落在区间内的约占百分之九十五', () => {
    const next = stream(7)
    let inside = 0
    const trials = 3000
    for (let at = 0; at < trials; at++) {
      const past = Array.from({ length: 26 }, () => week(poisson(6, next)))
      const range = expect(past, 7, 8)
      const count = poisson(6, next)
      if (range && count >= range.low && count <= range.high) inside += 1
    }
    must(inside / trials).toBeGreaterThan(0.94)
    must(inside / trials).toBeLessThan(0.995)
  })
})

describe('预警', () => {
  it('许多条线一起看：平静时几乎不报，突增的报得出', () => {
    const next = stream(11)
    const since = parseDay('2025-01-06')
    const until = parseDay('2025-12-29')
    const settings = defaultTrendSettings
    const daily = (mean: number, burst: boolean) => {
      const counts = new Map<Day, number>()
      for (let day = since; day < until; day = addDays(day, 1)) {
        const factor = weekday(day) > 5 ? 0.3 : 1
        counts.set(day, poisson(mean * factor, next) + (burst && day >= addDays(until, -7) ? 4 : 0))
      }
      return counts
    }
    const lines = Array.from({ length: 60 }, (_, at) => ({ name: at, counts: daily(1, at === 17) }))
    const all = new Map<Day, number>()
    for (const { counts } of lines) for (const [day, count] of counts) all.set(day, (all.get(day) ?? 0) + count)
    const usual = learnUsual(officialCalendar, all, since, until)
    const last = lines.map(({ name, counts }) => ({
      name,
      week: weeksOf(counts, usual, { since, from: addDays(until, -7), until }, settings)[0],
    }))
    must(alarmsAmong(last, settings).map(({ name }) => name)).toEqual([17])
    must(weekInWords(last[17]?.week ?? { from: since, count: 0 })).toContain('多于往常')
  })

  it('只有三件的周不报，再少见也不报', () => {
    const counts = new Map([[parseDay('2025-12-22'), 3]])
    const usual = learnUsual(officialCalendar, new Map(), parseDay('2025-01-06'), parseDay('2025-12-29'))
    const weeks = weeksOf(
      counts,
      usual,
      { since: parseDay('2025-01-06'), from: parseDay('2025-12-22'), until: parseDay('2025-12-29') },
      defaultTrendSettings,
    )
    must(alarmsAmong([{ week: weeks[0] }], defaultTrendSettings)).toEqual([])
  })

  it('同报的次序无关', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (chances) => {
        const told = tell(chances, 0.05)
        const back = tell([...chances].reverse(), 0.05).reverse()
        must(back).toEqual(told)
      }),
    )
  })
})

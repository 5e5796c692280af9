import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { addDays, addMinutes, type Day, parseDay, parseInstant, startOf, weekday } from '#calendar/date.ts'
import { randomFrom } from '#demo/random.ts'
import { adviceOf } from './advice.ts'
import { blockInWords, blockOf, type Count, countCells, endOfCell } from './cells.ts'
import { caughtBy, replayForecasts } from './hit-rate.ts'
import { forecastWeek } from './model.ts'
import { priorStrength, shrunk } from './shrink.ts'

const grids = Array.from({ length: 12 }, (_, at) => `G${String(at + 1).padStart(2, '0')}`)
const since = parseDay('2026-01-05')
const calendar = officialCalendar

/** Incidents of a made-up street, drawn by lot at the rate of each cell. */
function drawn(days: number, rate: (grid: string, day: Day, block: number) => number, seed = 7): Count[] {
  const { next } = randomFrom(seed)
  const counts: Count[] = []
  for (let at = 0; at < days; at++)
    for (const grid of grids)
      for (let block = 0; block < 6; block++) {
        const day = addDays(since, at)
        let count = 0
        for (let left = Math.exp(-rate(grid, day, block)), p = next(); p > left; p *= next()) count += 1
        if (count > 0) counts.push({ grid, day, block, count })
      }
  return counts
}

const asked = (from: Day, there: number) => ({
  grids: new Map(grids.map((grid) => [grid, grid])),
  onDuty: () => there,
  now: startOf(from),
})

const even = () => 0.1
const fridayEvening = (grid: string, day: Day, block: number) =>
  grid === 'G03' && weekday(day) === 5 && block === 4 ? 3 : 0.08

describe('时段', () => {
  it.each([
    ['2026-07-03T15:59:00+08:00', 3],
    ['2026-07-03T16:00:00+08:00', 4],
    ['2026-07-03T00:00:00+08:00', 0],
    ['2026-07-03T23:59:00+08:00', 5],
  ])('%s 属第 %i 段', (at, block) => {
    expect(blockOf(parseInstant(at))).toBe(block)
  })

  it('同一网格同一时段的合计，写作周几几点', () => {
    const at = parseInstant('2026-07-03T17:00:00+08:00')
    expect(
      countCells([
        { grid: 'G03', at },
        { grid: 'G03', at },
      ]),
    ).toEqual([{ grid: 'G03', day: '2026-07-03', block: 4, count: 2 }])
    expect(blockInWords([parseDay('2026-07-03')], 4)).toBe('周五 16–20 时')
  })
})

it.each([
  [['2026-07-01'], '周三 16–20 时'],
  [['2026-07-01', '2026-07-02'], '周三、周四 16–20 时'],
  [['2026-07-06', '2026-07-01', '2026-07-07', '2026-07-04'], '周一至周三、周六 16–20 时'],
])('几天一样的并作一句：%j', (days, words) => {
  expect(blockInWords(days.map(parseDay), 4)).toBe(words)
})

describe('收缩', () => {
  it('各类与所料相差不出偶然的，一律按平常', () => {
    expect(shrunk([5, 4, 6, 5].map((observed) => ({ observed, expected: 5 })))).toEqual([1, 1, 1, 1])
  })

  it('相差悬殊的，件数多的几乎照实，件数少的往平常靠', () => {
    const seen = [
      { observed: 90, expected: 30 },
      { observed: 3, expected: 1 },
      { observed: 5, expected: 67 },
    ]
    const [many = 0, few = 0] = shrunk(seen)
    expect(many).toBeGreaterThan(2.5)
    expect(few).toBeGreaterThan(1)
    expect(few).toBeLessThan(many)
    expect(priorStrength([{ observed: 0, expected: 0 }])).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('下周的预测', () => {
  it('历史不足八周的不作预测', () => {
    const counts = drawn(55, even)
    expect(forecastWeek({ counts, grids, calendar, since, from: addDays(since, 55) })).toBeUndefined()
    expect(forecastWeek({ counts, grids, calendar, since, from: addDays(since, 56) })).toBeDefined()
  })

  it('周五傍晚总出事的网格排在最前，写明理由和增派', () => {
    const from = addDays(since, 140)
    const forecast = forecastWeek({ counts: drawn(140, fridayEvening), grids, calendar, since, from })
    const advice = forecast ? adviceOf(forecast, asked(from, 0)) : []
    expect(advice[0]?.words).toBe('周五 16–20 时 G03 增派 1 人')
    expect(advice[0]?.expected).toBeGreaterThan(1)
    expect(advice[0]?.reason).toContain('该网格在这个时段又')
    const there = forecast ? adviceOf(forecast, asked(from, 2)) : []
    expect(there[0]?.words).toBe('周五 16–20 时 G03 在班 2 人，列为重点巡查')
  })

  it('已经过去的时段不再建议', () => {
    const from = addDays(since, 140)
    const forecast = forecastWeek({ counts: drawn(140, fridayEvening), grids, calendar, since, from })
    const now = addMinutes(startOf(addDays(from, 4)), 20 * 60)
    const ended = (asking: ReturnType<typeof asked>) =>
      (forecast ? adviceOf(forecast, asking) : []).flatMap(({ days, block }) =>
        days.filter((day) => endOfCell({ day, block }) <= now),
      )
    expect(ended(asked(from, 0))).toContain(addDays(from, 4))
    expect(ended({ ...asked(from, 0), now })).toEqual([])
  })

  it('各处各时都一样的街道，没有一处值得增派', () => {
    const from = addDays(since, 140)
    const forecast = forecastWeek({ counts: drawn(140, even), grids, calendar, since, from })
    expect(forecast && adviceOf(forecast, asked(from, 1))).toEqual([])
  })

  it('只用此前的数据：其后发生的事不改变预测', () => {
    const counts = drawn(200, fridayEvening)
    const from = addDays(since, 120)
    const cell = { grid: 'G03', day: addDays(from, 4), block: 4 }
    const of = (known: readonly Count[]) =>
      forecastWeek({ counts: known, grids, calendar, since, from })?.expected(cell)
    expect(of(counts)).toEqual(of(counts.filter(({ day }) => day < from)))
  })

  it('各格的预计合起来就是全街道的预计', () => {
    const from = addDays(since, 140)
    const forecast = forecastWeek({ counts: drawn(140, fridayEvening), grids, calendar, since, from })
    let sum = 0
    for (const grid of grids)
      for (let at = 0; at < 7; at++)
        for (let block = 0; block < 6; block++)
          sum += forecast?.expected({ grid, day: addDays(from, at), block }).mean ?? 0
    expect(sum).toBeCloseTo(forecast?.total.mean ?? -1, 6)
  })
})

describe('命中率', () => {
  it('一成的格子里有几件；一样高的格子按抽签的期望分', () => {
    const cells = Array.from({ length: 20 }, (_, at) => ({ grid: `G${at}`, day: since, block: 0 }))
    const count = ({ grid }: { grid: string }) => (grid === 'G0' ? 6 : grid === 'G1' ? 2 : 0)
    expect(caughtBy(cells, count, count)).toBe(8)
    expect(caughtBy(cells, () => 1, count)).toBeCloseTo(0.8)
    expect(caughtBy(cells, ({ grid }) => (grid === 'G1' ? 1 : 0), count)).toBeCloseTo(2 + 6 / 19)
  })

  it('有固定高发处的街道，命中远多于盲选，也多于照搬上周', () => {
    const past = { counts: drawn(280, fridayEvening), grids, calendar, since, until: addDays(since, 280) }
    const rate = replayForecasts(past, 26)
    expect(rate.weeks).toHaveLength(26)
    expect(rate.hit ?? 0).toBeGreaterThan(0.15)
    expect(rate.hit ?? 0).toBeGreaterThan(rate.lastWeek ?? 1)
    expect(rate.within ?? 0).toBeGreaterThan(0.8)
  })

  it('毫无规律的街道，命中就是一成左右，不虚报', () => {
    const past = { counts: drawn(280, even), grids, calendar, since, until: addDays(since, 280) }
    expect(replayForecasts(past, 26).hit).toBeCloseTo(0.1, 1)
  })

  it('没有满八周历史的，一周也不算', () => {
    const past = { counts: drawn(50, even), grids, calendar, since, until: addDays(since, 50) }
    expect(replayForecasts(past, 26)).toMatchObject({ weeks: [], incidents: 0, hit: null })
  })
})

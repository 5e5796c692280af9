import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, isWorkday, officialCalendar } from './calendar.ts'
import { type ClockAct, projectClock } from './clock.ts'
import { addDays, addMinutes, type Day, parseDay, startOf } from './date.ts'
import { type Duration, days, workdays } from './duration.ts'

const calendar: Calendar = officialCalendar
const start = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(parseDay('2014-01-01'), n))
const length = fc.integer({ min: 1, max: 90 })
const stretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 25 })), { maxLength: 4 })

/** 手工算法：一天一天往后数，不计入的日子跳过，末日遇休息日顺延。 */
function byHand(from: Day, period: Duration, pauses: Array<[Day, Day]>): { unrolled: Day; due: Day } {
  const counts = (day: Day) => period.unit === 'day' || isWorkday(calendar, day)
  const paused = (day: Day) => pauses.some(([a, b]) => a < day && day <= b)
  let day = from
  for (let left = period.count; left > 0; ) {
    day = addDays(day, 1)
    if (counts(day) && !paused(day)) left -= 1
  }
  let due = day
  while (!isWorkday(calendar, due)) due = addDays(due, 1)
  return { unrolled: day, due }
}

function actsOf(from: Day, gaps: Array<[number, number]>): { pauses: Array<[Day, Day]>; acts: ClockAct[] } {
  const pauses = gaps.map(([offset, size]): [Day, Day] => [addDays(from, offset), addDays(from, offset + size)])
  const acts = pauses.flatMap(([a, b], at): ClockAct[] => [
    { kind: 'suspend', at: startOf(a), event: `中止${at}` },
    { kind: 'resume', at: startOf(b), event: `恢复${at}` },
  ])
  return { pauses, acts }
}

const project = (from: Day, period: Duration, acts: readonly ClockAct[]) =>
  projectClock({ name: '办结', basis: '条例', period, startedAt: startOf(from), acts }, calendar)

describe('法定期限的性质', () => {
  it('工作日期限：中止若干日后的届满日与逐日手算一致', () => {
    fc.assert(
      fc.property(start, length, stretches, (from, count, gaps) => {
        const { pauses, acts } = actsOf(from, inside(gaps, count))
        expect(project(from, workdays(count), acts).dueOn).toBe(byHand(from, workdays(count), pauses).due)
      }),
    )
  })

  it('自然日期限：中止若干日后的届满日与逐日手算一致', () => {
    fc.assert(
      fc.property(start, length, stretches, (from, count, gaps) => {
        const { pauses, acts } = actsOf(from, inside(gaps, count))
        const expected = byHand(from, days(count), pauses)
        const projection = project(from, days(count), acts)
        expect([projection.unrolledOn, projection.dueOn]).toEqual([expected.unrolled, expected.due])
      }),
    )
  })

  it('延长加在未顺延的期限上：与一开始就是合计长度相同', () => {
    fc.assert(
      fc.property(start, length, length, stretches, fc.boolean(), (from, count, more, gaps, natural) => {
        const unit = natural ? days : workdays
        const { acts } = actsOf(from, gaps)
        const extend: ClockAct = { kind: 'extend', by: unit(more), at: startOf(addDays(from, 1)), event: '延长' }
        expect(project(from, unit(count), [...acts, extend]).dueOn).toBe(project(from, unit(count + more), acts).dueOn)
      }),
    )
  })

  it('同日各事件怎样排列都得出同一结果', () => {
    const shuffled = stretches.chain((gaps) =>
      fc.tuple(fc.constant(gaps), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 })),
    )
    fc.assert(
      fc.property(start, length, shuffled, fc.boolean(), (from, count, [gaps, order], open) => {
        const { acts } = actsOf(from, gaps)
        const extra: ClockAct = { kind: 'extend', by: days(5), at: startOf(addDays(from, 2)), event: '延长' }
        const listed = [...(open ? acts.slice(0, -1) : acts), extra]
        const mixed = order.flatMap((at) => listed[at] ?? [])
        expect(JSON.stringify(project(from, days(count), mixed))).toBe(
          JSON.stringify(project(from, days(count), listed)),
        )
      }),
    )
  })

  it('同一日内先后时刻互换，届满日不变', () => {
    fc.assert(
      fc.property(
        start,
        length,
        stretches,
        fc.array(fc.integer({ min: 0, max: 1439 }), { minLength: 8, maxLength: 8 }),
        (from, count, gaps, times) => {
          const { acts } = actsOf(from, gaps)
          const moved = acts.map((act, at) => ({ ...act, at: addMinutes(act.at, times[at] ?? 0) }))
          expect(project(from, workdays(count), moved).dueOn).toBe(project(from, workdays(count), acts).dueOn)
        },
      ),
    )
  })

  it('中止从不使届满日提前，放假从不使届满日落在休息日', () => {
    fc.assert(
      fc.property(start, length, stretches, (from, count, gaps) => {
        const { acts } = actsOf(from, gaps)
        const paused = project(from, days(count), acts).dueOn
        const plain = project(from, days(count), []).dueOn
        expect(paused !== null && plain !== null && paused >= plain && isWorkday(calendar, paused)).toBe(true)
      }),
    )
  })

  it('十万次推算在数秒之内', () => {
    const from = parseDay('2026-01-05')
    const { acts } = actsOf(from, [[3, 6]])
    const began = performance.now()
    for (let n = 0; n < 100_000; n++) project(addDays(from, n % 300), n % 2 ? days(60) : workdays(20), acts)
    expect(performance.now() - began).toBeLessThan(6000)
  })
})

/** 只取在期限之内开始的中止，手算不必理会届满后的中止。 */
function inside(gaps: Array<[number, number]>, count: number): Array<[number, number]> {
  return gaps.filter(([offset]) => offset < count)
}

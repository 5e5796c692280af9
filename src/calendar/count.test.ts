import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, isWorkday, officialCalendar } from './calendar.ts'
import {
  addMonths,
  addWorkdays,
  addYears,
  findUnpublishedYear,
  latestNotice,
  roll,
  unrolledEnd,
  workdaysBefore,
  workdaysBetween,
} from './count.ts'
import { addDays, type Day, parseDay } from './date.ts'
import { type Duration, days, months, workdays, years } from './duration.ts'

const calendar: Calendar = officialCalendar
const anyDay = fc.integer({ min: 0, max: 9500 }).map((n) => addDays(parseDay('2003-06-01'), n))

function slowAdd(start: Day, count: number): Day {
  let day = start
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(calendar, day)) left -= 1
  }
  return day
}

describe('参考手册第15.4节的计算样例', () => {
  it.each<[string, Duration, string, string]>([
    ['2026-08-26', days(30), '2026-09-25', '2026-09-28'],
    ['2026-09-01', days(60), '2026-10-31', '2026-11-02'],
    ['2026-01-05', days(60), '2026-03-06', '2026-03-06'],
    ['2026-09-16', days(15), '2026-10-01', '2026-10-08'],
    ['2026-09-10', days(15), '2026-09-25', '2026-09-28'],
    ['2026-02-10', workdays(15), '2026-03-09', '2026-03-09'],
    ['2026-02-10', workdays(20), '2026-03-16', '2026-03-16'],
    ['2026-01-30', workdays(20), '2026-03-05', '2026-03-05'],
    ['2026-09-24', workdays(5), '2026-10-09', '2026-10-09'],
    ['2026-09-18', workdays(1), '2026-09-20', '2026-09-20'],
    ['2026-04-30', workdays(7), '2026-05-13', '2026-05-13'],
    ['2026-05-08', workdays(2), '2026-05-11', '2026-05-11'],
    ['2026-12-01', workdays(20), '2026-12-29', '2026-12-29'],
    ['2025-12-31', workdays(5), '2026-01-08', '2026-01-08'],
    ['2026-08-31', months(6), '2027-02-28', '2027-03-01'],
    ['2026-01-31', months(1), '2026-02-28', '2026-02-28'],
  ])('%s 起 %o，未顺延为 %s，届满为 %s', (start, length, raw, due) => {
    const end = unrolledEnd(calendar, parseDay(start), length)
    expect([end, roll(calendar, end)]).toEqual([raw, due])
  })

  it('2026年10月15日听证，七个工作日前通知：最迟9月30日，隔满七个工作日则为9月29日', () => {
    const event = parseDay('2026-10-15')
    expect(latestNotice(calendar, event, workdays(7), 'counted')).toBe('2026-09-30')
    expect(latestNotice(calendar, event, workdays(7))).toBe('2026-09-29')
  })
})

describe('工作日', () => {
  it('加工作日与逐日数一致', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (start, count) => {
        expect(addWorkdays(calendar, start, count)).toBe(slowAdd(start, count))
      }),
    )
  })

  it('两日之间的工作日数与逐日数一致，反向为负', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const until = addDays(from, length)
        let count = 0
        for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkday(calendar, day)) count += 1
        expect(workdaysBetween(calendar, from, until)).toBe(count)
        expect(workdaysBetween(calendar, until, from)).toBe(0 - count)
      }),
    )
  })

  it('从工作日往后数再往前数，回到原日', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (start, count) => {
        const from = roll(calendar, start)
        expect(workdaysBefore(calendar, addWorkdays(calendar, from, count), count)).toBe(from)
      }),
    )
  })

  it('隔满n日的最迟通知日与活动日之间恰有n个工作日', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, count) => {
        const notice = latestNotice(calendar, event, workdays(count))
        expect(workdaysBetween(calendar, notice, addDays(event, -1))).toBe(count)
        expect(isWorkday(calendar, notice)).toBe(true)
      }),
    )
  })

  it('顺延只到工作日，再顺延不变，工作日不动', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const rolled = roll(calendar, day)
        expect(isWorkday(calendar, rolled)).toBe(true)
        expect(roll(calendar, rolled)).toBe(rolled)
        expect(rolled >= day).toBe(true)
        if (isWorkday(calendar, day)) expect(rolled).toBe(day)
      }),
    )
  })
})

describe('月和年', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s 加%d个月为 %s', (start, count, expected) => {
    expect(addMonths(parseDay(start), count)).toBe(expected)
  })

  it('闰日加一年为平年二月末日', () => {
    expect(addYears(parseDay('2024-02-29'), 1)).toBe('2025-02-28')
    expect(unrolledEnd(calendar, parseDay('2024-02-29'), years(4))).toBe('2028-02-29')
  })
})

describe('倒推', () => {
  it('自然日倒推不顺延，哪怕落在休息日', () => {
    expect(latestNotice(calendar, parseDay('2026-10-10'), days(7), 'counted')).toBe('2026-10-03')
    expect(latestNotice(calendar, parseDay('2026-10-10'), days(7))).toBe('2026-10-02')
  })
})

it('找得出期间内第一个未公布的年份', () => {
  const find = (after: string, until: string) => findUnpublishedYear(calendar, parseDay(after), parseDay(until))
  expect(find('2026-12-30', '2026-12-31')).toBeUndefined()
  expect(find('2026-12-31', '2027-01-04')).toBe(2027)
  expect(find('2003-12-31', '2004-01-05')).toBeUndefined()
  expect(find('2003-12-30', '2004-01-05')).toBe(2003)
})

import { describe, expect, it } from 'vitest'
import { isPublished, isWorkday, officialCalendar } from '#calendar/calendar.ts'
import { parseDay, parseInstant } from '#calendar/date.ts'
import { calendarsFrom, daysOfNotice, holidaysOf, yearInDays } from './adopted-notice.ts'

const range = (from: number, until: number, month: string) =>
  Array.from({ length: until - from + 1 }, (_, at) => `${month}-${String(from + at).padStart(2, '0')}`)

it('逐日填写的放假日期归入各节，连续的并成一段', () => {
  const off = [
    '2027-01-01',
    ...range(5, 11, '2027-02'),
    '2027-04-05',
    ...range(1, 5, '2027-05'),
    ...range(1, 7, '2027-10'),
  ]
  expect(holidaysOf([...off].reverse())).toEqual({
    元旦: ['2027-01-01'],
    春节: ['2027-02-05..2027-02-11'],
    清明节: ['2027-04-05'],
    劳动节: ['2027-05-01..2027-05-05'],
    国庆节: ['2027-10-01..2027-10-07'],
  })
})

describe('采纳通知', () => {
  const input = {
    year: 2027,
    notice: '国办发明电〔2026〕9号',
    off: range(5, 11, '2027-02'),
    work: ['2027-01-31'],
    amends: false,
  }

  it.each([
    ['已公布的年度须选修订', { ...input, year: 2026 }, '请选择「修订」'],
    ['没有放假日期', { ...input, off: [] }, '没有填写放假日期'],
    ['不存在的日期', { ...input, off: ['2027-02-30'] }, '「2027-02-30」不是日期'],
    ['年份填错', { ...input, off: ['2026-02-05'] }, '是否填错年份'],
    ['调休日不是周末', { ...input, work: ['2027-02-01'] }, '不必调休'],
    ['同一天既放假又上班', { ...input, work: ['2027-02-06'] }, '既放假又上班'],
  ])('%s：拒绝', (_, wrong, words) => {
    expect(() => daysOfNotice(officialCalendar, wrong)).toThrow(words)
  })

  it('某一时刻用哪一版历法，看当时已采纳的通知', () => {
    const adopted = (revision: number, notice: string, at: string, extra: string[] = []) => ({
      year: 2027,
      revision,
      notice,
      days: daysOfNotice(officialCalendar, { ...input, off: [...input.off, ...extra] }),
      adoptedAt: parseInstant(at),
    })
    const first = adopted(1, input.notice, '2026-11-10T01:00:00.000Z')
    const second = adopted(2, '国办发明电〔2027〕1号', '2027-01-20T01:00:00.000Z', ['2027-02-12'])
    const calendars = calendarsFrom([second, first])
    const friday = parseDay('2027-02-12')

    expect(calendars.at(parseInstant('2026-11-10T00:59:59.999Z'))).toBe(officialCalendar)
    const early = calendars.at(parseInstant('2026-11-10T01:00:00.000Z'))
    expect(early.edition).toBe('2027')
    expect(isWorkday(early, friday)).toBe(true)
    const late = calendars.at(parseInstant('2027-01-20T01:00:00.000Z'))
    expect(late).toBe(calendars.newest)
    expect(late.edition).toBe('2027.1')
    expect(isWorkday(late, friday)).toBe(false)
    expect(calendars.at()).toBe(calendars.newest)
    expect(isPublished(officialCalendar, friday)).toBe(false)

    const shown = late.years.map(yearInDays).find(({ year }) => year === 2027)
    expect(shown).toMatchObject({
      own: true,
      notice: '国办发明电〔2026〕9号、国办发明电〔2027〕1号',
      work: ['2027-01-31'],
    })
    expect(shown?.off).toContain('2027-02-12')
    expect(late.years.map(yearInDays).filter(({ own }) => own)).toHaveLength(1)
  })
})

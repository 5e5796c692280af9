import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#http/refusal.ts'
import {
  amendCalendar,
  calendarFrom,
  calendarUpTo,
  findSpecialDay,
  isPublished,
  isWorkday,
  noticeOf,
  officialCalendar,
} from './calendar.ts'
import { addDays, epochOf, monthOf, parseDay, weekday, yearOf } from './date.ts'
import { daysOff, type YearNotice } from './year-notice.ts'

const works = (day: string) => isWorkday(officialCalendar, parseDay(day))
const notice2027: YearNotice = {
  year: 2027,
  notices: ['国办发明电〔2026〕测试号'],
  off: { 元旦: '2027-01-01..2027-01-03', 春节: '2027-02-05..2027-02-12' },
  work: ['2027-01-30'],
}

describe('法定节假日', () => {
  it('2026年各月工作日为21、16、22、21、19、21、23、21、22、18、21、23，共248日', () => {
    const months = Array.from({ length: 12 }, () => 0)
    for (let day = parseDay('2026-01-01'); yearOf(day) === 2026; day = addDays(day, 1)) {
      const at = monthOf(day) - 1
      if (isWorkday(officialCalendar, day)) months[at] = (months[at] ?? 0) + 1
    }
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
    expect(months.reduce((a, b) => a + b)).toBe(248)
  })

  it.each([
    ['2026-02-14', true, '春节前的周六调休上班'],
    ['2026-09-20', true, '国庆前的周日调休上班'],
    ['2026-09-25', false, '中秋节'],
    ['2025-10-08', false, '国庆节与中秋节合并放假的第八日'],
    ['2020-01-31', false, '2020年春节假期延长'],
    ['2020-02-01', false, '原定调休上班，因延长而休息'],
    ['2020-02-03', true, '延长后正常上班'],
    ['2019-05-02', false, '2019年劳动节改为四天'],
    ['2019-05-05', true, '改为四天后的调休上班'],
    ['2015-09-04', false, '抗战胜利纪念日调休'],
    ['2015-09-06', true, '抗战胜利纪念日的补班'],
    ['2007-12-31', false, '2008年元旦的通知放到上一年末'],
    ['2007-12-29', true, '2008年元旦的补班在上一年'],
    ['2005-12-31', true, '2006年元旦的补班在上一年'],
    ['2011-12-31', true, '2012年元旦的补班在上一年'],
    ['2022-12-31', false, '2023年元旦从上一年末开始'],
    ['2014-01-30', true, '2014年除夕不是法定假日'],
  ])('%s 是否上班：%s（%s）', (day, expected) => {
    expect(works(day)).toBe(expected)
  })

  it('2004年至2026年每年都有国务院通知文号', () => {
    const years = officialCalendar.years.map((notice) => notice.year)
    expect(years).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at))
    for (const notice of officialCalendar.years) {
      for (const number of notice.notices) expect(number).toMatch(/^国(办)?发明电〔\d{4}〕\d+号$/)
    }
  })

  it('调休上班的都是周六周日，且不在放假的日子里', () => {
    for (const notice of officialCalendar.years) {
      const off = new Set(daysOff(notice).map(({ epoch }) => epoch))
      for (const text of notice.work) {
        const day = parseDay(text)
        expect([text, weekday(day) > 5, off.has(epochOf(day))]).toEqual([text, true, false])
      }
    }
  })

  it('说得出某日为何休息或上班，以及依据的通知', () => {
    expect(findSpecialDay(officialCalendar, parseDay('2026-10-01'))).toEqual({
      kind: 'off',
      name: '国庆节',
      notice: '国办发明电〔2025〕7号',
    })
    expect(findSpecialDay(officialCalendar, parseDay('2020-02-01'))?.notice).toBe(
      '国办发明电〔2019〕16号、国办发明电〔2020〕1号',
    )
    expect(findSpecialDay(officialCalendar, parseDay('2026-11-07'))).toBeUndefined()
  })
})

describe('未公布的年份', () => {
  it('2027年和2004年以前没有公布', () => {
    const published = ['2003-12-31', '2004-01-01', '2026-12-31', '2027-01-01'].map((day) =>
      isPublished(officialCalendar, parseDay(day)),
    )
    expect(published).toEqual([false, true, true, false])
  })

  it('只除去周末和日期固定的法定节假日，农历节日不猜', () => {
    const expected = {
      '2027-01-01': false,
      '2027-05-03': true,
      '2027-10-01': false,
      '2027-02-08': true,
      '2027-02-06': false,
    }
    for (const [day, is] of Object.entries(expected)) expect([day, works(day)]).toEqual([day, is])
  })

  it('劳动节2025年起放两天，此前一天，2007年以前三天', () => {
    const bare = calendarFrom('空', [])
    const off = (year: number) =>
      ['05-01', '05-02', '05-03'].filter((date) => findSpecialDay(bare, parseDay(`${year}-${date}`))?.kind === 'off')
        .length
    expect([off(2006), off(2020), off(2031)]).toEqual([3, 1, 2])
  })
})

describe('历法的版本', () => {
  it('收入新一年的通知得到新版本，旧版本不变', () => {
    const amended = amendCalendar(officialCalendar, notice2027)
    const day = parseDay('2027-02-08')
    expect([officialCalendar.edition, amended.edition]).toEqual(['2026', '2027'])
    expect([isWorkday(officialCalendar, day), isWorkday(amended, day)]).toEqual([true, false])
    expect(isWorkday(amended, parseDay('2027-01-30'))).toBe(true)
  })

  it('同一年的调整通知得到带序号的版本', () => {
    const once = amendCalendar(officialCalendar, { ...noticeOf2026(), work: [] })
    const twice = amendCalendar(once, noticeOf2026())
    expect([once.edition, twice.edition]).toEqual(['2026.1', '2026.2'])
    expect([isWorkday(once, parseDay('2026-10-10')), isWorkday(twice, parseDay('2026-10-10'))]).toEqual([false, true])
  })

  it('可取截至某年的旧版本；没有的年份取不到', () => {
    const old = calendarUpTo(officialCalendar, 2025)
    expect(old && isPublished(old, parseDay('2026-01-01'))).toBe(false)
    expect(calendarUpTo(officialCalendar, 2027)).toBeUndefined()
    expect(calendarUpTo(officialCalendar, 2003)).toBeUndefined()
  })

  it.each<[string, Partial<YearNotice>]>([
    ['没有文号', { notices: [' '] }],
    ['日期不存在', { off: { 春节: '2027-02-30' } }],
    ['止日早于起日', { off: { 春节: '2027-02-12..2027-02-05' } }],
    ['年份填错', { off: { 春节: '2026-02-05' } }],
    ['补班日不是周末', { work: ['2027-03-01'] }],
    ['同一日既放假又上班', { work: ['2027-01-02'] }],
  ])('通知有误时拒绝：%s', (_, wrong) => {
    expect(() => amendCalendar(officialCalendar, { ...notice2027, ...wrong })).toThrow(Refusal)
  })

  it('历法是可以存储再取出的数据', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8400 }), (n) => {
        const day = addDays(parseDay('2004-01-01'), n)
        expect(isWorkday(restored, day)).toBe(isWorkday(officialCalendar, day))
      }),
    )
  })
})

const restored = calendarFrom('2026', JSON.parse(JSON.stringify(officialCalendar.years)))

function noticeOf2026(): YearNotice {
  const notice = noticeOf(officialCalendar, 2026)
  if (!notice) throw new Error('缺少2026年')
  return notice
}

import { describe, expect, it } from 'vitest'
import { amendCalendar, officialCalendar } from './calendar.ts'
import {
  type Clock,
  type ClockAct,
  checkExtension,
  defaultLadder,
  light,
  planRungs,
  projectClock,
  remaining,
  reproject,
} from './clock.ts'
import { addMinutes, type Instant, localTime, parseDay, parseInstant, startOf } from './date.ts'
import { type Duration, days, minutes, workdays } from './duration.ts'

const calendar = officialCalendar
const at = (text: string): Instant => (text.length === 10 ? startOf(parseDay(text)) : parseInstant(text))

function clock(period: Duration, startedAt: string, acts: ClockAct[] = []): Clock {
  return {
    name: '办结',
    basis: '《信访工作条例》第三十四条',
    period,
    extension: { limit: days(30) },
    startedAt: at(startedAt),
    acts,
  }
}
const suspend = (day: string, reason?: string): ClockAct => ({
  kind: 'suspend',
  at: at(day),
  event: `中止${day}`,
  reason,
})
const resume = (day: string): ClockAct => ({ kind: 'resume', at: at(day), event: `恢复${day}` })
const extend = (by: Duration, day: string): ClockAct => ({
  kind: 'extend',
  by,
  at: at(day),
  event: `延长${day}`,
  approver: '主任',
})
const meet = (day: string): ClockAct => ({ kind: 'meet', at: at(day), event: `办结${day}` })
const project = (period: Duration, start: string, ...acts: ClockAct[]) =>
  projectClock(clock(period, start, acts), calendar)

describe('还剩多少与灯色', () => {
  const projection = project(workdays(10), '2026-09-01')

  it.each([
    ['2026-09-08', 'green', '还剩 5 个工作日'],
    ['2026-09-10', 'amber', '还剩 3 个工作日'],
    ['2026-09-12', 'amber', '还剩 2 个工作日'],
    ['2026-09-15', 'red', '今日到期'],
    ['2026-09-17', 'red', '已超期 2 个工作日'],
  ])('9月15日届满，%s 为 %s，%s', (day, colour, words) => {
    const now = addMinutes(at(day), 600)
    expect([projection.dueOn, light(projection, now, calendar), remaining(projection, now, calendar).words]).toEqual([
      '2026-09-15',
      colour,
      words,
    ])
  })

  it('自然日期限按自然日说剩余，灯色仍看工作日', () => {
    const natural = project(days(60), '2026-09-01')
    const now = at('2026-10-29T10:00')
    expect([remaining(natural, now, calendar).words, light(natural, now, calendar)]).toEqual(['还剩 4 日', 'amber'])
  })

  it('已办结的分按时与超期', () => {
    const lights = [meet('2026-09-10'), meet('2026-09-20')].map((act) =>
      light(project(workdays(10), '2026-09-01', act), at('2027-01-01'), calendar),
    )
    expect(lights).toEqual(['met', 'met-late'])
  })
})

describe('延长的审查', () => {
  const base = clock(days(60), '2026-09-01')
  const check = (given: Clock, by: Duration, day: string) =>
    checkExtension(given, projectClock(given, calendar), by, at(day))

  it.each<[string, Duration, string, string | undefined]>([
    ['届满前延长30日', days(30), '2026-11-02T23:00', undefined],
    ['届满后', days(30), '2026-11-03', 'extension-after-due'],
    ['超过30日', days(31), '2026-10-20', 'extension-too-long'],
    ['单位与条文不同', workdays(30), '2026-10-20', 'extension-too-long'],
    ['零日', days(0), '2026-10-20', 'extension-too-long'],
  ])('%s', (_, by, day, expected) => {
    expect(check(base, by, day)).toBe(expected)
  })

  it('两次合计超过上限的拒绝，每次另计的不拒绝', () => {
    const once = { ...base, acts: [extend(days(20), '2026-10-20')] }
    expect(check(once, days(10), '2026-11-10')).toBeUndefined()
    expect(check(once, days(11), '2026-11-10')).toBe('extension-too-long')
    expect(check({ ...once, extension: { limit: days(30), each: true } }, days(30), '2026-11-10')).toBeUndefined()
  })

  it('法律没有规定延长的、已经办结的，不得延长；没有写明上限的可以', () => {
    expect(check({ ...base, extension: undefined }, days(1), '2026-10-20')).toBe('not-extendable')
    expect(check({ ...base, acts: [meet('2026-10-01')] }, days(1), '2026-10-20')).toBe('not-extendable')
    expect(check({ ...base, extension: {} }, days(90), '2026-10-20')).toBeUndefined()
  })
})

describe('提醒', () => {
  const local = (projection: ReturnType<typeof project>) =>
    planRungs(projection, defaultLadder, calendar).map((rung) => [
      rung.kind,
      rung.level,
      localTime(rung.at).slice(0, 16),
    ])

  it('按日的期限只在工作日上午九时提醒：届满前三个工作日、当日、次一工作日、三个工作日后', () => {
    expect(local(project(days(30), '2026-08-26'))).toEqual([
      ['warn', 1, '2026-09-22T09:00'],
      ['due', 0, '2026-09-28T09:00'],
      ['escalate', 1, '2026-09-29T09:00'],
      ['escalate', 2, '2026-10-08T09:00'],
    ])
  })

  it('期限很短时，早于起算的预警不发', () => {
    expect(local(project(workdays(1), '2026-09-01')).map(([kind]) => kind)).toEqual(['due', 'escalate', 'escalate'])
  })

  it('按分钟的期限在准确时刻提醒', () => {
    expect(local(project(minutes(20), '2026-10-01T15:00'))).toEqual([
      ['warn', 1, '2026-10-01T15:15'],
      ['due', 0, '2026-10-01T15:20'],
      ['escalate', 1, '2026-10-01T15:20'],
      ['escalate', 2, '2026-10-01T15:40'],
    ])
  })

  it('阶梯可以设定', () => {
    const ladder = { ...defaultLadder, hour: 14, warnWorkdaysBefore: [5, 1], escalateWorkdaysAfter: [] }
    const rungs = planRungs(project(workdays(10), '2026-09-01'), ladder, calendar)
    expect(rungs.map((rung) => localTime(rung.at).slice(0, 16))).toEqual([
      '2026-09-08T14:00',
      '2026-09-14T14:00',
      '2026-09-15T14:00',
    ])
  })
})

describe('怎样得出的说明', () => {
  it('写明起算、当日不计、期限、延长、扣除、顺延和条文', () => {
    const text = project(
      days(60),
      '2026-07-03',
      suspend('2026-07-10', '司法鉴定'),
      resume('2026-07-18'),
      extend(days(17), '2026-08-20'),
    ).explanation.join('')
    expect(text).toBe(
      '自2026年7月3日起算，当日不计入，从2026年7月4日开始计算（《民法典》第二百零一条）。' +
        '期限为60日，按自然日计算（《信访工作条例》第三十四条）。' +
        '经批准延长17日（批准人：主任），加在原期限上，不从顺延后的日期起加。' +
        '2026年7月11日至2026年7月18日中止（司法鉴定），8日不计入。' +
        '期限的最后一日2026年9月26日（星期六，中秋节放假，国办发明电〔2025〕7号）不是工作日，顺延至2026年9月28日（《民法典》第二百零三条）。' +
        '届满日为2026年9月28日（星期一），至当日二十四时止。',
    )
  })

  it('工作日期限列出不计入的节假日和照常计入的调休日', () => {
    const text = project(workdays(5), '2026-09-24').explanation.join('')
    expect(text).toContain('中秋节放假（2026年9月25日至2026年9月27日，国办发明电〔2025〕7号）')
    expect(text).toContain('国庆节放假（2026年10月1日至2026年10月7日，国办发明电〔2025〕7号）')
    expect(project(workdays(2), '2026-05-08').explanation.join('')).toContain('调休上班、照常计入：2026年5月9日')
  })

  it('落在未公布年份的为暂定，并说明原因', () => {
    const projection = project(days(60), '2026-12-01')
    expect(projection.provisional).toBe(true)
    expect(projection.explanation.at(-1)).toContain('2027年的放假安排')
    expect(project(days(30), '2026-11-30').provisional).toBe(false)
  })

  it('分段账目带着引起它的事件', () => {
    const { segments, budgetText } = project(
      days(60),
      '2026-09-01',
      suspend('2026-09-20', '鉴定'),
      resume('2026-10-10'),
      extend(days(10), '2026-10-12'),
    )
    expect(budgetText).toBe('60日，延长10日')
    expect(segments.map(({ kind, count, event }) => [kind, count, event])).toEqual([
      ['running', 19, undefined],
      ['paused', 20, '中止2026-09-20'],
      ['running', 51, undefined],
      ['extended', 10, '延长2026-10-12'],
    ])
    expect(segments[1]).toMatchObject({ from: at('2026-09-21'), until: at('2026-10-11'), reason: '鉴定' })
  })
})

describe('放假安排改变后重新推算', () => {
  const notice = {
    year: 2027,
    notices: ['国办发明电〔2026〕测试号'],
    off: { 元旦: '2027-01-01..2027-01-03', 春节: '2027-02-05..2027-02-12' },
    work: [],
  }
  const after = amendCalendar(calendar, notice)

  it('列出移动了的未结期限、前后日期和原因；没有移动和已结的不列', () => {
    const items = [
      { id: '移动', clock: clock(days(60), '2026-12-10'), calendar },
      { id: '不动', clock: clock(days(60), '2026-09-01'), calendar },
      { id: '已结', clock: clock(days(60), '2026-12-10', [meet('2026-12-20')]), calendar },
    ]
    const moved = reproject(items, after)
    expect(moved.map(({ id, before, after: now }) => [id, before, now])).toEqual([['移动', '2027-02-08', '2027-02-15']])
    expect(moved[0]?.why).toContain('国办发明电〔2026〕测试号')
    expect(moved[0]?.why).toContain('2027年2月8日由工作日改为休息日')
  })
})

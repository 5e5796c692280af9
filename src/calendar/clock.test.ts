import { describe, expect, it } from 'vitest'
import { officialCalendar } from './calendar.ts'
import { type Clock, type ClockAct, defaultLadder, isLate, light, planRungs, projectClock, remaining } from './clock.ts'
import { endOf, type Instant, localTime, parseDay, parseInstant, startOf } from './date.ts'
import { type Duration, days, hours, minutes, months, workdays } from './duration.ts'

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
const due = (period: Duration, start: string, ...acts: ClockAct[]) => project(period, start, ...acts).dueOn

describe('按日的期限', () => {
  it.each([
    ['2026-08-26', days(30), '2026-09-28', '2026-09-25'],
    ['2026-09-01', days(60), '2026-11-02', '2026-10-31'],
    ['2026-02-10', workdays(15), '2026-03-09', '2026-03-09'],
    ['2026-08-31', months(6), '2027-03-01', '2027-02-28'],
  ])('%s 起 %o 届满于 %s（未顺延为 %s）', (start, period, expected, unrolled) => {
    const projection = project(period, start)
    expect([projection.dueOn, projection.unrolledOn]).toEqual([expected, unrolled])
    expect(projection.dueAt).toBe(endOf(parseDay(expected)))
  })

  it('当天什么时候起算都一样', () => {
    expect(due(days(60), '2026-09-01T23:59')).toBe(due(days(60), '2026-09-01T00:00'))
  })

  it('延长加在未顺延的期限上：60日加30日为起算后第90日，不从顺延后的11月2日起加', () => {
    expect(due(days(60), '2026-09-01', extend(days(30), '2026-10-20'))).toBe('2026-11-30')
  })

  it('自然日期限中止20日，末日推后20日', () => {
    const projection = project(days(60), '2026-09-01', suspend('2026-09-20'), resume('2026-10-10'))
    expect([projection.unrolledOn, projection.dueOn, projection.paused]).toEqual(['2026-11-20', '2026-11-20', 20])
  })

  it('工作日期限只扣除中止期间的工作日：9月20日至10月10日扣除10日', () => {
    const projection = project(workdays(20), '2026-09-01', suspend('2026-09-20'), resume('2026-10-10'))
    expect([projection.dueOn, projection.paused]).toEqual(['2026-10-19', 10])
  })

  it('当天中止当天恢复，不扣除', () => {
    expect(due(days(60), '2026-09-01', suspend('2026-09-20T09:00'), resume('2026-09-20T17:00'))).toBe('2026-11-02')
  })

  it('两个原因的中止交叠时合并计算，最后一个恢复后才继续', () => {
    const acts = [suspend('2026-09-10'), suspend('2026-09-15'), resume('2026-09-20'), resume('2026-09-25')]
    expect(project(days(60), '2026-09-01', ...acts).paused).toBe(15)
  })

  it('事后认定的扣除期间与中止交叠，不重复扣除', () => {
    const exclude: ClockAct = {
      kind: 'exclude',
      from: parseDay('2026-09-15'),
      until: parseDay('2026-09-30'),
      at: at('2026-10-20'),
      event: 9,
      reason: '鉴定',
    }
    expect(project(days(60), '2026-09-01', suspend('2026-09-10'), resume('2026-09-20'), exclude).paused).toBe(20)
  })

  it('起算前的日子和届满后才开始的中止都不扣除', () => {
    expect(due(days(10), '2026-03-02', suspend('2026-02-20'), resume('2026-03-04'))).toBe('2026-03-16')
    expect(due(days(10), '2026-03-02', suspend('2026-03-20'), resume('2026-03-25'))).toBe('2026-03-12')
  })

  it('按月的期限中止若干日，末日推后同样的自然日', () => {
    expect(due(months(2), '2026-03-10', suspend('2026-03-20'), resume('2026-03-30'))).toBe('2026-05-20')
  })

  it('重新计算的，从该日起整个期限再算一次，此前的中止和延长不再影响', () => {
    const restart: ClockAct = { kind: 'restart', at: at('2026-09-15T10:00'), event: 3, reason: '收到补正材料' }
    const projection = project(
      workdays(20),
      '2026-09-01',
      suspend('2026-09-05'),
      extend(workdays(5), '2026-09-06'),
      restart,
    )
    expect([projection.dueOn, projection.status]).toEqual([due(workdays(20), '2026-09-15'), 'running'])
    expect(projection.segments[0]).toMatchObject({ kind: 'restarted', event: 3, from: at('2026-09-01'), count: 0 })
    expect(projection.explanation[0]).toContain('收到补正材料')
  })
})

describe('中止期间', () => {
  it('没有届满日，写明还剩多少', () => {
    const projection = project(days(60), '2026-09-01', suspend('2026-09-20', '鉴定'))
    expect(projection).toMatchObject({ status: 'suspended', dueOn: null, dueAt: null, left: days(41), late: null })
    expect(remaining(projection, at('2027-01-01'), calendar).words).toBe('已中止，还剩 41 日')
    expect(light(projection, at('2027-01-01'), calendar)).toBe('paused')
    expect(isLate(projection, at('2027-01-01'))).toBe(false)
    expect(planRungs(projection, defaultLadder, calendar)).toEqual([])
  })

  it('工作日期限剩余工作日', () => {
    expect(project(workdays(20), '2026-09-01', suspend('2026-09-08')).left).toEqual(workdays(15))
  })

  it('已超期后才中止的，不算中止', () => {
    expect(project(days(10), '2026-03-02', suspend('2026-03-20')).status).toBe('running')
  })

  it('中止期间办结的按时', () => {
    const projection = project(days(10), '2026-03-02', suspend('2026-03-05'), meet('2026-06-01'))
    expect(projection).toMatchObject({ status: 'met', late: false, metAt: at('2026-06-01') })
  })
})

describe('办结与超期', () => {
  it.each([
    ['2026-11-02T23:59', false],
    ['2026-11-03T00:00', true],
  ])('届满日11月2日，%s 办结是否超期：%s', (moment, late) => {
    expect(project(days(60), '2026-09-01', meet(moment)).late).toBe(late)
  })

  it('办结后的中止、延长不再影响', () => {
    const projection = project(
      days(10),
      '2026-03-02',
      meet('2026-03-20'),
      extend(days(30), '2026-03-21'),
      suspend('2026-03-22'),
    )
    expect(projection).toMatchObject({ status: 'met', late: true, dueOn: '2026-03-12' })
  })

  it('届满后才落空的仍记为超期', () => {
    const gone = (day: string) => project(days(10), '2026-03-02', { kind: 'void', at: at(day), event: 1 })
    expect([gone('2026-03-10').late, gone('2026-03-20').late, gone('2026-03-10').status]).toEqual([false, true, 'void'])
  })

  it('未办结又过了届满日的，即为超期', () => {
    const projection = project(days(10), '2026-03-02')
    expect([isLate(projection, at('2026-03-12T23:00')), isLate(projection, at('2026-03-13'))]).toEqual([false, true])
  })
})

describe('按时刻的期限', () => {
  it('24小时跨国庆假期连续计算', () => {
    const projection = project(hours(24), '2026-09-30T15:00')
    expect([projection.dueAt && localTime(projection.dueAt), projection.dueOn, projection.provisional]).toEqual([
      '2026-10-01T15:00:00+08:00',
      '2026-10-01',
      false,
    ])
  })

  it('中止按分钟扣除', () => {
    const projection = project(minutes(10), '2026-09-30T15:00', suspend('2026-09-30T15:04'), resume('2026-09-30T15:09'))
    expect(projection.dueAt).toBe(at('2026-09-30T15:15'))
    expect(projection.paused).toBe(5)
  })

  it('恰在届满之刻办结为按时', () => {
    expect(project(minutes(5), '2026-09-30T15:00', meet('2026-09-30T15:05')).late).toBe(false)
    expect(project(minutes(5), '2026-09-30T15:00', meet('2026-09-30T15:06')).late).toBe(true)
  })

  it('最后四分之一时间亮黄灯，届满后亮红灯', () => {
    const projection = project(minutes(20), '2026-09-30T15:00')
    const lights = ['15:00', '15:14', '15:15', '15:20', '15:21'].map((time) =>
      light(projection, at(`2026-09-30T${time}`), calendar),
    )
    expect(lights).toEqual(['green', 'green', 'amber', 'amber', 'red'])
    expect(remaining(projection, at('2026-09-30T15:15'), calendar).words).toBe('还剩 5 分钟')
    expect(remaining(projection, at('2026-09-30T15:23'), calendar).words).toBe('已超期 3 分钟')
  })
})

import { describe, expect, it } from 'vitest'
import { Refusal } from '#http/refusal.ts'
import { calendarUpTo, officialCalendar } from './calendar.ts'
import { parseDay, parseInstant } from './date.ts'
import type { PeriodId } from './periods/periods.ts'
import { type DueQuestion, dueOfRule } from './rule-due.ts'

const ask = (rule: PeriodId, from: string, more: Partial<DueQuestion> = {}) =>
  dueOfRule({ rule, from: from.length === 10 ? parseDay(from) : parseInstant(from), ...more }, officialCalendar)

describe('各条规则何时届满', () => {
  it.each<[PeriodId, string, string | undefined, string]>([
    ['XF-01', '2026-09-16', undefined, '2026-10-08'],
    ['XF-04', '2026-09-24', undefined, '2026-10-09'],
    ['XF-05', '2026-09-01', undefined, '2026-11-02'],
    ['RX-03', '2026-09-24', undefined, '2026-10-09'],
    ['TJ-07', '2026-09-01', 'summary', '2026-09-08'],
    ['CF-02', '2026-01-05', undefined, '2026-04-07'],
    ['CF-11', '2024-03-01', undefined, '2026-03-02'],
    ['QZ-04', '2026-06-30', undefined, '2026-09-30'],
    ['HF-01', '2026-02-10', undefined, '2026-02-26'],
    ['XX-03', '2026-02-10', undefined, '2026-03-16'],
    ['FY-04', '2026-05-08', 'summary', '2026-05-14'],
    ['SS-04', '2026-03-31', undefined, '2026-09-30'],
    ['JZ-01', '2026-09-01', undefined, '2026-09-07'],
    ['ZW-02', '2026-01-30', undefined, '2026-03-05'],
    ['CF-05', '2026-10-15', undefined, '2026-09-30'],
    ['QZ-05', '2026-10-09', undefined, '2026-09-29'],
    ['ZC-02', '2026-10-15', undefined, '2026-10-08'],
    ['SS-02', '2026-10-15', undefined, '2026-10-12'],
    ['ZW-05', '2026-10-15', 'notice', '2026-09-30'],
    ['QZ-01', '2026-09-30T15:00', undefined, '2026-10-01T15:00:00+08:00'],
    ['YJ-01', '2026-10-01T08:05', undefined, '2026-10-01T08:35:00+08:00'],
    ['YS-02', '2026-09-01', undefined, '2026-09-02T00:00:00+08:00'],
    ['YS-03', '2026-09-30', undefined, '2026-10-08'],
  ])('%s 自 %s（情形 %s）为 %s', (rule, from, variant, due) => {
    expect(ask(rule, from, { variant }).due).toBe(due)
  })

  it('倒推的规则同时给出隔满整日的更早日期', () => {
    expect(ask('CF-05', '2026-10-15')).toMatchObject({
      due: '2026-09-30',
      latestFullDays: '2026-09-29',
      direction: 'backward',
    })
  })

  it('倒推落在休息日的，提示提前，不顺延', () => {
    const found = ask('ZC-02', '2026-10-10')
    expect(found.due).toBe('2026-10-03')
    expect(found.explanation.join('')).toContain('宜提前至2026年9月30日')
  })

  it('最短期限说明届满之前不得进入下一步', () => {
    expect(ask('ZC-01', '2026-09-01').explanation.join('')).toContain('须满30日')
  })
})

describe('延长', () => {
  it.each<[PeriodId, number, string]>([
    ['XF-05', 30, '2026-11-30'],
    ['QZ-02', 30, '2026-11-02'],
    ['XX-03', 20, '2026-11-02'],
  ])('%s 自2026年9月1日延长%d为 %s', (rule, extend, due) => {
    expect(ask(rule, '2026-09-01', { extend })).toMatchObject({ due, extended: extend })
  })

  it.each<[PeriodId, Partial<DueQuestion>, string]>([
    ['XF-05', { extend: 31 }, 'extension-too-long'],
    ['XF-07', { extend: 1 }, 'not-extendable'],
    ['FY-08', { extend: 1, variant: 'summary' }, 'not-extendable'],
    ['CF-05', { extend: 1 }, 'not-extendable'],
    ['CF-02', { extend: 30 }, 'extension-needs-basis'],
  ])('%s %o 拒绝（%s）', (rule, more, code) => {
    const refused = () => ask(rule, '2026-09-01', more)
    expect(refused).toThrow(Refusal)
    expect(refused).toThrow(expect.objectContaining({ code }))
  })

  it('处罚决定写明另有规定的可以延长', () => {
    const found = ask('CF-02', '2026-01-05', { extend: 30, extendBasis: '《某规章》第十条' })
    expect(found.due).toBe('2026-05-06')
    expect(found.explanation.join('')).toContain('《某规章》第十条')
  })
})

describe('停计', () => {
  const pause = (from: string, until: string) => ({ from: parseDay(from), until: parseDay(until) })

  it('自然日规则扣自然日，工作日规则扣工作日', () => {
    const pauses = [pause('2026-09-20', '2026-10-10')]
    expect(ask('XF-05', '2026-09-01', { pauses })).toMatchObject({ due: '2026-11-20', paused: 20 })
    expect(ask('XX-03', '2026-09-01', { pauses })).toMatchObject({ due: '2026-10-19', paused: 10 })
  })

  it('规则没有停计规定的，提示另须依据；有规定的写出规定', () => {
    const pauses = [pause('2026-09-20', '2026-09-25')]
    expect(ask('XF-05', '2026-09-01', { pauses }).explanation.join('')).toContain('须另有法律依据')
    expect(ask('XF-09', '2026-09-01', { pauses }).explanation.join('')).toContain('听证所需时间')
  })

  it('不在期限之内的停计没有影响，并说明', () => {
    const found = ask('XF-07', '2026-03-02', { pauses: [pause('2026-06-01', '2026-06-10')] })
    expect([found.due, found.paused]).toEqual(['2026-04-01', 0])
    expect(found.explanation.join('')).toContain('不在期限之内')
  })
})

describe('暂定', () => {
  it('数进未公布年份的为暂定', () => {
    const answers = [
      ask('XF-05', '2026-10-01'),
      ask('XF-05', '2026-12-01'),
      ask('PI-01', '2026-05-01'),
      ask('CF-05', '2027-01-20'),
    ]
    expect(answers.map(({ provisional }) => provisional)).toEqual([false, true, true, true])
  })

  it('用2025年的版本算2026年的为暂定', () => {
    const old = calendarUpTo(officialCalendar, 2025)
    expect(old && dueOfRule({ rule: 'XF-01', from: parseDay('2025-12-20') }, old)).toMatchObject({
      provisional: true,
      calendar: '2025',
    })
  })
})

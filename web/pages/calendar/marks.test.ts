import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { daysOfMarks, marksOf, monthsOf, pressed, stretchesInWords } from './marks.ts'

describe('在年历上录入放假通知', () => {
  it('平日点一次为放假，再点取消；周末依次为放假、调休上班、取消', () => {
    const [thursday, sunday] = [parseDay('2026-10-01'), parseDay('2026-09-20')]
    const none = marksOf({ off: [], work: [] })
    const once = pressed(none, thursday)
    expect(once.get(thursday)).toBe('off')
    expect(pressed(once, thursday).size).toBe(0)
    const weekend = pressed(pressed(none, sunday), sunday)
    expect(daysOfMarks(weekend)).toEqual({ off: [], work: ['2026-09-20'] })
    expect(pressed(weekend, sunday).size).toBe(0)
  })

  it('一年各月的日子一日不缺，录入时另有年初年末各半个月', () => {
    expect(monthsOf(2028, false).flatMap(({ days }) => days).length).toBe(366)
    expect(monthsOf(2026, true).flatMap(({ days }) => days).length).toBe(365 + 15 + 15)
  })

  it('相连的日子合写成一段', () => {
    expect(stretchesInWords(['2026-10-02', '2026-10-01', '2026-10-03', '2026-05-01'])).toBe('05-01，10-01 至 10-03')
  })
})

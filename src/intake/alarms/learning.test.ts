import { describe, expect, it } from 'vitest'
import { doubtOf, type Judged, lessonsOf } from './learning.ts'

const rules = { learnLeast: 5, learnShare: 80, learnDays: 90 }
const judged = (hour: number, isFalse: boolean, confidence: number | null = null): Judged => ({
  point: 'TY01',
  class: 'smoke',
  hour,
  isFalse,
  confidence,
})
const alarm = { point: 'TY01', class: 'smoke', hour: 17 }

describe('误报学习', () => {
  it('同一点位、类别、时辰核实五次四次误报，下一条标存疑并说出依据', () => {
    const past = [...Array.from({ length: 4 }, () => judged(17, true)), judged(17, false)]
    expect(doubtOf(alarm, past, rules)).toBe('该点位此类告警 17 时前后近 90 日核实 5 次，误报 4 次')
  })

  it('核实不足五次、误报不到八成、别的时辰属实，都不标', () => {
    expect(
      doubtOf(
        alarm,
        Array.from({ length: 4 }, () => judged(17, true)),
        rules,
      ),
    ).toBeUndefined()
    expect(
      doubtOf(alarm, [1, 2, 3].map(() => judged(17, true)).concat(judged(17, false), judged(17, false)), rules),
    ).toBeUndefined()
    const elsewhere = Array.from({ length: 9 }, () => judged(9, true))
    expect(doubtOf(alarm, [...elsewhere, judged(17, false)], rules)).toBeUndefined()
  })

  it('属实的把握都在八成以上、误报多在其下：建议门槛，低于门槛的标存疑', () => {
    const past = [
      judged(9, false, 0.82),
      judged(10, false, 0.95),
      judged(9, true, 0.5),
      judged(11, true, 0.6),
      judged(12, true, 0.9),
    ]
    const [lesson] = lessonsOf(past, rules)
    expect(lesson?.threshold).toBe(0.82)
    expect(lesson?.words).toBe('近 90 日核实 5 次，误报 3 次；把握低于 82% 的没有一次属实，可请厂家把门槛调到 82%')
    expect(doubtOf({ ...alarm, confidence: 0.7 }, past, rules)).toContain('低于 82%')
    expect(doubtOf({ ...alarm, confidence: 0.9 }, past, rules)).toBeUndefined()
  })

  it('没有误报的点位没有什么可说', () => {
    expect(
      lessonsOf(
        Array.from({ length: 9 }, () => judged(9, false)),
        rules,
      ),
    ).toEqual([])
  })
})

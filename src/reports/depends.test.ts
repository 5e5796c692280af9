import { describe, expect, it } from 'vitest'
import { getIndicator, indicators } from '#indicators/indicators.ts'
import { groundsOf } from './depends.ts'

const sets = (code: string) => {
  const { procedures, registers, byTime } = groundsOf(getIndicator(code))
  return { procedures: [...procedures], registers: [...registers], byTime }
}

describe('一个指标取自哪些程序和清单', () => {
  it('事项类取自程序，清单类取自清单，按人口平均的还取自村（社区）清单', () => {
    expect(sets('mediation.handled')).toEqual({ procedures: ['mediation'], registers: [], byTime: false })
    expect(sets('village.count')).toEqual({ procedures: [], registers: ['villages'], byTime: false })
    expect(sets('budget.publicity-per-capita').registers).toContain('villages')
  })

  it('超期的按现在看，时间一到就变；清单条目是否用过，取自登记用处的程序', () => {
    expect(sets('matters.overdue').byTime).toBe(true)
    const used = indicators.filter(({ population, measure }) =>
      JSON.stringify([population, measure]).includes('"op":"used"'),
    )
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((one) => groundsOf(one).procedures.size === 0)).toEqual([])
  })

  it('每个指标都有所取', () => {
    const none = indicators.filter((one) => {
      const { procedures, registers } = groundsOf(one)
      return procedures.size + registers.size === 0
    })
    expect(none.map(({ code }) => code)).toEqual([])
  })
})

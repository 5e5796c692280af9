import { describe, expect, it } from 'vitest'
import { isPeriodId, periods } from '#calendar/periods/periods.ts'
import { procedures } from '#procedures/index.ts'
import { unusedRules } from '../docs/render/unused-rules.ts'
import { readSources } from './harness/sources.ts'

const ids = Object.keys(periods).filter(isPeriodId)
const sources = readSources('src/procedures').filter(({ path }) => !/\.test\.ts$|examples\.ts$/.test(path))

// 期限写明的，或者规则里按编号取用的（倒推的天数、追责时效）。
const counted = new Set<string>(
  procedures.flatMap(({ procedure }) => Object.values(procedure.deadlines).flatMap(({ period }) => period ?? [])),
)
const isUsed = (id: string) => counted.has(id) || sources.some(({ text }) => text.includes(`'${id}'`))

describe('期限总表逐条落实', () => {
  it('每条规则都有程序使用，或者写明不用的理由', () => {
    expect(ids.filter((id) => !isUsed(id) && unusedRules[id] === undefined)).toEqual([])
  })

  it('写明不用的规则，确实没有程序使用', () => {
    expect(Object.keys(unusedRules).filter(isUsed)).toEqual([])
  })

  it.each(Object.entries(unusedRules))('%s 的理由写清楚了', (id, reason) => {
    expect(isPeriodId(id)).toBe(true)
    expect(reason).toMatch(/。$/)
  })
})

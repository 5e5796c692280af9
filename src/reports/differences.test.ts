import { describe, expect, it } from 'vitest'
import { differsFromTables, differsFromYear, type FigureOfYear } from './differences.ts'

const bounds = { percent: 30, points: 10, least: 5 }
const one = (value: number | null, unit: string, definition = '1') =>
  new Map<string, FigureOfYear>([['x', { name: '某指标', unit, value, definition }]])

describe('与上年报告的差别', () => {
  it.each<[number | null, number | null, string, string | undefined]>([
    [130, 100, '件', '增加 30%'],
    [129, 100, '件', undefined],
    [70, 100, '件', '减少 30%'],
    [4, 1, '件', undefined],
    [6, 1, '件', '增加 500%'],
    [5, 0, '件', '上年为零'],
    [0, 5, '件', '减少 100%'],
    [98.5, 88.5, '%', '上升 10 个百分点'],
    [98.5, 88.6, '%', undefined],
    [80, 95, '%', '下降 15 个百分点'],
    [3, -2, '%', '由负转正'],
    [-0.5, 0.5, '%', '由正转负'],
    [null, 100, '件', undefined],
    [100, null, '件', undefined],
  ])('今年 %s、上年 %s（%s）：%s', (now, before, unit, words) => {
    const found = differsFromYear(one(now, unit), one(before, unit), bounds)
    expect(found.map(({ message }) => message)).toEqual(words ? [expect.stringContaining(words)] : [])
  })

  it('口径改过的，一并说明；上年报告没有的指标不列', () => {
    const [found] = differsFromYear(one(200, '件', '2'), one(100, '件', '1'), bounds)
    expect(found?.message).toBe('「某指标」今年 200件，上年报告 100件，增加 100%；两年的统计口径不同。请说明原因。')
    expect(differsFromYear(one(200, '件'), new Map(), bounds)).toEqual([])
  })
})

describe('与同一年度其他年报的差别', () => {
  it('同一指标两处的数必须一致', () => {
    const table = (value: number | null) => ({ name: '政府信息公开工作年度报告', figures: new Map([['x', value]]) })
    expect(differsFromTables(one(12, '件'), table(12))).toEqual([])
    expect(differsFromTables(one(12, '件'), { name: '', figures: new Map() })).toEqual([])
    expect(differsFromTables(one(12, '件'), table(11))[0]?.message).toBe(
      '「某指标」本报告为 12件，政府信息公开工作年度报告为 11件，两处应当一致。',
    )
  })
})

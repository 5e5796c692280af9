import { expect, it } from 'vitest'
import { defaultHotSettings } from '#analysis/hot/settings.ts'
import { heatInWords, wholeWeeks } from './heat-words.ts'

it('热度的算法写成算式，数值与权重都在其中', () => {
  const words = heatInWords(
    {
      heat: 12.5,
      count: 5,
      people: 4,
      likes: 0,
      dislikes: 2,
      parts: { base: 9.549, density: 0.8, growth: -0.2, freshness: 0.9 },
    },
    defaultHotSettings,
  )
  expect(words[0]).toBe(
    '热度 12.5 ＝ 基数 9.55 ×（1 ＋ 0.5 × 密集 0.8 ＋ 0.25 × 增长 -0.2）×（1 − 0.25 ×（1 − 新近 0.9））',
  )
  expect(words[1]).toBe('基数 ＝ 1 × 件数 5 ＋ 1 × 人数 4 ＋ 2 × 点赞 0 的对数 ＋ 0.5 × 反对 2 的对数')
})

it('没有来件的周按零补齐，首尾不加', () => {
  expect(
    wholeWeeks([
      { from: '2026-05-04', count: 2 },
      { from: '2026-05-25', count: 1 },
    ]),
  ).toEqual([
    { from: '2026-05-04', count: 2 },
    { from: '2026-05-11', count: 0 },
    { from: '2026-05-18', count: 0 },
    { from: '2026-05-25', count: 1 },
  ])
})

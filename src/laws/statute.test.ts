import { expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { articleName, editionOn, linked, plainName } from './statute.ts'

it.each([
  [1, undefined, '第一条'],
  [10, undefined, '第十条'],
  [32, undefined, '第三十二条'],
  [110, undefined, '第一百一十条'],
  [105, undefined, '第一百零五条'],
  [1000, undefined, '第一千条'],
  [1260, undefined, '第一千二百六十条'],
  [120, 1, '第一百二十条之一'],
])('%i（之 %s）写作%s', (number, inserted, words) => expect(articleName(number, inserted)).toBe(words))

it.each([
  ['《中华人民共和国行政处罚法》', '行政处罚法'],
  [' 信访　工作条例 ', '信访工作条例'],
  ['某省实施<中华人民共和国城乡规划法>办法', '某省实施〈中华人民共和国城乡规划法〉办法'],
  ['民事诉讼法(试行)', '民事诉讼法（试行）'],
  ['中华人民共和国', '中华人民共和国'],
])('名称「%s」按「%s」查找', (title, name) => expect(plainName(title)).toBe(name))

const editions = linked([
  { promulgated: parseDay('2023-09-01'), from: parseDay('2024-01-01') },
  { promulgated: parseDay('2017-09-01'), from: parseDay('2018-01-01') },
])

it.each([
  ['2017-12-31', undefined],
  ['2018-01-01', '2017-09-01'],
  ['2023-09-01', '2017-09-01'],
  ['2023-12-31', '2017-09-01'],
  ['2024-01-01', '2023-09-01'],
])('%s 有效的是公布于 %s 的文本：新文本施行前仍用旧文本', (day, promulgated) =>
  expect(editionOn({ editions }, parseDay(day))?.promulgated).toBe(promulgated),
)

it('废止之日起没有有效的文本', () => {
  const ended = linked(editions, parseDay('2026-01-01'))
  expect(editionOn({ editions: ended }, parseDay('2025-12-31'))?.promulgated).toBe('2023-09-01')
  expect(editionOn({ editions: ended }, parseDay('2026-01-01'))).toBeUndefined()
})

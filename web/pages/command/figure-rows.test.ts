import { expect, it } from 'vitest'
import { minutesInWords, tableOf } from './figure-rows.ts'

it.each([
  [null, '—'],
  [0.75, '45秒'],
  [3, '3分'],
  [3.25, '3.3分'],
  [90, '1.5时'],
  [3000, '2.1天'],
])('%s 分钟写作 %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words)
})

it('同一网格的各级时限并成一行，按编号排', () => {
  const figure = { count: 2, met: 2, median: 1, p90: 2, within: 100 }
  const rows = tableOf([
    { name: 'G02', key: 'assigning', ...figure },
    { name: 'G01', key: 'assigning', ...figure },
    { name: 'G01', key: 'arriving', ...figure, count: 1 },
  ])
  expect(rows.map(({ name, rungs }) => [name, Object.keys(rungs)])).toEqual([
    ['G01', ['assigning', 'arriving']],
    ['G02', ['assigning']],
  ])
})

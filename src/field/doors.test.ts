import { expect, test } from 'vitest'
import { parseDay, parseInstant } from '#calendar/date.ts'
import { addressesOf, doorsOf } from './doors.ts'

const point = (lng: number, lat: number, properties: Record<string, unknown>) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lng, lat] },
  properties,
})
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [120, 30],
      [121, 30],
      [121, 31],
      [120, 31],
      [120, 30],
    ] as [number, number][],
  ],
}

test('门牌按写明的网格或者落在哪个网格归属，按门牌号排；残缺的不列', () => {
  const layer = {
    type: 'FeatureCollection',
    features: [
      point(120.5, 30.5, { code: 'D10', address: '桂花巷10号' }),
      point(120.5, 30.6, { code: 'D2', address: '桂花巷2号' }),
      point(125, 35, { code: 'D3', address: '桂花巷3号', grid: 'G01' }),
      point(120.5, 30.5, { code: 'D4', address: '梅花巷4号', grid: 'G02' }),
      point(125, 35, { code: 'D5', address: '梅花巷5号' }),
      { type: 'Feature', geometry: null, properties: {} },
    ],
  }
  expect(addressesOf(layer, { code: 'G01', boundary: square }).map(({ code }) => code)).toEqual(['D2', 'D3', 'D10'])
  expect(addressesOf(undefined, { code: 'G01' })).toEqual([])
})

const doors = ['A', 'B', 'C', 'D'].map((code) => ({ code, name: code, place: code }))
const knock = (door: string, outcome: string, on: string) => ({
  door,
  outcome,
  at: parseInstant(`${on}T01:00:00.000Z`),
})

test('同一门以最近一次为准；上一轮敲过的，这一轮还没有敲', () => {
  const knocks = [
    knock('A', 'away', '2026-06-30'),
    knock('A', 'done', '2026-06-29'),
    knock('B', 'done', '2026-06-20'),
    knock('C', 'done', '2026-03-01'),
  ]
  const list = doorsOf(doors, knocks, parseDay('2026-07-01'), 90)
  expect(list.doors.map(({ code, knockedOn, result }) => [code, knockedOn, result])).toEqual([
    ['A', '2026-06-30', 'away'],
    ['B', '2026-06-20', 'done'],
    ['C', '2026-03-01', null],
    ['D', null, null],
  ])
  expect([list.done, list.all]).toEqual([1, 4])
})

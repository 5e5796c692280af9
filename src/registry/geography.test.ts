import { describe, expect, test } from 'vitest'
import { originsOf, tilesOf } from './geography.ts'

describe('外部底图地址', () => {
  test('含 {s} 的展开为八个主机，浏览器只放行这八个', () => {
    const tiles = tilesOf('https://t{s}.tiles.example/w?x={x}&y={y}&l={z}&tk=k', '审图号：示例')
    expect(tiles?.urls).toHaveLength(8)
    expect(tiles?.urls[7]).toBe('https://t7.tiles.example/w?x={x}&y={y}&l={z}&tk=k')
    expect(tiles && originsOf(tiles)).toHaveLength(8)
  })

  test.each([
    ['没有行号', 'https://tiles.example/{z}/{x}'],
    ['不是网址', '{z}/{x}/{y}'],
    ['不是 http', 'file:///{z}/{x}/{y}'],
    ['主机写坏', 'https:// /{z}/{x}/{y}'],
  ])('%s的不认', (_, template) => {
    expect(tilesOf(template, '')).toBeUndefined()
  })

  test('同一主机只放行一次', () => {
    const tiles = tilesOf('http://10.0.0.8:8080/{z}/{x}/{y}.png', '内网底图')
    expect(tiles && originsOf(tiles)).toEqual(['http://10.0.0.8:8080'])
  })
})

import { describe, expect, test } from 'vitest'
import { lightLetters, paletteOf } from './palette.ts'
import { lightShapes } from './shapes.ts'
import { dataSources, mapStyle } from './style.ts'

const themes = ['light', 'dark'] as const
const tiles = { urls: ['https://tiles.example/{z}/{x}/{y}'], attribution: '审图号：示例' }

/** WCAG 2 relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)
}

describe.each(themes)('地图样式（%s）', (theme) => {
  test('不向任何外站要东西：没有字形、图标、瓦片的地址', () => {
    expect(JSON.stringify(mapStyle(theme))).not.toMatch(/https?:|glyphs|sprite/)
  })

  test('设了底图才有底图，压在最下面', () => {
    const style = mapStyle(theme, tiles)
    expect(style.layers.map(({ id }) => id).slice(0, 2)).toEqual(['land', 'tiles'])
    expect(JSON.stringify(style).match(/https:\/\/[^/]+/g)).toEqual(['https://tiles.example'])
  })

  test('每一层都有自己的数据源，每个数据源都有层用', () => {
    const { sources, layers } = mapStyle(theme)
    const used = new Set(
      layers.flatMap((layer) => ('source' in layer && typeof layer.source === 'string' ? [layer.source] : [])),
    )
    expect([...used].sort()).toEqual([...dataSources].sort())
    expect(Object.keys(sources).sort()).toEqual([...dataSources].sort())
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length)
  })

  test('事件盖住网格，人员盖住事件', () => {
    const order = mapStyle(theme).layers.map(({ id }) => id)
    const at = (id: string) => order.indexOf(id)
    expect(at('building')).toBeLessThan(at('grid-area'))
    expect(at('grid-name')).toBeLessThan(at('incident'))
    expect(at('halo')).toBeLessThan(at('incident'))
    expect(at('incident')).toBeLessThan(at('worker'))
  })

  test('字与底的对比不低于 4.5', () => {
    const { lights, words, soft, land, waterWords, water, parkWords, park, cluster } = paletteOf(theme)
    const pairs = [
      [words, land],
      [soft, land],
      [waterWords, water],
      [parkWords, park],
      [cluster.ink, cluster.fill],
      [cluster.red, cluster.fill],
      ...Object.values(lights).map(({ fill, ink }) => [fill, ink]),
    ]
    for (const [one = '', other = ''] of pairs)
      expect([one, other, contrast(one, other) >= 4.5]).toEqual([one, other, true])
  })
})

test('红、黄、绿三灯的形状和字各不相同，不靠颜色分', () => {
  const lights = ['red', 'amber', 'green', 'paused'] as const
  expect(new Set(lights.map((light) => lightShapes[light])).size).toBe(4)
  expect(new Set(lights.map((light) => lightLetters[light])).size).toBe(4)
})

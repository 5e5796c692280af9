import { describe, expect, test } from 'vitest'
import { checkSettings, settings } from './settings.ts'

const lengths = (key: string, unit: string, count: number) => settings.parse({ lengths: { [key]: { unit, count } } })

describe('街道自定的时限', () => {
  test.each([
    ['XF-05', 'day', 45],
    ['XF-05', 'day', 60],
    ['RX-03', 'workday', 3],
    ['RX-03', 'workday', 30],
  ])('%s 定为 %s %i 可以', (key, unit, count) => {
    expect(() => checkSettings(lengths(key, unit, count))).not.toThrow()
  })

  test.each([
    ['XF-05', 'day', 61, 'setting-too-long'],
    ['XF-05', 'workday', 30, 'setting-too-long'],
    ['XX-99', 'day', 3, 'setting-unknown'],
    ['petition.nothing', 'day', 3, 'setting-unknown'],
  ])('%s 定为 %s %i 被拒绝：%s', (key, unit, count, code) => {
    expect(() => checkSettings(lengths(key, unit, count))).toThrow(expect.objectContaining({ code }))
  })
})

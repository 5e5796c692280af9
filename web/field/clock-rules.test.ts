import { describe, expect, it } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import {
  afterLast,
  anchorAfterRestart,
  anchorOf,
  carryOn,
  clockWarning,
  offsetAt,
  serverTimeAt,
} from './clock-rules.ts'

const noon = Date.parse('2026-07-01T12:00:00+08:00')
const minute = 60_000
const day = 24 * 60 * minute

describe('手机的时钟', () => {
  it('服务器时间取一问一答的中间', () => {
    const anchor = anchorOf({ wall: noon, mono: 1000 }, { wall: noon + 400, mono: 1400 }, noon + 5 * minute)
    expect(anchor.server).toBe(noon + 5 * minute + 200)
    expect(offsetAt(anchor, { wall: noon + 400, mono: 1400 })).toBe(5 * minute - 200)
  })

  it('开着页面时有人把手机时钟拨快一天，办理时间不变', () => {
    const anchor = { wall: noon, mono: 0, server: noon }
    expect(serverTimeAt(anchor, { wall: noon + day, mono: 3 * minute })).toBe('2026-07-01T04:03:00.000Z')
  })

  it('开着页面时有人把手机时钟拨回，办理时间不倒退', () => {
    const anchor = { wall: noon, mono: 0, server: noon }
    expect(serverTimeAt(anchor, { wall: noon - day, mono: 3 * minute })).toBe('2026-07-01T04:03:00.000Z')
  })

  it('手机睡了两小时，走动的时钟可能停过：按可拨的时钟算', () => {
    const slept = carryOn({ wall: noon, mono: 0, server: noon }, { wall: noon + 120 * minute, mono: 5 * minute }, true)
    expect(slept.server).toBe(noon + 120 * minute)
  })

  it('关掉再开，按上次量得的差推算', () => {
    const anchor = anchorAfterRestart(-day, { wall: noon + day, mono: 12 })
    expect(serverTimeAt(anchor, { wall: noon + day + minute, mono: 12 + minute })).toBe('2026-07-01T04:01:00.000Z')
  })

  it.each([
    [119_000, undefined],
    [-3 * minute, '手机时钟快 3 分钟'],
    [45 * minute, '手机时钟慢 45 分钟'],
    [-5 * 60 * minute, '手机时钟快约 5 小时'],
    [-3 * day, '手机时钟快约 3 天'],
  ])('差 %i 毫秒：两分钟以上才说，说清快慢', (offset, words) => {
    if (words === undefined) expect(clockWarning(offset)).toBeUndefined()
    else expect(clockWarning(offset)).toContain(words)
  })

  it('后办的不早于先办的', () => {
    const now = parseInstant('2026-07-01T04:00:00.000Z')
    expect(afterLast(now, '2026-07-01T05:00:00.000Z')).toBe('2026-07-01T05:00:00.001Z')
    expect(afterLast(now, '2026-07-01T03:00:00.000Z')).toBe(now)
    expect(afterLast(now, undefined)).toBe(now)
  })
})

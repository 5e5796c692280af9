import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay } from '#calendar/date.ts'
import type { Around, Other } from '#procedures/define.ts'
import { roomBooking } from './room-booking.ts'
import { overlaps, type Slot } from './slot.ts'

const day = parseDay('2026-05-11')
const bare: Around = {
  calendar: officialCalendar,
  entry: () => undefined,
  matter: () => undefined,
  sameCase: [],
  clashing: [],
  takenOn: {},
}
const asked = { room: 'C02', on: '2026-05-12', from: '09:00', until: '10:30', purpose: 'mediation', video: false }

function held(from: string, until: string, room = 'C02', on = '2026-05-12'): Other {
  const intake = { ...asked, room, on, from, until }
  return {
    number: '约〔2026〕000009',
    procedure: 'room-booking',
    state: 'booked',
    closed: false,
    filedOn: day,
    intake,
    given: {},
  }
}

function whyNot(intake: Record<string, unknown>, ...clashing: Other[]): string | undefined {
  const around = { ...bare, clashing }
  return roomBooking.barredAtFiling?.(intake, { on: day, around })
}

describe('同一场所同一时间只能有一场', () => {
  it.each([
    ['完全相同', '09:00', '10:30', true],
    ['后半段重叠', '10:00', '11:00', true],
    ['前半段重叠', '08:00', '09:01', true],
    ['包含在内', '09:30', '10:00', true],
    ['把它包住', '08:00', '12:00', true],
    ['前一场结束时开始', '08:00', '09:00', false],
    ['后一场紧接着', '10:30', '11:30', false],
  ])('%s：已有 %s 至 %s', (_, from, until, refused) => {
    const words = whyNot(asked, held(from, until))
    if (refused) expect(words).toContain('约〔2026〕000009')
    else expect(words).toBeUndefined()
  })

  it('别的场所、别的日子不冲突', () => {
    expect(whyNot(asked, held('09:00', '10:30', 'C03'), held('09:00', '10:30', 'C02', '2026-05-13'))).toBeUndefined()
  })

  it('结束不晚于开始、日期已过、场所不作此用途的，都不能预约', () => {
    expect(whyNot({ ...asked, until: '09:00' })).toContain('结束时间')
    expect(whyNot({ ...asked, on: '2026-05-08' })).toContain('已经过去')
    const around = {
      ...bare,
      entry: () => ({ code: 'C09', name: '法治广场', validFrom: day, data: { kind: 'law-square' } }),
    }
    expect(roomBooking.barredAtFiling?.({ ...asked, room: 'C09' }, { on: day, around })).toContain('不作此用途')
  })

  it('停用的场所、坐不下的场所不能预约；刚好坐满可以', () => {
    const inRoom = (data: Record<string, unknown>) => ({
      ...bare,
      entry: () => ({ code: 'C02', name: '第二调解室', validFrom: day, data: { kind: 'mediation-room', ...data } }),
    })
    const whyNotIn = (data: Record<string, unknown>, people: number) =>
      roomBooking.barredAtFiling?.({ ...asked, people }, { on: day, around: inRoom(data) })
    expect(whyNotIn({ bookable: false }, 3)).toContain('暂不供预约')
    expect(whyNotIn({ bookable: true, capacity: 8 }, 9)).toContain('只容纳8人')
    expect(whyNotIn({ bookable: true, capacity: 8 }, 8)).toBeUndefined()
    expect(whyNotIn({}, 900)).toBeUndefined()
  })

  it('两段时间是否重叠与先后次序无关，且等于有共同的一分钟', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 2 })
    const words = (count: number) =>
      `${String(Math.floor(count / 60)).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}`
    const slot = fc.tuple(minute, fc.integer({ min: 1, max: 90 })).map(([from, length]) => {
      const until = Math.min(from + length, 24 * 60 - 1)
      return {
        from,
        until,
        slot: { room: 'C02', on: '2026-05-12', from: words(from), until: words(until) } satisfies Slot,
      }
    })
    fc.assert(
      fc.property(slot, slot, (one, other) => {
        const shared = Math.max(one.from, other.from) < Math.min(one.until, other.until)
        expect(overlaps(one.slot, other.slot)).toBe(shared)
        expect(overlaps(other.slot, one.slot)).toBe(shared)
      }),
    )
  })
})

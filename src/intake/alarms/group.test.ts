import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, type Instant, parseInstant } from '#calendar/date.ts'
import { placeAlarms, type Sighting } from './group.ts'

const start = parseInstant('2026-07-01T02:00:00.000Z')
const rules = { mergeMinutes: 10, mergeMetres: 200 }
const at = (minutes: number): Instant => addMinutes(start, minutes)
const seen = (id: string, minutes: number, more: Partial<Sighting> = {}): Sighting => ({
  id,
  class: 'smoke',
  point: 'TY01',
  happenedAt: at(minutes),
  ...more,
})

describe('告警归并', () => {
  it('同一点位同类告警，相隔十分钟以内并入，超过十分钟另立', () => {
    const placed = placeAlarms([seen('a', 0), seen('b', 10), seen('c', 21)], [], rules)
    expect(placed.map(({ id, into }) => [id, into])).toEqual([
      ['a', undefined],
      ['b', 'a'],
      ['c', undefined],
    ])
  })

  it('一直在报的，从最后一次起算', () => {
    const placed = placeAlarms([seen('a', 0), seen('b', 8), seen('c', 16), seen('d', 24)], [], rules)
    expect(placed.filter(({ into }) => into === 'a')).toHaveLength(3)
  })

  it('不同类别不并；两个点位相距二百米以内的同类告警并为一处，写明相距多少', () => {
    const near = { longitude: 120.1, latitude: 30.2 }
    const placed = placeAlarms(
      [
        seen('a', 0, near),
        seen('b', 1, { point: 'TY02', longitude: 120.101, latitude: 30.2 }),
        seen('c', 1, { point: 'TY03', longitude: 120.11, latitude: 30.2 }),
        seen('d', 1, { ...near, class: 'land' }),
      ],
      [],
      rules,
    )
    expect(placed.find(({ id }) => id === 'b')).toEqual({
      id: 'b',
      into: 'a',
      reason: '相距 96 米、10 分钟内的同类告警',
    })
    expect(placed.filter(({ into }) => into === undefined).map(({ id }) => id)).toEqual(['a', 'c', 'd'])
  })

  it('断网后补来的旧告警，并入当时的那一处', () => {
    const groups = [{ id: 'g', class: 'smoke', point: 'TY01', from: at(0), until: at(5) }]
    expect(placeAlarms([seen('late', -9)], groups, rules)[0]?.into).toBe('g')
    expect(placeAlarms([seen('older', -11)], groups, rules)[0]?.into).toBeUndefined()
    expect(groups[0]?.from).toBe(at(0))
  })

  it('任何一批告警，一条不多一条不少，并入的都是先于它立的同类', () => {
    const some = fc.array(
      fc.record({
        minutes: fc.integer({ min: 0, max: 120 }),
        point: fc.constantFrom('TY01', 'TY02', 'TY03'),
        class: fc.constantFrom('smoke', 'land'),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(some, (rows) => {
        const alarms = rows.map(({ minutes, ...row }, index) => ({
          ...row,
          id: String(index),
          happenedAt: at(minutes),
        }))
        const placed = placeAlarms(alarms, [], rules)
        const heads = new Set(placed.filter(({ into }) => into === undefined).map(({ id }) => id))
        expect(placed.map(({ id }) => id).toSorted()).toEqual(alarms.map(({ id }) => id).toSorted())
        for (const { id, into } of placed) {
          if (into === undefined) continue
          expect(heads.has(into)).toBe(true)
          expect(alarms[Number(into)]?.class).toBe(alarms[Number(id)]?.class)
        }
      }),
    )
  })
})

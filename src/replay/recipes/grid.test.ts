import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import type { ProjectedClock } from '#matters/clocks.ts'
import { rehearse } from '#matters/rehearse.ts'
import type { Matter } from '#matters/state.ts'
import type { Example } from '#procedures/example.ts'
import { findProcedure } from '#procedures/index.ts'
import type { Course, Wanted } from '../recipe.ts'
import { scheduled, workdaysOf } from '../schedule.ts'
import { gridRecipes } from './grid.ts'

const year = 2024

function wantedOf(figures: Record<string, number>): Wanted {
  return {
    year,
    value: (code) => figures[code],
    count: (code) => figures[code] ?? 0,
    codes: (register) => (register === 'grids' ? ['G001', 'G002'] : register === 'monitoring-points' ? ['K001'] : []),
  }
}

type Played = { course: Course; filed: string; matter: Matter; clocks: ProjectedClock[] }

const inShanghai = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)

/** The matters that a year's courses leave, dated as the replay dates them; every step must be allowed. */
function yearOf(figures: Record<string, number>): Played[] {
  const asked = gridRecipes.filter(({ codes }) => codes.some((code) => code in figures))
  const courses = asked.flatMap((recipe) => recipe.courses?.(wantedOf(figures)) ?? [])
  return scheduled(courses, workdaysOf(officialCalendar, year)).map(({ course, at, acts }) => {
    const filed = inShanghai(at)
    const procedure = findProcedure(course.procedure, filed.slice(0, 10))
    if (!procedure) throw new Error(`没有程序 ${course.procedure}`)
    const example: Example = {
      name: course.common.title,
      filed,
      channel: course.common.channel ?? 'visit',
      intake: course.intake,
      acts: acts.map(({ step, form, by, at: when }) => {
        const rule = procedure.steps[step]
        const role = by ?? rule?.by[0]
        if (!rule || !role) throw new Error(`没有步骤 ${step}`)
        const papers = Object.entries(rule.papers ?? {}).flatMap(([key, { required }]) => (required ? [key] : []))
        return { step, on: inShanghai(when), by: role, papers, ...(form ? { form } : {}) }
      }),
      expect: { state: '' },
    }
    const { matter, refusals, clocks } = rehearse(procedure, example)
    expect(refusals).toEqual([])
    return { course, filed, matter, clocks }
  })
}

const inYear = (played: readonly Played[], of: number) => played.filter(({ filed }) => filed.startsWith(String(of)))
const ofAlarm = (played: readonly Played[], alarm: string) =>
  played.filter(({ matter }) => matter.intake.alarm === alarm && matter.closedAt !== undefined).length

describe('网格事件的一年', () => {
  it('采集、协助办理、办结率同时成立；告警、快呼计在总数之内', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(12),
        fc.record({ smoke: fc.nat(5), building: fc.nat(5), rapid: fc.boolean() }),
        (extra, open, more) => {
          const assisted = more.smoke + more.building + 12 + extra
          const figures = {
            'grid.collected': assisted + open,
            'grid.assisted': assisted,
            'alarm.smoke': more.smoke,
            'alarm.building': more.building,
            ...(more.rapid ? { 'dispatch.assign-minutes': 1 } : {}),
          }
          const played = yearOf(figures)
          expect(played.length).toBe(assisted + open)
          expect(played.filter(({ matter }) => matter.closedAt !== undefined).length).toBe(assisted)
          expect(ofAlarm(played, 'smoke')).toBe(more.smoke)
          expect(ofAlarm(played, 'building')).toBe(more.building)
          expect(played.filter(({ matter }) => matter.intake.rapid === true).length).toBe(more.rapid ? 12 : 0)
        },
      ),
      { numRuns: 20 },
    )
  })

  it.each([
    [{ 'grid.collected': 400, 'grid.completion-rate': 99.25 }, 397, 400],
    [{ 'grid.assisted': 397, 'grid.completion-rate': 99.25 }, 397, 400],
    [{ 'grid.completion-rate': 99.25 }, 132, 133],
  ])('%j：按办结率定出件数', (figures, closed, all) => {
    const played = yearOf(figures)
    expect(played.filter(({ matter }) => matter.closedAt !== undefined).length).toBe(closed)
    expect(played.length).toBe(all)
  })

  it('未办结的在年末，办理中没有超期', () => {
    const played = yearOf({ 'grid.collected': 100, 'grid.assisted': 98 })
    expect(played.filter(({ matter }) => matter.closedAt === undefined).map(({ filed }) => filed.slice(0, 7))).toEqual([
      '2024-12',
      '2024-12',
    ])
    expect(played.flatMap(({ clocks }) => clocks).filter(({ projection }) => projection.late)).toEqual([])
  })
})

describe('天眼告警与快呼', () => {
  it('上线前的告警落在上一年，当年的由点位告警，各类都已处置', () => {
    const played = yearOf({
      'alarm.smoke': 6,
      'alarm.smoke.before': 2,
      'alarm.building': 9,
      'alarm.building.before': 3,
    })
    const [now, before] = [inYear(played, year), inYear(played, year - 1)]
    expect([ofAlarm(now, 'smoke'), ofAlarm(before, 'smoke')]).toEqual([6, 2])
    expect([ofAlarm(now, 'building'), ofAlarm(before, 'building')]).toEqual([9, 3])
    expect(now.every(({ matter }) => matter.intake.point === 'K001' && matter.times.handleFirst !== undefined)).toBe(
      true,
    )
    expect(
      before.every(({ matter }) => matter.intake.point === undefined && matter.times.solveOnSpot !== undefined),
    ).toBe(true)
    expect(now.length + before.length).toBe(played.length)
  })

  it('快呼一分钟派单、五分钟到场、十分钟先期处置，都按时', () => {
    const played = yearOf({ 'dispatch.assign-minutes': 1, 'dispatch.arrive-minutes': 5 })
    expect(played).toHaveLength(12)
    for (const key of ['assigning', 'arriving', 'firstHandling']) {
      const clocks = played.flatMap(({ clocks: all }) => all.filter((clock) => clock.key === key))
      expect(clocks.map(({ projection }) => [projection.status, projection.late])).toEqual(
        played.map(() => ['met', false]),
      )
    }
  })
})

describe('矛盾纠纷排查', () => {
  it('每次排查都定级、落实五包、化解、回访、销号，不超期', () => {
    const played = yearOf({ 'investigation.disputes-found': 25 })
    expect(played.map(({ matter }) => matter.state)).toEqual(played.map(() => 'closed'))
    expect(inYear(played, year)).toHaveLength(25)
    expect(played.flatMap(({ clocks }) => clocks).filter(({ projection }) => projection.late)).toEqual([])
  })

  it('报告没有说的不编', () => {
    expect(yearOf({ 'grid.count': 42 })).toEqual([])
  })
})

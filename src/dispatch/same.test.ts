import { expect, test } from 'vitest'
import { addMinutes, parseInstant } from '#calendar/date.ts'
import { likeReports, type Report } from './same.ts'

const start = parseInstant('2026-07-01T02:00:00.000Z')
const degree = 1 / 111_320

function report(id: string, { minutes = 0, metres, ...more }: Partial<Report> & { minutes?: number; metres?: number }) {
  const position = metres === undefined ? {} : { position: [120.1, 30.2 + metres * degree] as const }
  return { id, at: addMinutes(start, minutes), category: 'hazard', grid: 'G01', personKeys: [], ...position, ...more }
}

const own = report('own', { metres: 0, personKeys: ['li'] })
const idsFor = (...others: Report[]) => likeReports(own, others).map(({ id }) => id)

test.each([
  ['二百九十米、五分钟、同类：可能是同一件', { metres: 290, minutes: 5 }, true],
  ['三百二十米：不是', { metres: 320, minutes: 5 }, false],
  ['同一地点但隔了两小时又一分钟：不是', { metres: 10, minutes: 121 }, false],
  ['同一地点正好两小时：是', { metres: 10, minutes: -120 }, true],
  ['不同类别：不是', { metres: 10, category: 'order' }, false],
  ['没有点位、同一网格：是', {}, true],
  ['没有点位、不同网格：不是', { grid: 'G02' }, false],
  ['没有点位也没有网格：不是', { grid: null }, false],
  ['同一人两小时内又打来，类别、地点登记得不同：是', { metres: 2000, category: 'order', personKeys: ['li'] }, true],
] as const)('%s', (_, more, isLike) => {
  expect(idsFor(report('other', more))).toEqual(isLike ? ['other'] : [])
})

test('近的、时间靠得紧的在前，同一当事人的最前；自己不在其中；文字比对提出的也列', () => {
  const others = [
    report('far', { metres: 250 }),
    report('near', { metres: 50, minutes: 3 }),
    report('again', { metres: 900, minutes: 60, personKeys: ['li'] }),
    report('alike', { metres: 5000, minutes: 300 }),
    own,
  ]
  const found = likeReports(own, others, new Map([['alike', '文字相近']]))
  expect(found.map(({ id }) => id)).toEqual(['near', 'far', 'again', 'alike'])
  expect(found[0]?.reasons).toEqual(['相距 50 米', '相隔 3 分钟', '同类'])
  expect(found.at(-1)?.reasons).toContain('文字相近')
})

import { expect, it } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { hours, minutes } from '#calendar/duration.ts'
import { type Ladder, ladderLength } from './ladders.ts'

const night: Ladder = {
  name: '夜间险情',
  procedure: 'grid-event',
  field: 'category',
  classes: ['hazard', 'emergency'],
  from: '22:00',
  until: '06:00',
  lengths: { arriving: minutes(8) },
}
const always: Ladder = {
  name: '一、八、一小时、二十四小时',
  procedure: 'grid-event',
  classes: [],
  lengths: { arriving: minutes(6), disposal: hours(24) },
}

it.each([
  ['夜里的险情按夜间一条', '2026-07-01T23:10:00+08:00', 'hazard', 'arriving', minutes(8)],
  ['过了零点仍是夜间', '2026-07-02T05:59:00+08:00', 'emergency', 'arriving', minutes(8)],
  ['六点整起不再是夜间', '2026-07-02T06:00:00+08:00', 'hazard', 'arriving', minutes(6)],
  ['别的类别不按夜间险情', '2026-07-01T23:10:00+08:00', 'environment', 'arriving', minutes(6)],
  ['前一条没有写的期限看后一条', '2026-07-01T23:10:00+08:00', 'hazard', 'disposal', hours(24)],
  ['都没有写的，不改', '2026-07-01T23:10:00+08:00', 'hazard', 'assigning', undefined],
])('阶梯按类别和时段取：%s', (_, at, category, deadline, expected) => {
  const matter = { procedure: 'grid-event', intake: { category }, at: parseInstant(at) }
  expect(ladderLength([night, always], matter, deadline)).toEqual(expected)
})

it('别的程序不受影响', () => {
  const matter = { procedure: 'hotline', intake: {}, at: parseInstant('2026-07-01T23:10:00+08:00') }
  expect(ladderLength([night, always], matter, 'arriving')).toBeUndefined()
})

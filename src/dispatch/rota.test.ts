import { expect, it } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { dutyAt, type Shift } from './rota.ts'

const rota: Shift[] = [
  {
    code: '1',
    place: 'command',
    weekday: 'wed',
    from: '08:30',
    until: '17:30',
    account: '日班',
    validFrom: '2026-01-01',
  },
  {
    code: '2',
    place: 'command',
    weekday: 'wed',
    from: '17:30',
    until: '08:30',
    account: '夜班',
    validFrom: '2026-01-01',
  },
  { code: '3', place: 'command', from: '00:00', until: '00:00', account: '带班', leads: true, validFrom: '2026-01-01' },
  { code: '4', place: 'station', from: '08:30', until: '17:30', account: '别处', validFrom: '2026-01-01' },
  {
    code: '5',
    place: 'command',
    from: '08:30',
    until: '17:30',
    account: '已撤',
    validFrom: '2026-01-01',
    validUntil: '2026-07-01',
  },
]

it.each([
  ['星期三上午是日班', '2026-07-01T10:00:00+08:00', ['日班']],
  ['十七时三十分整交给夜班', '2026-07-01T17:30:00+08:00', ['夜班']],
  ['夜班到次日早上仍是星期三那一班', '2026-07-02T08:29:00+08:00', ['夜班']],
  ['次日八时三十分下班', '2026-07-02T08:30:00+08:00', []],
  ['星期四白天没有排班', '2026-07-02T10:00:00+08:00', []],
])('值班表：%s', (_, at, workers) => {
  expect(dutyAt(rota, [], 'command', parseInstant(at))).toEqual({ workers, leaders: ['带班'] })
})

it('请假当日不在班，销假当日起在班', () => {
  const leave = [{ account: '日班', from: '2026-06-30', until: '2026-07-02' }]
  const at = parseInstant('2026-07-01T10:00:00+08:00')
  expect(dutyAt(rota, leave, 'command', at).workers).toEqual([])
  expect(
    dutyAt(rota, [{ ...leave[0], account: '日班', from: '2026-06-30', until: '2026-07-01' }], 'command', at).workers,
  ).toEqual(['日班'])
})

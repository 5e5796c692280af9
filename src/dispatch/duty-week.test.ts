import { expect, it } from 'vitest'
import { parseDay, parseInstant } from '#calendar/date.ts'
import { gapsOf, type NamedShift, shiftsOfDays } from './duty-week.ts'

const monday = parseDay('2026-06-29')
const now = parseInstant('2026-07-01T10:00:00+08:00')

function shift(code: string, account: string, from: string, until: string, more: Partial<NamedShift> = {}): NamedShift {
  return { code, account, name: account, place: 'command', from, until, validFrom: '2026-01-01', ...more }
}
const day = shift('B1', '甲', '08:00', '20:00')
const lead = shift('D1', '乙', '08:00', '20:00', { leads: true })
const night = shift('Y1', '丙', '20:00', '08:00', { weekday: 'mon' })
const week = { from: monday, until: parseDay('2026-07-06'), now }
const nobody = (shifts: NamedShift[], leaves: Parameters<typeof gapsOf>[1] = []) =>
  gapsOf(shifts, leaves, 'command', week).flatMap(({ kind, words }) => (kind === 'nobody' ? [words] : []))

it('同一时段的人排在一起，带班的在前，请假的标出', () => {
  const leaves = [{ account: '甲', from: '2026-07-01', until: '2026-07-02' }]
  const days = shiftsOfDays([day, lead, night], leaves, 'command', monday)
  expect(days[0]?.shifts.map(({ from, people }) => [from, people.map(({ name }) => name)])).toEqual([
    ['08:00', ['乙', '甲']],
    ['20:00', ['丙']],
  ])
  expect(days[2]?.shifts[0]?.people.map(({ name, leads, onLeave }) => [name, leads, onLeave])).toEqual([
    ['乙', true, false],
    ['甲', false, true],
  ])
  expect(days[2]?.shifts).toHaveLength(1)
})

it('没有人的时段连成一段，跨过零点的写次日', () => {
  expect(nobody([day, night])).toEqual([
    '6月29日（星期一） 00:00–08:00 无人值班',
    '6月30日（星期二） 20:00–次日 08:00 无人值班',
    '今晚 20:00–次日 08:00 无人值班',
    '明天 20:00–次日 08:00 无人值班',
    '7月3日（星期五） 20:00–次日 08:00 无人值班',
    '7月4日（星期六） 20:00–次日 08:00 无人值班',
    '7月5日（星期日） 20:00–24:00 无人值班',
  ])
})

it('仅有的一人请假，那一天就是空缺', () => {
  const round = shift('Q1', '甲', '00:00', '00:00')
  expect(nobody([round])).toEqual([])
  expect(nobody([round], [{ account: '甲', from: '2026-07-01', until: '2026-07-03' }])).toEqual([
    '今天 00:00–次日 24:00 无人值班',
  ])
})

it('没有填账号的班次系统派不到，仍算空缺', () => {
  expect(nobody([{ ...day, account: undefined }])).toEqual(['6月29日（星期一） 00:00–7月5日（星期日） 24:00 无人值班'])
})

it('有人值班而无人带班的另行说明', () => {
  const [gap] = gapsOf([day, shift('Y2', '丁', '20:00', '08:00', { leads: true })], [], 'command', week)
  expect(gap?.words).toBe('6月29日（星期一） 08:00–20:00 无人带班')
})

import { expect, it } from 'vitest'
import type { Post } from '#access/actor.ts'
import { parseDay } from '#calendar/date.ts'
import { leaveInWords, leaveProblem, mayRegisterLeave } from './leaves-rules.ts'

const worker: Post[] = [{ role: 'grid_worker', grids: ['G01'] }]
const target = { account: 'worker', posts: worker }

it.each<[string, string, Post[], boolean]>([
  ['本人', 'worker', worker, true],
  ['综合信息指挥室', 'centre', [{ role: 'command_center' }], true],
  ['分管负责人', 'deputy', [{ role: 'deputy_in_charge' }], true],
  ['所在网格的网格长', 'leader', [{ role: 'grid_leader', grids: ['G01', 'G02'] }], true],
  ['别的网格的网格长', 'leader', [{ role: 'grid_leader', grids: ['G02'] }], false],
  ['同网格的同事', 'other', [{ role: 'grid_worker', grids: ['G01'] }], false],
  ['窗口', 'clerk', [{ role: 'window_clerk' }], false],
])('网格员的请假，%s登记', (_, account, posts, expected) => {
  expect(mayRegisterLeave({ tenant: '', account, person: account, posts }, target)).toBe(expected)
})

it('一人两个网格，只管其中一个的网格长不能登记', () => {
  const both = { account: 'worker', posts: [{ role: 'grid_worker', grids: ['G01', 'G09'] }] satisfies Post[] }
  const leader = {
    tenant: '',
    account: 'leader',
    person: '',
    posts: [{ role: 'grid_leader', grids: ['G01'] }] as Post[],
  }
  expect(mayRegisterLeave(leader, both)).toBe(false)
})

it.each([
  ['2026-07-01', '2026-07-02', undefined],
  ['2026-06-20', '2026-07-02', undefined],
  ['2026-07-03', '2026-07-03', '末日须不早于首日'],
  ['2026-06-20', '2026-07-01', '已经过去，不再登记'],
  ['2026-07-01', '2027-12-01', '一次最长 366 天'],
])('今天是七月一日，自 %s 起、%s 上班', (from, until, expected) => {
  expect(leaveProblem(parseDay(from), parseDay(until), parseDay('2026-07-01'))).toBe(expected)
})

it('起止写作首日至末日', () => {
  expect(leaveInWords(parseDay('2026-07-01'), parseDay('2026-07-02'))).toBe('7月1日')
  expect(leaveInWords(parseDay('2026-07-30'), parseDay('2026-08-02'))).toBe('7月30日至8月1日')
})

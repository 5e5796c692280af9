import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { type Incident, metresBetween, proposeWorkers, type Worker } from './propose.ts'

const now = parseInstant('2026-07-01T15:00:00+08:00')
const spot = [120.1, 30.2] as const

function worker(account: string, changes: Partial<Worker> = {}): Worker {
  const base = { account, person: account, roles: ['grid_worker' as const], grids: [], villages: [] }
  return { ...base, onDuty: true, onLeave: false, load: 0, ...changes }
}

const incident: Incident = { position: spot, grid: 'G01', village: 'V01', roles: ['grid_worker'], passed: [] }
const at = (minutesAgo: number, metresNorth: number) => ({
  at: parseInstant(new Date(Date.parse(now) - minutesAgo * 60_000).toISOString()),
  position: [spot[0], spot[1] + metresNorth / 111_195] as const,
})
const first = (workers: Worker[], asked: Incident = incident) =>
  proposeWorkers(asked, workers, now).proposals.map(({ account }) => account)

it('先派近的：三百米的在八百米的之前', () => {
  expect(first([worker('远', { fix: at(1, 800) }), worker('近', { fix: at(1, 300) })])).toEqual(['近', '远'])
})

it('近的手上有三项任务，派稍远而空着的', () => {
  expect(first([worker('近', { fix: at(1, 300), load: 3 }), worker('远', { fix: at(1, 800) })])).toEqual(['远', '近'])
})

it('昨天的位置不算位置，按所在网格估算', () => {
  const yesterday = worker('甲', { fix: at(24 * 60, 10), home: at(0, 2000).position })
  const { proposals } = proposeWorkers(incident, [yesterday], now)
  expect(proposals[0]?.metres).toBeGreaterThan(1900)
  expect(proposals[0]?.reasons.join()).toContain('按所在网格')
})

it('时钟快一天的手机报来的位置也不算', () => {
  const ahead = worker('甲', { fix: at(-24 * 60, 10) })
  expect(proposeWorkers(incident, [ahead], now).proposals[0]?.metres).toBeUndefined()
})

it('请假的、岗位不符的、已经拒绝过的不派', () => {
  const workers = [
    worker('请假', { onLeave: true }),
    worker('窗口', { roles: ['window_clerk'] }),
    worker('拒绝过'),
    worker('可派'),
  ]
  expect(first(workers, { ...incident, passed: ['拒绝过'] })).toEqual(['可派'])
})

it('无人值班时从全体相应岗位中派，并且说明', () => {
  const { proposals, dutyEmpty } = proposeWorkers(incident, [worker('甲', { onDuty: false })], now)
  expect(dutyEmpty).toBe(true)
  expect(proposals[0]?.reasons).toContain('不在班')
})

it('没有坐标时，本网格的先派', () => {
  const { position: _, ...noPoint } = incident
  expect(first([worker('邻格', { grids: ['G02'] }), worker('本格', { grids: ['G01'] })], noPoint)).toEqual([
    '本格',
    '邻格',
  ])
})

it('人员次序打乱，结果不变', () => {
  const workers = Array.from({ length: 12 }, (_, index) =>
    worker(`w${index}`, { fix: at(1, (index * 137) % 900), load: index % 3, onDuty: index % 4 !== 0 }),
  )
  const expected = first(workers)
  fc.assert(
    fc.property(fc.shuffledSubarray(workers, { minLength: workers.length }), (shuffled) => {
      expect(first(shuffled)).toEqual(expected)
    }),
  )
})

it('纬度一度约 111.2 公里', () => {
  expect(metresBetween([120, 30], [120, 31])).toBeCloseTo(111_195, -2)
})

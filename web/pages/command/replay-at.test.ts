import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMinutes, type Instant, parseInstant } from '#calendar/date.ts'
import type { Replay } from '#dispatch/contract.ts'
import { momentBeside, momentsOf, replayAt } from './replay-at.ts'

const start = parseInstant('2026-07-01T02:00:00.000Z')
const at = (minutes: number): Instant => addMinutes(start, minutes)

type Incident = Replay['incidents'][number]
type Frame = Incident['frames'][number]

function frame(minute: number, event: string, changes: Partial<Frame> = {}): Frame {
  return { at: at(minute), event, state: '已上报，待受理', assignee: null, signed: false, closed: false, ...changes }
}

function incident(id: string, frames: Frame[], rungs: Incident['rungs'] = []): Incident {
  const place = { grid: 'G01', place: null, longitude: null, latitude: null }
  return { id, number: `网〔2026〕${id}`, title: `事件${id}`, category: 'other', ...place, rungs, frames }
}

const fallen = incident(
  '1',
  [
    frame(3, '登记'),
    frame(4, '分流派办', { assignee: 'zhang', state: '已分流，待签收' }),
    frame(8, '到场', { assignee: 'zhang', signed: true, state: '处置中' }),
    frame(40, '反馈处置结果', { assignee: 'zhang', signed: true, closed: true }),
  ],
  [
    { key: 'assigning', startedAt: at(3), dueAt: at(4), metAt: at(4) },
    { key: 'arriving', startedAt: at(3), dueAt: at(8), metAt: at(8.5) },
  ],
)
const standing = incident('2', [frame(0, '', { assignee: 'li', signed: true })])
const fix = (account: string, minute: number, longitude: number) => ({
  account,
  person: account,
  at: at(minute),
  longitude,
  latitude: 30.2,
})
const replay: Replay = {
  incidents: [fallen, standing],
  positions: [fix('li', -20, 120.1), fix('zhang', 2, 120.1), fix('zhang', 6, 120.2)],
}

const seen = (minute: number) =>
  replayAt(replay, at(minute)).incidents.map(({ id, frame: { assignee }, light }) => [id, assignee, light])

it.each([
  [2, '登记之前看不到', [['2', 'li', 'none']]],
  [
    3,
    '登记的那一刻起看得到，未派',
    [
      ['1', null, 'green'],
      ['2', 'li', 'none'],
    ],
  ],
  [
    3.8,
    '派单时限剩四分之一，黄灯',
    [
      ['1', null, 'amber'],
      ['2', 'li', 'none'],
    ],
  ],
  [
    5,
    '派出以后算到场的时限',
    [
      ['1', 'zhang', 'green'],
      ['2', 'li', 'none'],
    ],
  ],
  [
    8.2,
    '到场超时，红灯',
    [
      ['1', 'zhang', 'red'],
      ['2', 'li', 'none'],
    ],
  ],
  [
    20,
    '到场以后没有在走的时限',
    [
      ['1', 'zhang', 'none'],
      ['2', 'li', 'none'],
    ],
  ],
  [40, '终结的不再列', [['2', 'li', 'none']]],
])('第 %d 分钟：%s', (minute, _, expected) => {
  expect(seen(minute)).toEqual(expected)
})

it('人在最后报来的位置上；一刻钟没有新的算旧位置，一小时没有的不画；手上几项照当时算', () => {
  const then = (minute: number) =>
    replayAt(replay, at(minute)).workers.map(({ account, longitude, stale, load }) => [account, longitude, stale, load])
  expect(then(5)).toEqual([
    ['li', 120.1, true, 1],
    ['zhang', 120.1, false, 1],
  ])
  expect(then(22)).toEqual([
    ['li', 120.1, true, 1],
    ['zhang', 120.2, true, 1],
  ])
  expect(then(45)).toEqual([['zhang', 120.2, true, 0]])
})

it('至此办了什么，最近的在前；开始时的样子不算办了什么', () => {
  expect(replayAt(replay, at(9)).happened.map(({ words }) => words)).toEqual(['到场', '分流派办', '登记'])
})

it('下一事、上一事：每个时刻一次，到头没有', () => {
  const moments = momentsOf(replay)
  expect(moments).toEqual([at(3), at(4), at(8), at(40)])
  expect(momentBeside(moments, at(4), 1)).toBe(at(8))
  expect(momentBeside(moments, at(4), -1)).toBe(at(3))
  expect(momentBeside(moments, at(40), 1)).toBeUndefined()
  expect(momentBeside(moments, at(0), -1)).toBeUndefined()
})

it('时刻越往后，办过的只多不少；任一时刻的结果与来路无关', () => {
  const minute = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(minute, minute, (one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const before = replayAt(replay, at(early)).happened
      replayAt(replay, at(late))
      expect(replayAt(replay, at(early)).happened).toEqual(before)
      expect(replayAt(replay, at(late)).happened.slice(-before.length || undefined)).toEqual(
        before.length > 0 ? before : replayAt(replay, at(late)).happened,
      )
    }),
  )
})

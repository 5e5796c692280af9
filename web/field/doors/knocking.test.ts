import { expect, test } from 'vitest'
import { actsOfKnock, withQueued } from './knocking.ts'

const door = { code: 'D3', name: '桂花巷3号', place: '桂花巷3号' }

test('没有人、没有诉求的登记后归档；有诉求的不归档，留待答复', () => {
  const steps = (given: Parameters<typeof actsOfKnock>[3]) =>
    actsOfKnock('m', 'G01', door, given).map(({ act }) => (act.kind === 'step' ? act.step : act.kind))
  expect(steps({ outcome: 'away' })).toEqual(['file', 'record'])
  expect(steps({ outcome: 'done' })).toEqual(['file', 'record'])
  expect(steps({ outcome: 'done', request: '楼道灯不亮' })).toEqual(['file'])
})

test('手机上办的先显示在名单上，最近一次为准；取名单以前已发送的以名单为准，被拒的不算', () => {
  const doors = ['D3', 'D4', 'D5', 'D6'].map((code) => ({ ...door, code, knockedOn: null, result: null }))
  const knock = (code: string, outcome: 'done' | 'away', on: string, state: 'waiting' | 'sent' | 'conflict') =>
    actsOfKnock('m', 'G01', { ...door, code }, { outcome }).map(({ act }) => ({ act, happenedAt: on, state }))
  const queued = [
    ...knock('D3', 'away', '2026-07-01T01:00:00.000Z', 'waiting'),
    ...knock('D3', 'done', '2026-07-02T01:00:00.000Z', 'waiting'),
    ...knock('D4', 'away', '2026-07-02T01:00:00.000Z', 'sent'),
    ...knock('D5', 'away', '2026-06-30T01:00:00.000Z', 'sent'),
    ...knock('D6', 'away', '2026-07-02T01:00:00.000Z', 'conflict'),
  ]
  const shown = withQueued(doors, queued, '2026-07-01T00:00:00.000Z')
  expect(shown.map(({ code, result, waiting }) => [code, result, waiting])).toEqual([
    ['D3', 'done', true],
    ['D4', 'away', false],
    ['D5', null, false],
    ['D6', null, false],
  ])
})

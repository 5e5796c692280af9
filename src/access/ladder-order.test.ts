import { describe, expect, it } from 'vitest'
import { hours, minutes } from '#calendar/duration.ts'
import { ladderNotes, ladderProblems } from './ladder-order.ts'
import type { Ladder } from './ladders.ts'

function ladder(name: string, more: Partial<Ladder>): Ladder {
  return { name, procedure: 'grid-event', classes: [], lengths: {}, ...more }
}
const night = { from: '22:00', until: '06:00' }
const building = { field: 'category', classes: ['construction'] }

describe('不合情理的时限拒绝', () => {
  it.each([
    ['到场早于派单', { lengths: { assigning: minutes(6), arriving: minutes(5) } }, '到场（5分钟）不晚于派单（6分钟）'],
    [
      '只改派单，与程序规定的到场相抵触',
      { lengths: { assigning: minutes(6) } },
      '到场（5分钟，程序规定）不晚于派单（6分钟）',
    ],
    ['先期处置早于到场', { lengths: { arriving: minutes(20) } }, '先期处置（10分钟，程序规定）早于到场（20分钟）'],
    [
      '到场后办结早于先期处置',
      { lengths: { firstHandling: hours(1), disposal: minutes(10) } },
      '到场后办结（10分钟）早于先期处置（1小时）',
    ],
    ['时段只填了起', { from: '22:00', lengths: {} }, '须起止都填'],
    ['时段起止相同', { from: '08:00', until: '08:00', lengths: {} }, '起止相同'],
  ])('%s', (_, more, words) => {
    expect(ladderProblems([ladder('甲', more)])).toEqual([expect.stringContaining(words)])
  })

  it('两档各管一项而合起来不合情理的，两档都指出', () => {
    const [problem] = ladderProblems([
      ladder('夜间', { ...night, lengths: { arriving: minutes(4) } }),
      ladder('平时', { lengths: { assigning: minutes(4), arriving: minutes(9) } }),
    ])
    expect(problem).toContain('「夜间」与「平时」：到场（4分钟）不晚于派单（4分钟）')
  })

  it('1-5-10、1-8-1-24 都合情理', () => {
    expect(
      ladderProblems([
        ladder('甲', {
          ...building,
          ...night,
          lengths: { assigning: minutes(1), arriving: minutes(8), firstHandling: hours(1), disposal: hours(24) },
        }),
        ladder('乙', { lengths: { assigning: minutes(1), arriving: minutes(5), firstHandling: minutes(10) } }),
      ]),
    ).toEqual([])
  })
})

describe('时段的重叠和空缺说明白', () => {
  const lengths = { arriving: minutes(8) }

  it('夜间有、白天没有，写明白天按程序规定', () => {
    expect(ladderNotes([ladder('夜间', { ...night, ...building, lengths })])).toEqual([
      '违法建设：06:00–22:00没有设定，按程序规定（派单1分钟、到场5分钟、先期处置10分钟、办结5个工作日）',
    ])
  })

  it('两档时段重叠，写明按前一档', () => {
    const notes = ladderNotes([
      ladder('夜间', { ...night, lengths }),
      ladder('白天', { from: '05:00', until: '22:00', lengths: { arriving: minutes(6) } }),
    ])
    expect(notes).toEqual(['各类事件：「夜间」与「白天」的时段重叠（05:00–06:00），按排在前面的「夜间」'])
  })

  it('全天兜底的一档在后，不算重叠；在前则后一档永远用不上', () => {
    const all = ladder('兜底', { lengths: { arriving: minutes(6) } })
    const other = ladder('夜间', { ...night, lengths })
    expect(ladderNotes([other, all])).toEqual([])
    expect(ladderNotes([all, other])).toEqual(['「夜间」永远用不上：排在前面的已经都有规定'])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import type { BoardRow } from '#dispatch/contract.ts'
import { awaitsSomebody, countsOf, lightAt, narrowed, nextUnassigned, queueOf, turnsBy } from './queue.ts'

const now = parseInstant('2026-07-01T02:00:00.000Z')
const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

type Changes = Partial<Omit<BoardRow, 'row'>> & { row?: Partial<BoardRow['row']> }

function incident(id: string, { row, ...changes }: Changes = {}): BoardRow {
  return {
    row: {
      id,
      number: `网〔2026〕${id}`,
      procedure: 'grid-event',
      title: `事件${id}`,
      state: 'reported',
      stateName: '已上报，待受理',
      phase: 'pending',
      channel: 'phone',
      unit: null,
      assignee: null,
      village: null,
      grid: null,
      place: null,
      filedAt: at(-1),
      closedAt: null,
      lastAt: at(-1),
      dueAt: null,
      dueName: null,
      light: 'green',
      leftWords: '',
      likes: 0,
      ...row,
    },
    revision: 1,
    warnAt: null,
    alarm: null,
    category: 'other',
    rapid: true,
    point: null,
    longitude: null,
    latitude: null,
    signed: false,
    assigneeName: null,
    mentions: 0,
    ladder: [],
    ...changes,
  }
}

const ids = (queue: ReturnType<typeof queueOf>) => queue.map(({ incident: { row } }) => row.id)

it('先红后黄再绿；同色的先到期的在前，没有期限的在后，停计的最后', () => {
  const queue = queueOf(
    [
      incident('停计', { row: { light: 'paused' } }),
      incident('无期限', { row: { light: 'none' } }),
      incident('绿晚', { row: { dueAt: at(50) } }),
      incident('绿早', { row: { dueAt: at(9) } }),
      incident('黄', { row: { light: 'amber', dueAt: at(60) } }),
      incident('红', { row: { light: 'red', dueAt: at(-3) } }),
    ],
    now,
  )
  expect(ids(queue)).toEqual(['红', '黄', '绿早', '绿晚', '无期限', '停计'])
})

it.each([
  ['离提醒还早', 'green', 10, 20, 'green'],
  ['过了提醒时刻', 'green', 0, 5, 'amber'],
  ['到期的那一刻', 'amber', -5, 0, 'red'],
  ['停计的不变', 'paused', -5, -1, 'paused'],
  ['服务器说红就是红（今日到期）', 'red', 5, 10, 'red'],
] as const)('两次答复之间灯自己变：%s', (_, light, warn, due, expected) => {
  expect(lightAt(incident('一', { warnAt: at(warn), row: { light, dueAt: at(due) } }), now)).toBe(expected)
})

it('灯没有变，次序就不变：过了几个时刻的数目相同，排出来的相同', () => {
  const minute = fc.integer({ min: -30, max: 30 })
  const one = fc.record({ warn: minute, left: fc.integer({ min: 0, max: 30 }) })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 0, max: 90 }), (given, seconds) => {
      const incidents = given.map(({ warn, left }, n) =>
        incident(String(n), { warnAt: at(warn), row: { dueAt: at(warn + left) } }),
      )
      const later = parseInstant(at(seconds / 60))
      if (turnsBy(incidents, now) !== turnsBy(incidents, later)) return
      expect(queueOf(incidents, later)).toEqual(queueOf(incidents, now))
    }),
  )
})

const some = queueOf(
  [
    incident('1', {
      category: 'hazard',
      row: { grid: 'G01', place: '桂花巷 3 号', assignee: 'zhang' },
      assigneeName: '张某',
    }),
    incident('2', { row: { grid: 'G02', light: 'red' } }),
    incident('3', { row: { grid: 'G01', assignee: 'li', state: 'objecting' } }),
  ],
  now,
)

it.each([
  [{ words: '桂花巷', unassigned: false }, ['1']],
  [{ words: '张某', unassigned: false }, ['1']],
  [{ words: '〔2026〕3', unassigned: false }, ['3']],
  [{ words: '', unassigned: true }, ['2']],
  [{ words: '', unassigned: false, category: 'hazard' }, ['1']],
  [{ words: '', unassigned: false, grid: 'G01', mine: 'li' }, ['3']],
  [{ words: '', unassigned: false, light: 'red' as const }, ['2']],
])('按 %j 只看得到 %j', (filter, expected) => {
  expect(ids(narrowed(some, filter))).toEqual(expected)
})

it('数各色灯和未派的件数', () => {
  expect(countsOf(some)).toEqual({ red: 1, amber: 0, green: 2, rest: 0, unassigned: 1 })
})

it('没人接手的、退单的和说明不属职责的，一键可派；已有人承办的不可', () => {
  expect(awaitsSomebody(incident('4', { row: { assignee: 'li', state: 'declined' } }))).toBe(true)
  expect(some.map(({ incident: one }) => [one.row.id, awaitsSomebody(one)])).toEqual([
    ['2', true],
    ['1', false],
    ['3', true],
  ])
})

it('下一件未派的：从选中的往下找，到底回到顶上；都有人承办时没有', () => {
  expect(nextUnassigned(some, '2')?.incident.row.id).toBe('3')
  expect(nextUnassigned(some, '3')?.incident.row.id).toBe('2')
  expect(nextUnassigned(some, undefined)?.incident.row.id).toBe('2')
  expect(
    nextUnassigned(
      some.filter(({ incident: { row } }) => row.id === '1'),
      '1',
    ),
  ).toBeUndefined()
})

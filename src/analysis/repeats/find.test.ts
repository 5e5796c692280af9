import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, parseDay, startOf } from '#calendar/date.ts'
import { findRepeats, type Piece, type Proposal } from './find.ts'

const options = { withinDays: 180, most: 3 }
const day = (count: number) => startOf(addDays(parseDay('2026-01-01'), count))
const piece = (id: string, title: string, more: Partial<Piece> = {}): Piece => ({
  id,
  title,
  detail: `${title}，请尽快处理。`,
  place: null,
  grid: null,
  keys: [],
  at: day(0),
  ...more,
})
function find(fresh: readonly Piece[], earlier: readonly Piece[] = [], given = options): Proposal[] {
  const all = [...findRepeats(fresh, earlier, given)].flat()
  return [...new Map(all.map((one) => [`${one.kind} ${one.matter} ${one.other}`, one])).values()]
}

const lamp = '桂花巷北口路灯坏了三天，夜里看不见路'

describe('疑似同一事', () => {
  test('同一地点、同一人、词语相近的提出，说得出理由，晚的在前', () => {
    const before = piece('a', lamp, { place: '桂花巷 3 号', keys: ['phone:1', 'name:1'], at: day(0) })
    const after = piece('b', '桂花巷北口路灯仍不亮，夜里看不见路', {
      place: '桂花巷3号',
      keys: ['phone:1', 'name:1'],
      at: day(3),
    })
    const found = find([after], [before])
    expect(found.map(({ kind, matter, other }) => [kind, matter, other])).toEqual([
      ['same-person', 'b', 'a'],
      ['same-matter', 'b', 'a'],
    ])
    expect(found[1]?.reasons).toEqual([
      '同一人：姓名、电话相同',
      '同一地点',
      expect.stringMatching(/^相似 \d+%，共同提到：/),
      '相隔 3 天',
    ])
  })

  test('同样的话说的是两个小区，不算一件；一字不差的照样提出', () => {
    const at = (estate: string) => `${estate}小区电梯停运一周，老人上下楼困难，物业推诿`
    expect(find([piece('b', at('桂花'))], [piece('a', at('银杏'))])).toEqual([])
    expect(find([piece('b', at('桂花'))], [piece('a', at('桂花'))])).toHaveLength(1)
  })

  test('相隔太久的不比；不相干的不提', () => {
    expect(find([piece('b', lamp, { at: day(181) })], [piece('a', lamp)])).toEqual([])
    expect(find([piece('b', lamp)], [piece('a', '广场舞音响扰民，孩子无法学习')])).toEqual([])
  })

  test('导入的旧件与已有的新件相比，先后仍按时间', () => {
    expect(find([piece('old', lamp)], [piece('new', lamp, { at: day(9) })])[0]).toMatchObject({
      matter: 'new',
      other: 'old',
    })
  })

  test('理由里没有电话、证件号', () => {
    const text = `${lamp}，请打13812345678`
    expect(JSON.stringify(find([piece('b', text)], [piece('a', text)]))).not.toContain('13812345678')
  })
})

describe('疑似同一人', () => {
  test.each([
    ['证件号', ['id:1'], ['id:1'], 0.99],
    ['姓名和电话', ['phone:1', 'name:1'], ['phone:1', 'name:1'], 0.95],
    ['只有电话', ['phone:1', 'name:1'], ['phone:1', 'name:2'], 0.8],
  ])('%s相同', (_, mine, theirs, score) => {
    const found = find([piece('b', lamp, { keys: mine, at: day(2) })], [piece('a', '社保卡怎样补办', { keys: theirs })])
    expect(found).toEqual([expect.objectContaining({ kind: 'same-person', matter: 'b', other: 'a', score })])
  })

  test('只同名的，同一网格才提', () => {
    const other = piece('a', '社保卡怎样补办', { keys: ['name:1'], grid: 'G01' })
    expect(find([piece('b', lamp, { keys: ['name:1'], grid: 'G01' })], [other])).toHaveLength(1)
    expect(find([piece('b', lamp, { keys: ['name:1'], grid: 'G02' })], [other])).toEqual([])
  })

  test('一人多件，每件至多提几件', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      piece(`${at}`.padStart(2, '0'), `第${at}件事`, { keys: ['id:1'], at: day(at) }),
    )
    const found = find([piece('z', lamp, { keys: ['id:1'], at: day(30) })], many)
    expect(found.filter(({ kind }) => kind === 'same-person')).toHaveLength(3)
  })
})

const words = fc.constantFrom('路灯', '不亮', '桂花', '小区', '噪音', '扰民', '电梯', '物业')
const anyPiece = fc.record({
  title: fc.array(words, { maxLength: 8 }).map((list) => list.join('')),
  keys: fc.subarray(['phone:1', 'phone:2', 'name:1']),
  grid: fc.constantFrom('G01', null),
  at: fc.nat(300).map(day),
})

test('次序不同，结果相同；不与自己成对，不成双份，晚的在前，都有理由', () =>
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 12 }), (list) => {
      const pieces = list.map((one, at) => piece(`p${at}`, one.title, one))
      const at = new Map(pieces.map((one) => [one.id, one.at]))
      const key = ({ kind, matter, other, score }: Proposal) => `${kind} ${matter} ${other} ${score}`
      const found = find(pieces)
      expect(find(pieces.toReversed()).map(key).sort()).toEqual(found.map(key).sort())
      for (const one of found) {
        expect(one.matter).not.toBe(one.other)
        expect((at.get(one.matter) ?? '') >= (at.get(one.other) ?? '')).toBe(true)
        expect(one.score > 0 && one.score < 1 && one.reasons.length > 0).toBe(true)
      }
      expect(new Set(found.map(({ kind, matter, other }) => [kind, ...[matter, other].sort()].join())).size).toBe(
        found.length,
      )
    }),
  ))

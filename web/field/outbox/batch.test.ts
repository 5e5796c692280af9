import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actOf, changeOf, nextBatch, revisionsOf } from './batch.ts'
import type { OutboxItem } from './database.ts'

const attachment = '11111111-1111-4111-8111-111111111111'

function item(seq: number, matter: string, given: Partial<OutboxItem> = {}): OutboxItem {
  return {
    seq,
    actId: `act-${seq}`,
    kind: 'sign',
    matter,
    name: '接单',
    about: '',
    act: { kind: 'sign', matter },
    media: {},
    made: '2026-07-01T04:00:00.000Z',
    serverOffset: 0,
    happenedAt: '2026-07-01T04:00:00.000Z',
    seenRevision: 3,
    seenState: '已分流，待签收',
    state: 'waiting',
    ...given,
  }
}

describe('待发送', () => {
  it('按先后发；一件被拒，这件以后的都停下，别的照发', () => {
    const items = [
      item(4, 'b'),
      item(1, 'a', { state: 'sent' }),
      item(2, 'a', { state: 'conflict' }),
      item(3, 'a'),
      item(5, 'c'),
    ]
    expect(nextBatch(items).map(({ seq }) => seq)).toEqual([4, 5])
  })

  it('不论怎样交错，每件事项的次序不变，停下的不发，一次不超过五十条', () => {
    const state = fc.constantFrom('waiting', 'sent', 'conflict')
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), state), { maxLength: 80 })
    fc.assert(
      fc.property(rows, (given) => {
        const items = given.map(([matter, one], at) => item(at + 1, matter, { state: one }))
        const batch = nextBatch(items)
        const stopped = items.filter((one) => one.state === 'conflict').map(({ matter }) => matter)
        expect(batch.length).toBeLessThanOrEqual(50)
        expect(batch.every((one) => one.state === 'waiting' && !stopped.includes(one.matter))).toBe(true)
        expect(batch.map(({ seq }) => seq)).toEqual(batch.map(({ seq }) => seq).sort((a, b) => a - b))
        const rest = items.filter((one) => one.state === 'waiting' && !stopped.includes(one.matter))
        expect(batch).toEqual(rest.slice(0, batch.length))
      }),
    )
  })

  it('照片传上去后，以附件编号写进步骤的材料、附件的编号', () => {
    const step = item(1, 'a', {
      kind: 'step',
      act: { kind: 'step', matter: 'a', step: 'feedback', form: { result: '已清理' }, papers: {} },
      media: { photos: 'hash' },
    })
    expect(actOf(step, { hash: attachment }).act).toEqual({
      kind: 'step',
      matter: 'a',
      step: 'feedback',
      form: { result: '已清理' },
      papers: { photos: attachment },
    })
    const attach = item(2, 'a', {
      kind: 'attach',
      act: { kind: 'attach', matter: 'a', attachment: 'later' },
      media: { photos: 'hash' },
    })
    expect(actOf(attach, { hash: attachment }).act).toMatchObject({ kind: 'attach', attachment })
  })

  it('被拒的带着原话停下，被挡的接着等，办成的带回新版次', () => {
    expect(changeOf({ actId: '1', fate: 'done', matter: 'a', number: '网1', revision: 4 })).toEqual({ state: 'sent' })
    expect(changeOf({ actId: '1', fate: 'refused', code: 'field-handed-over', words: '已转由他人' })).toEqual({
      state: 'conflict',
      code: 'field-handed-over',
      words: '已转由他人',
    })
    expect(changeOf({ actId: '1', fate: 'held' })).toBeUndefined()
    const answers = [
      { actId: '1', fate: 'done', matter: 'a', number: '网1', revision: 4 },
      { actId: '2', fate: 'held' },
      { actId: '3', fate: 'done', matter: 'a', number: '网1', revision: 5 },
    ] as const
    expect([...revisionsOf(answers)]).toEqual([['a', 5]])
  })
})

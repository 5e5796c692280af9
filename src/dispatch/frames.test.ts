import { expect, test } from 'vitest'
import { type Instant, parseInstant } from '#calendar/date.ts'
import type { Incoming } from '#matters/acts-store.ts'
import type { MatterEvent } from '#matters/event.ts'
import { findProcedure } from '#procedures/index.ts'
import { framesOf } from './frames.ts'

const at = (clock: string): Instant => parseInstant(`2026-07-01T${clock}:00+08:00`)
const procedure = findProcedure('grid-event', '2026-07-01')
if (!procedure) throw new Error('no grid-event')

const filed: Incoming = {
  kind: 'filed',
  body: {
    ...{
      procedure: procedure.id,
      edition: procedure.inForce.from,
      number: '网〔2026〕000001',
      title: '争吵',
      detail: '争吵',
    },
    ...{ channel: 'phone', people: [], personKeys: [], intake: { category: 'order' }, sealed: false, lengths: {} },
  },
}
const step = (name: string, assignee?: string): Incoming => ({
  kind: 'step',
  body: { step: name, form: {}, papers: [], lengths: {}, ...(assignee === undefined ? {} : { assignee }) },
})

/** The ledger in its order: what happened, and when it was recorded. */
function ledger(...lines: Array<[happened: string, recorded: string, Incoming]>): MatterEvent[] {
  return lines.map(([happened, recorded, incoming], index) => ({
    ...incoming,
    ...{ position: index + 1, at: at(recorded), happenedAt: at(happened), actor: 'chen', actId: String(index) },
  }))
}

test('没有信号时办的，按办理时间复盘：指挥室其间的备注不把它挡掉，也不打乱先后', () => {
  const events = ledger(
    ['10:00', '10:00', filed],
    ['10:01', '10:01', step('route', 'chen')],
    ['10:05', '10:05', { kind: 'noted', body: { words: '家属来电催问' } }],
    ['10:03', '10:10', step('arrive')],
  )
  const shown = (from: string, until: string) =>
    framesOf(procedure, events, at(from), at(until)).map((frame) => [frame.event, frame.at, frame.signed])
  expect(shown('10:00', '10:04')).toEqual([
    ['登记', at('10:00'), false],
    ['分流派办', at('10:01'), false],
    ['到场', at('10:03'), true],
  ])
  expect(shown('10:04', '10:06')).toEqual([
    ['', at('10:04'), true],
    ['', at('10:05'), true],
  ])
})

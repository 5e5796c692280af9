import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginFeed,
  eventsOf,
  type Feed,
  findHeard,
  type Heard,
  type LedgerLine,
  type Look,
  type Message,
  messagesAfter,
  takeIn,
  writeHeard,
} from './live.ts'

/** 一笔办理：事务开始、取到编号、提交，其间别的办理可以插进来。 */
type Act = { xid: number; seq?: number; over: boolean; kept: boolean }

/** 一本台账，按给定的次序推进若干笔办理。 */
function openLedger() {
  const acts: Act[] = []
  let seqs = 0
  const lineOf = ({ seq = 0 }: Act): LedgerLine => ({ seq, matter: `m${seq}` })
  const seen = () => acts.filter(({ over, kept, seq }) => over && kept && seq !== undefined)
  return {
    acts,
    begin: () => acts.push({ xid: acts.length + 1, over: false, kept: true }),
    number(act: Act) {
      act.seq = ++seqs
    },
    after: (all: number) =>
      seen()
        .map(lineOf)
        .filter(({ seq }) => seq > all)
        .sort((a, b) => a.seq - b.seq),
    look(all: number): Look {
      const lines = this.after(all)
      const running = acts.filter(({ over }) => !over).map(({ xid }) => xid)
      const xmax = acts.length + 1
      return { lines, more: false, last: this.after(0).at(-1)?.seq ?? 0, xmin: Math.min(xmax, ...running), xmax }
    },
  }
}

type Ledger = ReturnType<typeof openLedger>

function advance(ledger: Ledger, choice: number): void {
  const running = ledger.acts.filter(({ over }) => !over)
  const act = running[Math.floor(choice / 3) % Math.max(1, running.length)]
  if (choice % 3 === 0 || !act) ledger.begin()
  else if (act.seq === undefined) ledger.number(act)
  else {
    act.over = true
    act.kept = choice % 7 !== 0
  }
}

/** 一块屏：在线时听转告，断线后拿着最后一条的编号回来补。 */
function openScreen(since: Heard) {
  const heard: number[] = []
  let last = writeHeard(since)
  return {
    heard,
    since: () => findHeard(last) ?? { all: 0, also: [] },
    hear(messages: readonly Message[]) {
      for (const { told, heard: id } of messages) {
        if (told.event === 'matter') heard.push(told.seq)
        if (id !== undefined) last = id
      }
    },
  }
}

describe('转告与补听', () => {
  it('无论提交的先后怎样交错、屏在何时断线重连，每条恰好听到一次', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.nat(1000) },
      { weight: 2, arbitrary: fc.constant('look' as const) },
      { weight: 1, arbitrary: fc.constant('leave' as const) },
      { weight: 1, arbitrary: fc.constant('return' as const) },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const ledger = openLedger()
        let feed: Feed = beginFeed(ledger.look(0))
        const screen = openScreen(feed.heard)
        let online = true
        const look = () => {
          const next = takeIn(feed, ledger.look(feed.heard.all))
          feed = next.feed
          if (online) screen.hear(next.messages)
        }
        const comeBack = () => {
          look()
          const since = screen.since()
          screen.hear(messagesAfter(since, ledger.after(since.all), feed.heard.all).messages)
          online = true
        }
        for (const one of steps) {
          if (one === 'look') look()
          else if (one === 'leave') online = false
          else if (one === 'return' && !online) comeBack()
          else if (typeof one === 'number') advance(ledger, one)
        }
        for (const act of ledger.acts) act.over = true
        comeBack()
        expect([...screen.heard].sort((a, b) => a - b)).toEqual(ledger.after(0).map(({ seq }) => seq))
      }),
      { numRuns: 500 },
    )
  })

  it('编号 8 的先提交、编号 7 的后提交：断线的屏回来仍补到 7，不再听 8', () => {
    const feed: Feed = { heard: { all: 6, also: [] }, flooded: false }
    const first = takeIn(feed, { lines: [{ seq: 8, matter: 'b' }], more: false, last: 8, xmin: 40, xmax: 42 })
    expect(first.messages.map(({ heard }) => heard)).toEqual(['6+8'])
    const back = findHeard('6+8') ?? { all: 0, also: [] }
    const lines = [
      { seq: 7, matter: 'a' },
      { seq: 8, matter: 'b' },
    ]
    expect(messagesAfter(back, lines, 8).messages).toEqual([
      { told: { event: 'matter', matter: 'a', seq: 7 }, heard: '7+8' },
    ])
    expect(takeIn(first.feed, { lines, more: false, last: 8, xmin: 42, xmax: 42 }).feed).toEqual({
      heard: { all: 8, also: [] },
      flooded: false,
    })
  })

  it('一下子多得逐条说不完：说全部重问，其后照常逐条说', () => {
    const feed: Feed = { heard: { all: 10, also: [] }, flooded: false }
    const flood = takeIn(feed, { lines: [], more: true, last: 9000, xmin: 50, xmax: 50 })
    expect(flood.messages).toEqual([{ told: { event: 'reset' }, heard: '9000' }])
    const lines = [{ seq: 9001, matter: 'a' }]
    const next = takeIn(flood.feed, { lines, more: false, last: 9001, xmin: 51, xmax: 51 })
    expect(next.messages).toEqual([{ told: { event: 'matter', matter: 'a', seq: 9001 }, heard: '9001' }])
  })

  it('编号的写法：认得的原样读回，别的一概不认', () => {
    expect(findHeard('12+14+16')).toEqual({ all: 12, also: [14, 16] })
    expect(writeHeard({ all: 12, also: [16, 14] })).toBe('12+14+16')
    for (const text of ['', 'x', '1+', '-1', '1.5', '1 2', '1'.repeat(16)]) expect(findHeard(text)).toBeUndefined()
    expect(writeHeard({ all: 6, also: [8, 9, 10, 12] })).toBe('6+8-10+12')
    expect(findHeard('6+8-10+12')).toEqual({ all: 6, also: [8, 9, 10, 12] })
    expect(findHeard('1+2-999999999')).toBeUndefined()
    const scattered = Array.from({ length: 101 }, (_, index) => 2 * index + 3)
    expect(writeHeard({ all: 1, also: scattered })).toBe('1')
  })

  it('消息写成事件流：编号、名称、标识，别无其他', () => {
    expect(eventsOf([{ told: { event: 'matter', matter: 'a', seq: 7 }, heard: '7' }])).toBe(
      'id: 7\nevent: matter\ndata: {"matter":"a","seq":7}\n\n',
    )
    expect(eventsOf([{ told: { event: 'position', ids: ['near'] } }])).toBe(
      'event: position\ndata: {"ids":["near"]}\n\n',
    )
  })
})

import { type ClientRequest, request } from 'node:http'

/** The screens of the measurement: a process of their own, so that the server's work is not theirs. */
export type Order =
  | { do: 'open'; url: string; cookie: string; count: number; unmeasured: number }
  | { do: 'cut'; count: number; ms: number }
  | { do: 'tell' }

/** For each matter when each measured screen heard it (milliseconds since the epoch), and what every screen heard. */
export type Report = { at: Array<[matter: string, times: number[]]>; seqs: number[][]; resets: number }

type Screen = { sent?: ClientRequest; last: string; seqs: number[]; measured: boolean }

const screens: Screen[] = []
const at = new Map<string, number[]>()
let target = { url: '', cookie: '' }
let resets = 0

function connect(screen: Screen): Promise<void> {
  const headers = { cookie: target.cookie, ...(screen.last === '' ? {} : { 'last-event-id': screen.last }) }
  const sent = request(target.url, { headers, agent: false })
  screen.sent = sent
  sent.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    sent.on('response', (reply) => {
      if (reply.statusCode !== 200) reject(new Error(`the stream answered ${reply.statusCode}`))
      let rest = ''
      reply.setEncoding('utf8')
      reply.on('error', () => undefined)
      reply.on('data', (text: string) => {
        const blocks = (rest + text).split('\n\n')
        rest = blocks.pop() ?? ''
        const now = performance.timeOrigin + performance.now()
        for (const block of blocks) hear(screen, block, now)
      })
      resolve()
    })
    sent.end()
  })
}

function hear(screen: Screen, block: string, now: number): void {
  const [, id] = /^id: (.*)$/m.exec(block) ?? []
  if (id !== undefined) screen.last = id
  if (block.includes('event: reset')) resets++
  const [, matter, seq] = /"matter":"([^"]+)","seq":(\d+)/.exec(block) ?? []
  if (matter === undefined || seq === undefined || seq === '0') return
  screen.seqs.push(Number(seq))
  if (!screen.measured) return
  const times = at.get(matter) ?? []
  times.push(now)
  at.set(matter, times)
}

async function obey(order: Order): Promise<Report | true> {
  if (order.do === 'open') {
    for (const screen of screens.splice(0)) screen.sent?.destroy()
    at.clear()
    target = order
    for (let n = 0; n < order.count; n++) screens.push({ last: '', seqs: [], measured: n >= order.unmeasured })
    await Promise.all(screens.map(connect))
    return true
  }
  if (order.do === 'tell') return { at: [...at], seqs: screens.map(({ seqs }) => seqs), resets }
  const cut = screens.slice(0, order.count)
  for (const screen of cut) screen.sent?.destroy()
  await new Promise((resolve) => setTimeout(resolve, order.ms))
  await Promise.all(cut.map(connect))
  return true
}

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (problem: unknown) => {
      console.error(problem)
      process.exit(1)
    },
  )
})

import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type Heard = { event: string; id: string; data: Record<string, unknown>; at: number }

/** A screen on the event stream, as a browser has it: it keeps the last id, also of messages without data. */
export type Listener = {
  heard: Heard[]
  lastId(): string
  seqs(): number[]
  matters(): string[]
  isOpen(): boolean
  until(ready: () => boolean, ms?: number): Promise<void>
  /** Stops reading (and reads on): what is sent meanwhile waits at the server. */
  pause(): void
  resume(): void
  close(): void
}

/** Opens the stream; `since` is sent as the browser does when it comes back. */
export async function openListener(address: string, cookie: string, since = ''): Promise<Listener> {
  const heard: Heard[] = []
  let last = since
  let open = true
  const headers = { cookie, accept: 'text/event-stream', ...(since === '' ? {} : { 'last-event-id': since }) }
  const sent = request(`${address}/api/live`, { headers, agent: false })
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.on('response', resolve)
    sent.on('error', reject)
    sent.end()
  })
  if (reply.statusCode !== 200) throw new Error(`the stream answered ${reply.statusCode}`)
  reply.on('close', () => {
    open = false
  })
  reply.on('error', () => undefined)
  reply.setEncoding('utf8')
  let rest = ''
  reply.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    const at = performance.now()
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.split(':')[0], line.replace(/^[^:]*: ?/, '')]))
      last = fields.get('id') ?? last
      const event = fields.get('event')
      if (event !== undefined && event !== 'beat')
        heard.push({ event, id: last, data: JSON.parse(fields.get('data') ?? '{}'), at })
    }
  })
  const acts = () => heard.filter(({ event, data }) => event === 'matter' && data.seq !== 0)
  return {
    heard,
    lastId: () => last,
    seqs: () => acts().map(({ data }) => Number(data.seq)),
    matters: () => acts().map(({ data }) => String(data.matter)),
    isOpen: () => open,
    async until(ready, ms = 5000) {
      const from = performance.now()
      while (!ready()) {
        if (performance.now() - from > ms) throw new Error(`not within ${ms} ms; heard ${heard.length}`)
        await pause(10)
      }
    },
    pause: () => reply.pause(),
    resume: () => reply.resume(),
    close: () => reply.destroy(),
  }
}

import { randomUUID } from 'node:crypto'
import type pg from 'pg'

export type Bus = { send(word: string): void; close(): Promise<void> }

const channel = 'fengqiao_live'
const gatherMs = 150
const retryMs = 1000
/** PostgreSQL takes less than 8,000 bytes in one notification. */
const payloadBytes = 7500
const mostWords = 2000

/**
 * Carries short words (without blanks) to the other processes by NOTIFY, each once within 150 ms, after the commit: in
 * the transaction it would make every commit wait for the one before. `hear` gets the words of the others; `back` is
 * called when the line was broken and stands again. Of more than 2,000 words at once the longer ones are dropped.
 */
export async function openBus(owner: pg.Pool, hear: (word: string) => void, back: () => void): Promise<Bus> {
  const origin = randomUUID()
  let closed = false
  let line: pg.PoolClient | undefined
  let timer: NodeJS.Timeout | undefined
  let sending: Promise<void> = Promise.resolve()
  const waiting = new Set<string>()

  const open = async () => {
    const client = await owner.connect()
    const broken = () => {
      if (line !== client) return
      line = undefined
      client.release(true)
      setTimeout(again, retryMs).unref()
    }
    client.on('notification', ({ payload = '' }) => {
      const [from, ...words] = payload.split(' ')
      if (from !== origin) for (const word of words) hear(word)
    })
    client.on('error', broken)
    client.on('end', broken)
    try {
      await client.query(`listen ${channel}`)
    } catch (problem) {
      client.release(true)
      throw problem
    }
    line = client
  }
  const again = () => {
    if (closed) return
    open().then(back, () => setTimeout(again, retryMs).unref())
  }
  const flush = async () => {
    timer = undefined
    const words = [...waiting]
    if (!line || words.length === 0) return
    try {
      await line.query('select pg_notify($1, p) from unnest($2::text[]) p', [channel, payloadsOf(origin, words)])
      for (const word of words) waiting.delete(word)
    } catch {
      // 线路断了：话还在，接上后再传。
    }
    if (waiting.size > 0 && !closed) later(gatherMs)
  }
  const later = (ms: number) => {
    timer ??= setTimeout(() => {
      sending = flush()
    }, ms)
  }
  await open()
  return {
    send(word) {
      if (waiting.size >= mostWords && word.includes('/')) return
      waiting.add(word)
      later(line ? gatherMs : retryMs)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await sending
      await flush()
      const client = line
      line = undefined
      client?.release(true)
    },
  }
}

function payloadsOf(origin: string, words: readonly string[]): string[] {
  const payloads: string[] = []
  let payload = origin
  for (const word of words) {
    if (payload.length + word.length + 1 > payloadBytes) {
      payloads.push(payload)
      payload = origin
    }
    payload += ` ${word}`
  }
  return [...payloads, payload]
}

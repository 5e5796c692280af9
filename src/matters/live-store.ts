import { EventEmitter } from 'node:events'
import type pg from 'pg'

/** A matter changed: enough for a screen to ask again with its own rights. */
export type Change = { tenant: string; matter: string; seq: number }

/** Tells every open screen of every process that something changed. */
export type Live = {
  publish(change: Change): void
  subscribe(tenant: string, hear: (change: Change) => void): () => void
  close(): Promise<void>
}

const channel = 'fengqiao_live'

/**
 * Changes are heard at once in this process and, gathered for 150 ms, in the others through NOTIFY after the commit:
 * NOTIFY inside the transaction would make every commit wait for the one before.
 */
export async function openLive(owner: pg.Pool): Promise<Live> {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  const origin = `${process.pid}`
  const listener = await owner.connect()
  await listener.query(`listen ${channel}`)
  listener.on('notification', (message) => {
    const [from, ...changes] = (message.payload ?? '').split(' ')
    if (from === origin) return
    for (const text of changes) {
      const [tenant, matter, seq] = text.split('/')
      if (tenant && matter) emitter.emit(tenant, { tenant, matter, seq: Number(seq) })
    }
  })
  listener.on('error', () => undefined)
  let waiting: string[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = async () => {
    timer = undefined
    // A payload holds 8,000 bytes; a burst beyond that only needs to say that something changed.
    const payload = [origin, ...waiting.slice(-90)].join(' ')
    waiting = []
    await listener.query('select pg_notify($1, $2)', [channel, payload]).catch(() => undefined)
  }
  return {
    publish(change) {
      emitter.emit(change.tenant, change)
      waiting.push(`${change.tenant}/${change.matter}/${change.seq}`)
      timer ??= setTimeout(() => void flush(), 150)
    },
    subscribe(tenant, hear) {
      emitter.on(tenant, hear)
      return () => emitter.off(tenant, hear)
    },
    async close() {
      if (timer) {
        clearTimeout(timer)
        await flush()
      }
      listener.release(true)
    },
  }
}

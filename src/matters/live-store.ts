import type { Database } from '#db/open.ts'
import type { Heard } from './live.ts'
import { openBus } from './live-bus-store.ts'
import { type Hear, openStream, type Stream } from './live-stream-store.ts'

/** A matter changed, by the line `seq` of the ledger; 0: nothing new in the ledger, only something about the matter. */
export type Change = { tenant: string; matter: string; seq: number }

/** Tells every open screen of every process that something changed. */
export type Live = {
  /** To be called after the commit. */
  publish(change: Change): void
  /** An alarm (by id; '' for many) came or was dealt with, or an account moved: the latter at most every two seconds. */
  tell(tenant: string, event: 'alarm' | 'position', id: string): void
  /** Changes of matters from about now on, for something within the program. */
  subscribe(tenant: string, hear: (change: Change) => void): () => void
  /** Everything of a street after what was heard, once and without a gap, for a screen; undefined: from now on. */
  follow(tenant: string, since: Heard | undefined, hear: Hear): Promise<() => void>
  close(): Promise<void>
}

const quietMs = 2000

/**
 * Lines of the ledger are told from its table, never from memory, so what a process or a screen missed is read again;
 * a word to the other processes says only in which street to look.
 */
export async function openLive({ owner, pool }: Pick<Database, 'owner' | 'pool'>): Promise<Live> {
  const streams = new Map<string, Stream>()
  const streamOf = (tenant: string): Stream => {
    const stream = streams.get(tenant) ?? openStream(pool, tenant)
    streams.set(tenant, stream)
    return stream
  }
  const hearWord = (word: string) => {
    const [tenant = '', event, id = ''] = word.split('/')
    const stream = streams.get(tenant)
    if (event === undefined) stream?.look()
    else if (event === 'matter') stream?.tell({ told: { event, matter: id, seq: 0 } })
    else if (event === 'alarm' || event === 'position') stream?.gather(event, decodeURIComponent(id))
  }
  const bus = await openBus(owner, hearWord, () => {
    for (const stream of streams.values()) stream.look()
  })
  const say = (word: string) => {
    hearWord(word)
    bus.send(word)
  }
  const moved = quieted(quietMs, say)
  return {
    publish: ({ tenant, matter, seq }) => say(seq > 0 ? tenant : `${tenant}/matter/${matter}`),
    tell(tenant, event, id) {
      const word = `${tenant}/${event}/${encodeURIComponent(id)}`
      if (event === 'position') moved.say(word)
      else say(word)
    },
    subscribe: (tenant, hear) =>
      streamOf(tenant).subscribe((messages) => {
        for (const { told } of messages)
          if (told.event === 'matter') hear({ tenant, matter: told.matter, seq: told.seq })
      }),
    follow: (tenant, since, hear) => streamOf(tenant).follow(since, hear),
    async close() {
      moved.end()
      await bus.close()
      for (const stream of streams.values()) await stream.close()
    },
  }
}

/** Says a word at once, and again after `ms` if it came in between. */
function quieted(ms: number, say: (word: string) => void) {
  const quiet = new Map<string, { again: boolean; timer: NodeJS.Timeout }>()
  const sayOnce = (word: string) => {
    const known = quiet.get(word)
    if (known) {
      known.again = true
      return
    }
    const timer = setTimeout(() => {
      const again = quiet.get(word)?.again === true
      quiet.delete(word)
      if (again) sayOnce(word)
    }, ms)
    timer.unref()
    quiet.set(word, { again: false, timer })
    say(word)
  }
  return {
    say: sayOnce,
    end() {
      for (const { timer } of quiet.values()) clearTimeout(timer)
      quiet.clear()
    },
  }
}

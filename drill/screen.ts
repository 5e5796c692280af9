import { setTimeout as sleep } from 'node:timers/promises'
import type { Person } from './house.ts'

/** A screen on the wall: hears every change, across restarts of the server, by the number of the last one it heard: `heard` has it by matter. */
export type Screen = {
  readonly heard: ReadonlyMap<string, number>
  resets(): number
  reconnected(): number
  close(): Promise<void>
}

export function openScreen(person: Person): Screen {
  const heard = new Map<string, number>()
  const state = { resets: 0, reconnected: -1, last: '', stop: new AbortController(), closed: false }
  const listen = async () => {
    while (!state.closed) {
      try {
        const headers = new Headers(state.last === '' ? [] : [['last-event-id', state.last]])
        const reply = await person.fetch('/api/live', { headers, signal: state.stop.signal })
        state.reconnected += 1
        const decoder = new TextDecoder()
        let text = ''
        for await (const chunk of reply.body ?? []) {
          text += decoder.decode(chunk, { stream: true })
          const parts = text.split('\n\n')
          text = parts.pop() ?? ''
          for (const part of parts) hear(part)
        }
      } catch {
        // 断了就再连：演练里服务会停两次。
      }
      if (!state.closed) await sleep(150)
    }
  }
  const hear = (part: string) => {
    if (/^event: reset$/m.test(part)) state.resets += 1
    const id = /^id: (.+)$/m.exec(part)?.[1]
    if (id !== undefined) state.last = id
    const matter = /"matter":"([^"]+)"/.exec(part)?.[1]
    const seq = Number(/"seq":(\d+)/.exec(part)?.[1])
    if (matter !== undefined) heard.set(matter, Math.max(seq, heard.get(matter) ?? 0))
  }
  const running = listen()
  return {
    heard,
    resets: () => state.resets,
    reconnected: () => state.reconnected,
    async close() {
      state.closed = true
      state.stop.abort()
      await running
    },
  }
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import * as z from 'zod'
import { openLine } from './live-line.ts'

const told = z.discriminatedUnion('event', [
  z.object({ event: z.literal('matter'), matter: z.string(), seq: z.number() }),
  z.object({ event: z.enum(['alarm', 'position']), ids: z.array(z.string()) }),
  z.object({ event: z.enum(['hello', 'beat', 'reset']) }),
])
/** What the server told this screen; no ids with `alarm` or `position`: many. */
export type Told = z.infer<typeof told>

/** Queries under these keys are asked again by themselves: acts refresh 'matter' and 'matters'. */
export const liveKeys = { alarm: ['matters', 'alarms'], position: ['workers'] } as const

const quietMs = 5000
const hearers = new Set<(one: Told) => void>()
const watchers = new Set<() => void>()
let lost = false

/** Hears everything the server tells, for a page that does more than ask again (a sound, a mark). Gives how to stop. */
export function onTold(hear: (one: Told) => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** True when nothing was heard from the server for five seconds: what is shown may be old. */
export function useLineLost(): boolean {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    },
    () => lost,
  )
}

function setLost(next: boolean): void {
  if (next === lost) return
  lost = next
  for (const watch of watchers) watch()
}

/** Keeps every page as new as the ledger: a change by anyone refreshes what shows that matter. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const refresher = refresherOf(client)
    let heardAt = performance.now()
    let triedAt = heardAt
    const line = openLine((data) => {
      const parsed = told.safeParse(data)
      if (!parsed.success) return
      heardAt = performance.now()
      setLost(false)
      if (parsed.data.event === 'beat') return
      refresher.refresh(parsed.data)
      for (const hear of hearers) hear(parsed.data)
    })
    const watch = setInterval(() => {
      const now = performance.now()
      if (!document.hidden) setLost(now - heardAt > quietMs)
      if (now - Math.max(heardAt, triedAt) <= 2 * quietMs) return
      triedAt = now
      line.renew()
    }, 1000)
    return () => {
      clearInterval(watch)
      line.close()
      refresher.end()
      setLost(false)
    }
  }, [client])
}

const soonMs = 250
const restMostMs = 5000
const manyMatters = 40

/** Asks again soon after a change, and under a flood of changes no more often than the server has breath for. */
function refresherOf(client: QueryClient) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let restUntil = 0
  let reset = false
  const changed = new Map<string, readonly string[]>()
  const askAgain = async () => {
    const keys = keysOf(changed)
    const all = reset
    changed.clear()
    reset = false
    const from = performance.now()
    await (all ? refreshAll(client) : Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey }))))
    restUntil = performance.now() + Math.min(restMostMs, 3 * (performance.now() - from))
    timer = undefined
    if (reset || changed.size > 0) soon()
  }
  const soon = () => {
    timer ??= setTimeout(() => void askAgain(), Math.max(0, restUntil - performance.now()) + soonMs)
  }
  return {
    refresh(one: Told) {
      if (one.event === 'hello') return refreshOlder(client)
      if (one.event === 'reset') reset = true
      else if (one.event === 'alarm') changed.set('alarm', liveKeys.alarm)
      else if (one.event === 'position') changed.set('position', liveKeys.position)
      else if (one.event === 'matter')
        changed.set(`matter ${one.matter}`, one.matter === '' ? ['matter'] : ['matter', one.matter])
      soon()
    },
    end: () => clearTimeout(timer),
  }
}

function keysOf(changed: ReadonlyMap<string, readonly string[]>): Array<readonly string[]> {
  const keys = [...changed.values()]
  const matters = keys.filter(([first]) => first === 'matter')
  if (matters.length === 0) return keys
  const others = keys.filter(([first]) => first !== 'matter' && first !== 'matters')
  return [...(matters.length > manyMatters ? [['matter']] : matters), ['matters'], ...others]
}

const ownKeys: readonly unknown[] = ['me', 'session-expired']

function refreshAll(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => !ownKeys.includes(queryKey[0]) })
}

// 页面先取了数、事件流后接上：其间的变动没有人说过，已取到的再问一次。
function refreshOlder(client: QueryClient): void {
  const keys: readonly unknown[] = ['matter', 'matters', ...liveKeys.position]
  void client.invalidateQueries({
    predicate: ({ queryKey, state }) => keys.includes(queryKey[0]) && state.dataUpdatedAt > 0,
  })
}

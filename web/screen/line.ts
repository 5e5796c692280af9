import { useSyncExternalStore } from 'react'
import { ZodError } from 'zod'
import type { ScreenView } from '#screen/contract.ts'
import { troubleOf } from '#web/field/api.ts'
import { screenApi } from './api.ts'

/** How the wall stands with the server. Times are of this computer's clock, milliseconds. */
export type LineState = {
  phase: 'opening' | 'in' | 'out' | 'refused'
  view?: ScreenView
  /** When the view came; the house's clock then was `view.at`. */
  cameAt: number
  /** Changes are told at once; else they are only asked for every half minute. */
  told: boolean
  /** The server did not answer for so long that what is shown is old. */
  lost: boolean
  words?: string
}

const everyMs = 30_000
const apartMs = 5_000
const againMs = 3_000
const silentMs = 120_000
const oldMs = 75_000
const reloadApartMs = 600_000

type Line = { ask(): Promise<void>; close(): void }

/** Asks every half minute, and soon after the server says that something changed. */
function openLine(change: (next: Partial<LineState>) => void): Line {
  const begunAt = Date.now()
  let goodAt = begunAt
  let askedAt = 0
  let closed = false
  let soon: ReturnType<typeof setTimeout> | undefined
  const askSoon = (ms: number) => {
    soon ??= setTimeout(() => {
      soon = undefined
      void ask()
    }, ms)
  }
  const stream = openStream(
    (told) => change({ told }),
    () => askSoon(Math.max(0, askedAt + apartMs - Date.now())),
  )
  const ask = async () => {
    askedAt = Date.now()
    try {
      const view = await screenApi.screen({})
      if (closed) return
      goodAt = Date.now()
      change({ phase: 'in', view, cameAt: goodAt, lost: false, words: undefined })
      if (!(view.hot && view.early && view.sources)) askSoon(againMs)
      stream.keep()
    } catch (error) {
      if (!closed) fail(error)
    }
  }
  const fail = (error: unknown) => {
    // 升级后页面比服务器旧：换新页面；真有不合，也不会一直重开。
    if (error instanceof ZodError && Date.now() - begunAt > reloadApartMs) location.reload()
    const trouble = troubleOf(error)
    if (trouble.kind === 'refused' && (trouble.code === 'not-signed-in' || trouble.code === 'not-allowed')) {
      stream.close()
      const phase = trouble.code === 'not-allowed' ? 'refused' : 'out'
      return change({ phase, view: undefined, told: false, lost: false, words: trouble.words })
    }
    change({ lost: Date.now() - goodAt > oldMs })
  }
  const timer = setInterval(() => void ask(), everyMs)
  void ask()
  return {
    ask,
    close() {
      closed = true
      clearInterval(timer)
      clearTimeout(soon)
      stream.close()
    },
  }
}

/** The server's word that something changed; kept open as long as it is heard from. */
function openStream(tell: (told: boolean) => void, changed: () => void) {
  let source: EventSource | undefined
  let heardAt = 0
  const heard = () => {
    heardAt = Date.now()
    tell(true)
  }
  const open = () => {
    source?.close()
    source = new EventSource('/api/screen/live')
    heardAt = Date.now()
    for (const event of ['hello', 'beat', 'reset']) source.addEventListener(event, heard)
    source.addEventListener('reset', changed)
    source.onerror = () => tell(false)
  }
  return {
    keep() {
      if (source && source.readyState !== EventSource.CLOSED && Date.now() - heardAt < silentMs) return
      tell(false)
      open()
    },
    close() {
      source?.close()
      source = undefined
    },
  }
}

const watchers = new Set<() => void>()
let line: Line | undefined
let shown: LineState = { phase: 'opening', cameAt: 0, told: false, lost: false }

function change(next: Partial<LineState>): void {
  const merged = { ...shown, ...next }
  // 每两秒一次的「还在」不必重画。
  if (merged.view === shown.view && stands(merged) === stands(shown)) return
  shown = merged
  for (const one of watchers) one()
}

function stands({ phase, told, lost, words }: LineState): string {
  return [phase, told, lost, words].join()
}

function subscribe(watch: () => void): () => void {
  watchers.add(watch)
  line ??= openLine(change)
  return () => {
    watchers.delete(watch)
    if (watchers.size > 0) return
    line?.close()
    line = undefined
  }
}

/** What the wall knows, newest first. */
export function useLine(): LineState {
  return useSyncExternalStore(subscribe, () => shown)
}

/** Asks at once: after signing in. */
export function askNow(): void {
  void line?.ask()
}

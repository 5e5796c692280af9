import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import * as z from 'zod'

const change = z.object({ matter: z.string(), seq: z.number() })
/** After a gap in the line nobody knows what changed: everything may have. */
const all = ''

/** Keeps every page as new as the ledger: a change by anyone refreshes what shows that matter. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const refresh = refresher(client)
    const channel = 'BroadcastChannel' in window ? new BroadcastChannel('fengqiao-live') : undefined
    if (channel) channel.onmessage = (event) => refresh(event.data)
    const stop = hold((data) => {
      refresh(data)
      channel?.postMessage(data)
    })
    return () => {
      stop()
      channel?.close()
    }
  }, [client])
}

function refresher(client: QueryClient): (data: unknown) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = new Set<string>()
  return (data) => {
    const parsed = change.safeParse(data)
    if (parsed.success) changed.add(parsed.data.matter)
    else changed.add(all)
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      const keys = changed.has(all) ? [['matter']] : [...changed].map((matter) => ['matter', matter])
      changed.clear()
      for (const queryKey of [...keys, ['matters']]) void client.invalidateQueries({ queryKey })
    }, 400)
  }
}

// 同一浏览器对一台服务器的连接数有限：多个标签页只由一个接收，再转告其余。
function hold(tell: (data: unknown) => void): () => void {
  let source: EventSource | undefined
  let stopped = false
  let release: (() => void) | undefined
  const open = () => {
    if (stopped) return
    source = new EventSource('/api/live')
    let before = false
    source.onopen = () => {
      if (before) tell(undefined)
      before = true
    }
    source.onmessage = (event) => tell(parse(event.data))
  }
  if ('locks' in navigator) {
    void navigator.locks.request('fengqiao-live', () => {
      open()
      return stopped ? undefined : new Promise<void>((resolve) => (release = resolve))
    })
  } else open()
  return () => {
    stopped = true
    source?.close()
    release?.()
  }
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

const address = '/api/live'
const channelName = 'fengqiao-live'
const events = ['matter', 'alarm', 'position', 'hello', 'beat', 'reset'] as const
const againMs = 3000

/** The line to the server: `renew` begins it anew when it has fallen silent, from where it was heard. */
export type Line = { renew(): void; close(): void }

type Heard = { data: unknown; id: string }

/**
 * One line for all tabs of a browser, for its connections to one server are few: the tab that holds the lock listens
 * and passes on. Without locks (a page over plain http) every visible tab has its own, a hidden one none.
 */
export function openLine(tell: (data: unknown) => void): Line {
  let last = ''
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const hear = ({ data, id }: Heard) => {
    if (id !== '') last = id
    tell(data)
  }
  const channel = 'BroadcastChannel' in window && 'locks' in navigator ? new BroadcastChannel(channelName) : undefined
  if (channel) channel.onmessage = ({ data }: MessageEvent<Heard>) => hear(data)
  const shut = () => {
    clearTimeout(again)
    source?.close()
    source = undefined
  }
  const open = () => {
    shut()
    const fresh = new EventSource(last === '' ? address : `${address}?since=${encodeURIComponent(last)}`)
    source = fresh
    for (const event of events) {
      fresh.addEventListener(event, ({ data, lastEventId }) => {
        const heard = { data: { event, ...parse(data) }, id: lastEventId }
        hear(heard)
        channel?.postMessage(heard)
      })
    }
    // 被拒绝的（登录过期、正在停机），浏览器不会自己再连。
    fresh.onerror = () => {
      if (fresh.readyState === EventSource.CLOSED && source === fresh) again = setTimeout(open, againMs)
    }
  }
  const release = channel ? whileLeading(open) : whileVisible(open, shut)
  return {
    renew() {
      if (source) open()
    },
    close() {
      release()
      shut()
      channel?.close()
    },
  }
}

function whileLeading(open: () => void): () => void {
  let stopped = false
  let release: (() => void) | undefined
  void navigator.locks.request(channelName, () => {
    if (stopped) return
    open()
    return new Promise<void>((resolve) => {
      release = resolve
    })
  })
  return () => {
    stopped = true
    release?.()
  }
}

function whileVisible(open: () => void, shut: () => void): () => void {
  const change = () => (document.hidden ? shut() : open())
  document.addEventListener('visibilitychange', change)
  if (!document.hidden) open()
  return () => document.removeEventListener('visibilitychange', change)
}

function parse(text: unknown): object {
  try {
    const value: unknown = JSON.parse(String(text))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

import { useSyncExternalStore } from 'react'

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

function offer(worker: ServiceWorker | null): void {
  waiting = worker
  for (const listener of listeners) listener()
}

/** Installs the app on the device, so that it opens without a network; offers a newer one when it is there. */
export async function installApp(): Promise<void> {
  if (!navigator.serviceWorker) return
  const registration = await navigator.serviceWorker
    .register('/field/sw.js', { scope: '/field/' })
    .catch(() => undefined)
  if (!registration) return
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && registration.active) offer(fresh)
    })
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

/** True while a newer app waits to be taken up. */
export function useNewer(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== null,
  )
}

const patienceMs = 4_000

/** Takes up the newer app. Drafts and unsent acts are in the device store and outlive the reload. */
export function takeNewer(): void {
  const fresh = waiting
  if (!fresh) return
  // 本页若是装好之前打开的，不归服务工作线程管，等不到「换了管理者」：看新版自己是否已启用，久等也刷新。
  const reload = () => location.reload()
  fresh.addEventListener('statechange', () => fresh.state === 'activated' && reload())
  setTimeout(reload, patienceMs)
  fresh.postMessage({ type: 'SKIP_WAITING' })
}

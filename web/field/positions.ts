import { dispatchApi, troubleOf } from './api.ts'
import { serverNow } from './clock.ts'
import { device, type Fix } from './outbox/database.ts'

const most = 500
const apartMs = 60_000

/** A place, or the reason in words why there is none. */
export type Whereabouts = { fix: Fix } | { reason: string }

/** Asks the phone where it is; never waits longer than eight seconds. */
export function whereAmI(): Promise<Whereabouts> {
  if (!navigator.geolocation) return Promise.resolve({ reason: '这台手机不能定位' })
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          fix: {
            at: serverNow(),
            longitude: coords.longitude,
            latitude: coords.latitude,
            accuracy: Math.round(coords.accuracy),
          },
        }),
      ({ code }) => resolve({ reason: code === 1 ? '没有允许使用位置' : '没有收到定位信号' }),
      { enableHighAccuracy: true, timeout: 8_000, maximumAge: 30_000 },
    )
  })
}

/** Keeps a position for sending: one a minute, the newest five hundred. */
export async function keepFix(fix: Fix): Promise<void> {
  const { base, fixes } = device
  await base.transaction('rw', fixes, async () => {
    const last = await fixes.orderBy('at').last()
    const newest = last?.at
    if (newest !== undefined && Date.parse(fix.at) - Date.parse(newest) < apartMs) return
    await fixes.put(fix)
    const over = (await fixes.count()) - most
    if (over > 0) await fixes.bulkDelete(await fixes.orderBy('at').limit(over).primaryKeys())
  })
}

/** Sends the kept positions; those the server refuses as too old or from the future are gone with the rest. */
export async function sendFixes(): Promise<void> {
  const kept = await device.fixes.orderBy('at').toArray()
  if (kept.length === 0) return
  try {
    await dispatchApi.report({ fixes: kept })
  } catch (error) {
    if (troubleOf(error).kind === 'unreachable') return
  }
  await device.fixes.bulkDelete(kept.map(({ at }) => at))
}

/** While on duty and looked at: notes the place once a minute. */
export function keepPosition(): () => void {
  const turn = async () => {
    const onDuty = (await device.kept.get('duty'))?.value === true
    if (!onDuty || document.visibilityState !== 'visible') return
    const found = await whereAmI()
    if ('fix' in found) await keepFix(found.fix)
  }
  const timer = setInterval(() => void turn(), apartMs)
  void turn()
  return () => clearInterval(timer)
}

import type { Instant } from '#calendar/date.ts'
import {
  type Anchor,
  anchorAfterRestart,
  anchorOf,
  carryOn,
  offsetAt,
  type Reading,
  serverTimeAt,
} from './clock-rules.ts'
import { device } from './outbox/database.ts'

let anchor: Anchor | undefined

/** Both clocks of the device, now. */
export function readClocks(): Reading {
  return { wall: Date.now(), mono: performance.now() }
}

/** Takes up the offset that was measured before the app was closed. */
export async function wakeClock(): Promise<void> {
  const known = await device.kept.get('offset')
  anchor = anchorAfterRestart(typeof known?.value === 'number' ? known.value : 0, readClocks())
  document.addEventListener('visibilitychange', () => {
    if (anchor) anchor = carryOn(anchor, readClocks(), document.visibilityState === 'visible')
  })
}

/** Learns the server's time from an answer to something asked at `asked`. */
export async function setClockBy(asked: Reading, serverTime: string): Promise<void> {
  const heard = readClocks()
  anchor = anchorOf(asked, heard, Date.parse(serverTime))
  await device.kept.bulkPut([
    { key: 'offset', value: offsetAt(anchor, heard) },
    { key: 'contact', value: serverTime },
  ])
}

/** The present moment by the server's clock, as well as the device knows it. */
export function serverNow(): Instant {
  const at = readClocks()
  anchor ??= anchorAfterRestart(0, at)
  return serverTimeAt(anchor, at)
}

/** How far the server is ahead of the phone (ms). */
export function serverOffset(): number {
  const at = readClocks()
  return anchor ? offsetAt(anchor, at) : 0
}

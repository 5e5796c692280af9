import { useEffect, useSyncExternalStore } from 'react'
import { device } from '../outbox/database.ts'
import { useLive } from '../outbox/use-live.ts'
import type { Place } from './place.ts'

let place: Place | undefined
let watchers = 0
let watch = 0
const listeners = new Set<() => void>()

function take({ coords }: GeolocationPosition): void {
  place = { longitude: coords.longitude, latitude: coords.latitude }
  for (const listener of listeners) listener()
}

/** Where the phone is while somebody looks, for one who is on duty; undefined until it is known. */
export function usePlace(): Place | undefined {
  const onDuty = useLive(async () => (await device.kept.get('duty'))?.value === true)
  useEffect(() => {
    if (!onDuty || !navigator.geolocation) return
    watchers += 1
    if (watchers === 1) watch = navigator.geolocation.watchPosition(take, () => undefined, { maximumAge: 60_000 })
    return () => {
      watchers -= 1
      if (watchers === 0) navigator.geolocation.clearWatch(watch)
    }
  }, [onDuty])
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (onDuty ? place : undefined),
  )
}

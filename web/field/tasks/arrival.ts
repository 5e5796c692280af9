import { isRecord } from '#procedures/forms.ts'
import type { Fix } from '../outbox/database.ts'
import type { Whereabouts } from '../positions.ts'
import { metresBetween } from './place.ts'

/** Added to the radius for a position that is not exact, at most (metres). */
const slack = 100

/** True for a form that takes the place where the step is done. */
export function takesPlace(form: Record<string, unknown> | null): boolean {
  const properties = form?.properties
  return isRecord(properties) && 'longitude' in properties && 'latitude' in properties
}

type Target = { longitude: number | null; latitude: number | null }

/** How one stands to the place of the task: in words, and whether a reason has to be given (本地规定). */
export function arrivalOf(target: Target, found: Whereabouts, within: number): { words: string; needsReason: boolean } {
  if ('reason' in found) return { words: `${found.reason}，请写明到场情况。`, needsReason: true }
  if (target.longitude === null || target.latitude === null) {
    return {
      words: `位置已记下（误差约 ${found.fix.accuracy ?? 0} 米），任务没有坐标，不核对距离。`,
      needsReason: false,
    }
  }
  const metres = Math.round(metresBetween(found.fix, { longitude: target.longitude, latitude: target.latitude }))
  const far = metres > within + Math.min(slack, found.fix.accuracy ?? 0)
  return far
    ? { words: `您离事发地点约 ${metres} 米，超过 ${within} 米，请写明原因。`, needsReason: true }
    : { words: `位置相符，离事发地点约 ${metres} 米。`, needsReason: false }
}

/** What the device itself writes into the form: that it is a phone, and the position if there is one. */
export function placeValues(found: Whereabouts): Record<string, unknown> {
  return 'fix' in found ? { phone: true, ...fixValues(found.fix) } : { phone: true }
}

function fixValues({ at, longitude, latitude, accuracy }: Fix): Record<string, unknown> {
  return { longitude, latitude, positionAt: at, ...(accuracy === undefined ? {} : { accuracy }) }
}

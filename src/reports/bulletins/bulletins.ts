import { refuse } from '#http/refusal.ts'
import type { Bulletin } from './bulletin.ts'
import { sourcesBulletin } from './sources.ts'
import { workBulletin } from './work.ts'

/** Every bulletin; a new one is a file and a line here. */
export const bulletins: readonly Bulletin[] = [workBulletin, sourcesBulletin]

/** Refuses `bulletin-unknown`. */
export function getBulletin(id: string): Bulletin {
  const found = bulletins.find((one) => one.id === id)
  if (!found) throw refuse('bulletin-unknown', { id, known: bulletins.map((one) => one.id).join('、') })
  return found
}

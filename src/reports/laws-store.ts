import type { Instant } from '#calendar/date.ts'
import { loadLibrary } from '#laws/corpus-store.ts'
import type { LawLibrary } from './checks/check.ts'

const freshMs = 60_000
const known = new Map<string, { readAt: number; laws: LawLibrary }>()

/** The statutes that citations are checked against: those imported into the data folder, read at most once a minute. */
export function lawsOf(dataDir: string, now: Instant): LawLibrary {
  const at = Date.parse(now)
  const cached = known.get(dataDir)
  if (cached && at >= cached.readAt && at - cached.readAt < freshMs) return cached.laws
  const laws = loadLibrary(dataDir)
  known.set(dataDir, { readAt: at, laws })
  return laws
}

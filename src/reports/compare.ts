import { countsAs, type FrozenRecord } from './frozen.ts'

/** A record that counts otherwise than it was signed, or whose content was touched. */
export type Difference = {
  key: string
  id: string
  change: 'added' | 'removed' | 'altered'
  before: FrozenRecord | undefined
  after: FrozenRecord | undefined
}

/**
 * Records of a figure then and now. A record with a new revision that counts as before is `touched`: whether it is a
 * correction or only the next step of its handling is for its events to say.
 */
export function compareRecords(
  signed: readonly FrozenRecord[],
  now: readonly FrozenRecord[],
): { changed: Difference[]; touched: Difference[] } {
  const current = new Map(now.map((record) => [record.key, record]))
  const known = new Set(signed.map((record) => record.key))
  const changed: Difference[] = []
  const touched: Difference[] = []
  for (const before of signed) {
    const after = current.get(before.key)
    const { key, id } = before
    if (!after) changed.push({ key, id, change: 'removed', before, after })
    else if (countsAs(before) !== countsAs(after)) changed.push({ key, id, change: 'altered', before, after })
    else if (before.revision !== after.revision) touched.push({ key, id, change: 'altered', before, after })
  }
  for (const after of now)
    if (!known.has(after.key)) changed.push({ key: after.key, id: after.id, change: 'added', before: undefined, after })
  return { changed, touched }
}

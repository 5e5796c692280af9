import { addMinutes, type Instant } from '#calendar/date.ts'
import { read, type Tx } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'

const keptMinutes = 10
const againMinutes = 1

/**
 * What takes longer than a screen should wait for: worked out in a transaction of its own, kept ten minutes for each
 * street, and until the next is ready the last is given. Undefined while there is none. What failed is tried again in a
 * minute.
 */
export function aside<T>(compute: (tx: Tx, now: Instant) => Promise<T>) {
  type Kept = { value?: T; from: Instant; until: Instant; busy: boolean }
  const shelves = new WeakMap<Resources['database'], Map<string, Kept>>()
  return ({ database }: Pick<Resources, 'database'>, tenant: string, now: Instant): T | undefined => {
    const own = shelves.get(database) ?? new Map<string, Kept>()
    shelves.set(database, own)
    const known = own.get(tenant)
    const isFresh = known !== undefined && known.from <= now && now < known.until
    if (isFresh || known?.busy === true) return known?.value
    const kept: Kept = { ...known, from: now, until: addMinutes(now, againMinutes), busy: true }
    own.set(tenant, kept)
    void read(database.pool, tenant, (tx) => compute(tx, now))
      .then(
        (value) => {
          kept.value = value
          kept.until = addMinutes(now, keptMinutes)
        },
        // 停机时数据库先走一步：下一次再算。
        () => undefined,
      )
      .finally(() => {
        kept.busy = false
      })
    return kept.value
  }
}

import type pg from 'pg'
import type { Actor } from '#access/actor.ts'
import { endSession, findActor, touchSession } from '#access/store.ts'
import type { Instant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'

export type Sessions = {
  /** Who a session cookie (`tenant.token`) stands for; undefined when it is unknown, over or idle too long. */
  actorOf(cookie: string | undefined, now: Instant): Promise<Actor | undefined>
  end(cookie: string | undefined): Promise<void>
}

const keptMs = 5_000
const keptMost = 5_000

/** Sessions live in PostgreSQL; an answer is kept five seconds, so a right taken away is gone within that time. */
export function openSessions(pool: pg.Pool): Sessions {
  const kept = new Map<string, { actor: Actor; until: number }>()
  return {
    async actorOf(cookie, now) {
      const parts = split(cookie)
      if (!cookie || !parts) return undefined
      const at = Date.parse(now)
      const known = kept.get(cookie)
      if (known && known.until > at) return known.actor
      const found = await transact(pool, parts.tenant, async (tx) => {
        const session = await findActor(tx, parts.token, now)
        if (session?.stale) await touchSession(tx, parts.token, now)
        return session?.actor
      })
      kept.delete(cookie)
      if (!found) return undefined
      if (kept.size >= keptMost) kept.clear()
      kept.set(cookie, { actor: found, until: at + keptMs })
      return found
    },
    async end(cookie) {
      const parts = split(cookie)
      if (!cookie || !parts) return
      kept.delete(cookie)
      await transact(pool, parts.tenant, (tx) => endSession(tx, parts.token))
    },
  }
}

function split(cookie: string | undefined): { tenant: string; token: string } | undefined {
  const match = /^(\d{12})\.([\w-]{20,100})$/.exec(cookie ?? '')
  return match?.[1] && match[2] ? { tenant: match[1], token: match[2] } : undefined
}

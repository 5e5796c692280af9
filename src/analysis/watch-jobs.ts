import type { Instant } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import type { Resources } from '#http/context.ts'
import { watchRepeats } from './repeats-store.ts'
import { watchRisk } from './risk-store.ts'

const everyMs = 15_000
/** After a change in the ledger, so long is waited for more of the same. */
const soonMs = 200

/**
 * Watches what is filed, street by street: risk words at once after the commit, repeats every fifteen seconds; at start
 * it catches up with what came meanwhile.
 */
export function startWatch(resources: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  const heard = listen(resources, clock, tell)
  const rounds = startRounds(
    resources.database,
    everyMs,
    async (tenant) => {
      heard.attend(tenant)
      await watchRisk(resources, tenant, clock())
      await watchRepeats(resources, tenant, clock())
    },
    tell,
  )
  return {
    async stop() {
      await heard.stop()
      await rounds.stop()
    },
  }
}

/** Looks for risk words of a street soon after anything in it changed, one look at a time. */
function listen(resources: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  const leave = new Map<string, () => void>()
  const waiting = new Map<string, NodeJS.Timeout>()
  let running: Promise<unknown> = Promise.resolve()
  const look = (tenant: string) => {
    waiting.delete(tenant)
    running = running.then(() => watchRisk(resources, tenant, clock())).catch(tell)
  }
  const hear = (tenant: string) => {
    if (waiting.has(tenant)) return
    const timer = setTimeout(look, soonMs, tenant)
    timer.unref()
    waiting.set(tenant, timer)
  }
  return {
    attend(tenant: string) {
      if (!leave.has(tenant))
        leave.set(
          tenant,
          resources.live.subscribe(tenant, () => hear(tenant)),
        )
    },
    async stop() {
      for (const end of leave.values()) end()
      for (const timer of waiting.values()) clearTimeout(timer)
      await running
    },
  }
}

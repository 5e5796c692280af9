import type { Instant } from '#calendar/date.ts'
import type { Resources } from '#http/context.ts'
import { fireRungs } from './rungs-jobs.ts'

const everyMs = 5_000

/**
 * Looks every five seconds, in every street that has something due, for reminders to send; at start it catches up
 * with what fell due meanwhile. A failed round is told and tried again with the next.
 */
export function startReminders(
  resources: Resources,
  clock: () => Instant,
  tell: (problem: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const round = async () => {
    const { rows } = await resources.database.pool.query<{ tenant: string }>(
      'select tenant from tenants order by tenant',
    )
    for (const { tenant } of rows) {
      if (stopped) return
      await fireRungs(resources, tenant, clock())
    }
  }
  const turn = () => {
    running = running.then(round).catch(tell)
  }
  turn()
  const timer = setInterval(turn, everyMs)
  timer.unref()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

import type { Database } from './open.ts'

/**
 * Acts at once and then every `everyMs`, street by street, one round at a time. A failed round is told and tried again
 * with the next. `stop` waits for the street at hand.
 */
export function startRounds(
  { pool }: Pick<Database, 'pool'>,
  everyMs: number,
  act: (tenant: string) => Promise<unknown>,
  tell: (problem: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const round = async () => {
    const { rows } = await pool.query<{ tenant: string }>('select tenant from tenants order by tenant')
    for (const { tenant } of rows) {
      if (stopped) return
      await act(tenant)
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

import type { Context, Resources } from '#http/context.ts'
import { failInterrupted } from './batch-store.ts'
import { type Plan, runImport } from './import-store.ts'

type Work = { done: Promise<unknown>; stop(): void }

const working = new Map<Resources, Set<Work>>()

/** Imports a plan beside the other work of this process; gives the batch's id as soon as it stands in the database. */
export function importInBackground(context: Context, plan: Plan, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let stopped = false
    const options = { file, begun: resolve, stopped: () => stopped }
    const works = working.get(context.resources) ?? new Set()
    working.set(context.resources, works)
    // 出错的原因已记在批次上；尚未立批次的，由调用者知道。
    const done = runImport(context, plan, options)
      .catch(reject)
      .finally(() => works.delete(work))
    const work: Work = {
      done,
      stop() {
        stopped = true
      },
    }
    works.add(work)
  })
}

/**
 * Call at start: imports that a crash cut off are marked as failed. `stop` ends those at work after their present
 * 100 rows; the same file imported again completes them.
 */
export async function startImports(resources: Resources): Promise<{ stop(): Promise<void> }> {
  const { rows } = await resources.database.pool.query<{ tenant: string }>('select tenant from tenants order by tenant')
  for (const { tenant } of rows) await failInterrupted(resources, tenant)
  return {
    async stop() {
      const works = [...(working.get(resources) ?? [])]
      for (const work of works) work.stop()
      await Promise.all(works.map((work) => work.done))
    },
  }
}

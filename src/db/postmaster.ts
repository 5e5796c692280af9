import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { markOf, processesIn, worksIn } from './process.ts'

/** The main process of a running cluster, as its own postmaster.pid tells. */
export type Postmaster = { pid: number; port: number; socketDir: string; ready: boolean }

/** The live main process of this cluster; a stale file, or one whose number now belongs to a stranger, is none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const written = readPidFile(cluster)
  return written !== undefined && worksIn(written.pid, realpathSync(cluster)) ? written : undefined
}

/**
 * PostgreSQL will not start while the number in its lock file belongs to any live process of the same account.
 * In a container numbers repeat after a restart, so the files go when no process works in the cluster.
 */
export function removeStaleLocks(cluster: string, socketDir: string): void {
  if (processesIn(realpathSync(cluster)).length > 0) return
  const stale = ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'].map((name) => join(socketDir, name))
  for (const path of [join(cluster, 'postmaster.pid'), ...stale]) rmSync(path, { force: true })
}

/** Ends the cluster: fast, and after a minute at once (it then recovers at the next start). */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  const began = markOf(pid)?.started
  const alive = () => began !== undefined && markOf(pid)?.started === began
  const signals: [NodeJS.Signals, number][] = [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
  ]
  for (const [signal, patience] of signals) {
    if (!alive()) return
    process.kill(pid, signal)
    for (let waited = 0; alive() && waited < patience; waited += 20) await pause(20)
  }
}

function readPidFile(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

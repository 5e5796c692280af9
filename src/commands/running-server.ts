import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, markOf } from '#db/process.ts'

const Running = z.object({ pid: z.number(), started: z.string(), port: z.number(), address: z.string() })
export type Running = z.infer<typeof Running>

/** The server that runs on this data folder; undefined when none does, also when the last one was killed. */
export function findRunningServer(dataDir: string): Running | undefined {
  try {
    const found = Running.parse(JSON.parse(readFileSync(pathOf(dataDir), 'utf8')))
    return isAlive(found) ? found : undefined
  } catch {
    return undefined
  }
}

export function recordServer(dataDir: string, port: number, address: string): void {
  const record: Running = { pid: process.pid, started: markOf(process.pid)?.started ?? '', port, address }
  writeFileSync(`${pathOf(dataDir)}.new`, `${JSON.stringify(record)}\n`, { mode: 0o600 })
  renameSync(`${pathOf(dataDir)}.new`, pathOf(dataDir))
}

export function forgetServer(dataDir: string): void {
  rmSync(pathOf(dataDir), { force: true })
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'server.json')
}

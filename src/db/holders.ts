import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { refuse } from '#http/refusal.ts'
import { isAlive, markOf, type ProcessMark } from './process.ts'

/**
 * Several processes may use one embedded cluster (the server, a command beside it). Each leaves a file;
 * the last to go stops the cluster. Files of processes that were killed do not count.
 */
export function hold(dataDir: string): void {
  mkdirSync(holdersDir(dataDir), { recursive: true, mode: 0o700 })
  writeFileSync(holderPath(dataDir, process.pid), textOfSelf(), { mode: 0o600 })
}

/** Gives up our hold; true when nobody else holds the cluster any more. */
export function release(dataDir: string): boolean {
  rmSync(holderPath(dataDir, process.pid), { force: true })
  return liveHolders(dataDir).length === 0
}

export function liveHolders(dataDir: string): ProcessMark[] {
  return namesIn(holdersDir(dataDir)).flatMap((name) => {
    const path = join(holdersDir(dataDir), name)
    const mark = readMarkFile(path)
    if (mark !== undefined && isAlive(mark)) return [mark]
    rmSync(path, { force: true })
    return []
  })
}

/** Runs `act` while no other process starts or stops the cluster of this folder. */
export async function exclusively<T>(dataDir: string, act: () => Promise<T>): Promise<T> {
  const path = join(dataDir, 'database.lock')
  await takeLock(path)
  try {
    return await act()
  } finally {
    rmSync(path, { force: true })
  }
}

async function takeLock(path: string, waitMs = 60_000): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    if (tryLock(path)) return
    const owner = readMarkFile(path)
    if (owner !== undefined && !isAlive(owner)) clearDeadLock(path)
    if (waited >= waitMs) throw refuse('data-folder-locked', { pid: owner?.pid ?? '?' })
    await pause(50)
  }
}

// Linking a finished file: the lock never exists without its owner's name in it.
function tryLock(path: string): boolean {
  const own = `${path}.${process.pid}`
  writeFileSync(own, textOfSelf(), { mode: 0o600 })
  try {
    linkSync(own, path)
    return true
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false
    throw problem
  } finally {
    rmSync(own, { force: true })
  }
}

// Of several waiting processes one may have renewed the lock since we looked: what is not dead is put back.
function clearDeadLock(path: string): void {
  const aside = `${path}.${process.pid}.dead`
  try {
    renameSync(path, aside)
    const owner = readMarkFile(aside)
    if (owner !== undefined && isAlive(owner)) linkSync(aside, path)
    rmSync(aside, { force: true })
  } catch {
    rmSync(aside, { force: true })
  }
}

function textOfSelf(): string {
  return `${process.pid} ${markOf(process.pid)?.started ?? ''}\n`
}

function readMarkFile(path: string): ProcessMark | undefined {
  try {
    const [pid = '', started = ''] = readFileSync(path, 'utf8').trim().split(' ')
    return /^\d+$/.test(pid) ? { pid: Number(pid), started } : undefined
  } catch {
    return undefined
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

function holdersDir(dataDir: string): string {
  return join(dataDir, 'holders')
}

function holderPath(dataDir: string, pid: number): string {
  return join(holdersDir(dataDir), String(pid))
}

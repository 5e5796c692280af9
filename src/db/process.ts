import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process and the moment it began, so that a reused number is not taken for the old process. */
export type ProcessMark = { pid: number; started: string }

export function markOf(pid: number): ProcessMark | undefined {
  const stat = readStat(pid)
  return stat === undefined || stat.state === 'Z' ? undefined : { pid, started: stat.started }
}

/** True when exactly this process is alive; a zombie is dead. */
export function isAlive(mark: ProcessMark): boolean {
  const now = markOf(mark.pid)
  return now !== undefined && (mark.started === '' || now.started === '' || now.started === mark.started)
}

/** Whether the process is alive and its working directory is `dir`. */
export function worksIn(pid: number, dir: string): boolean {
  return workingDirOf(pid) === dir && markOf(pid) !== undefined
}

/** Processes whose working directory is `dir`: how the server processes of a cluster are told from strangers. */
export function processesIn(dir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, dir))
}

function workingDirOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function readStat(pid: number): { state: string; started: string } | undefined {
  try {
    // The command name (field 2) may hold blanks and brackets: count from its last bracket.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', started: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { chownSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse } from '#http/refusal.ts'

/** The system account that runs the database processes. */
export type Account = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root: then the account named, the one that already owns the cluster,
 * or `postgres`, or `nobody`. Undefined when we are not root and simply run it ourselves.
 */
export function chooseAccount(named: string | undefined, cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(cluster)
  if (owner !== undefined && owner.uid !== 0) return owner
  if (named !== undefined) {
    const account = accountNamed(named)
    if (account === undefined || account.uid === 0) throw refuse('database-account-missing', { account: named })
    return account
  }
  const account = accountNamed('postgres') ?? accountNamed('nobody')
  if (account === undefined) throw refuse('database-account-missing', { account: 'nobody' })
  return account
}

export function giveTo(account: Account | undefined, path: string): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid)
}

/** Starts a program as the account; `folders` are those it must be able to reach. */
export function spawnAs(
  account: Account | undefined,
  program: string,
  args: string[],
  folders: string[],
  options: SpawnOptions,
): ChildProcess {
  const common: SpawnOptions = { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...options }
  if (account === undefined) return spawn(program, args, common)
  if ([dirname(program), ...folders].every((folder) => canReach(account, folder))) {
    return spawn(program, args, { ...common, uid: account.uid, gid: account.gid })
  }
  // A clone under /root (0700): the account keeps only the right to pass closed folders.
  const rights = [
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ]
  const who = [`--reuid=${account.uid}`, `--regid=${account.gid}`]
  return spawn('setpriv', [...who, ...rights, program, ...args], common)
}

function canReach(account: Account, folder: string): boolean {
  for (let dir = realpathSync(folder); ; dir = dirname(dir)) {
    const { mode, uid, gid } = statSync(dir)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (dir === dirname(dir)) return true
  }
}

function accountNamed(name: string): Account | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [login, , uid, gid] = line.split(':')
    if (login === name) return { uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

function ownerOf(path: string): Account | undefined {
  try {
    const { uid, gid } = statSync(path)
    return { uid, gid }
  } catch {
    return undefined
  }
}

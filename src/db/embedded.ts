import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { refuse } from '#http/refusal.ts'
import { type Account, chooseAccount, giveTo, spawnAs } from './account.ts'
import { findBinaries } from './binaries.ts'
import { prepareDataFolder, removeLeftovers, writeMark } from './data-folder.ts'
import { exclusively, hold, release } from './holders.ts'
import { findPostmaster, type Postmaster, removeStaleLocks, stopPostmaster } from './postmaster.ts'

export type Embedded = { url: string; stop: () => Promise<void> }
export type EmbeddedOptions = {
  account?: string | undefined
  /** Only for tests: what is acknowledged may be lost when the machine fails. */
  unsafe?: boolean
}

const owner = 'fengqiao'
const database = 'fengqiao'
const version = '18'

/**
 * Starts the PostgreSQL of this data folder, or joins the one that already runs there (also one whose
 * starter was killed). `stop` ends it unless another process still uses it.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  prepareDataFolder(dataDir)
  return exclusively(dataDir, async () => {
    const running = (await findAnswering(dataDir)) ?? (await startPostmaster(dataDir, options))
    return joined(dataDir, running)
  })
}

/** Joins a PostgreSQL that already runs on this data folder; undefined when none does. */
export async function attachEmbedded(dataDir: string): Promise<Embedded | undefined> {
  if (!existsSync(clusterDir(dataDir))) return undefined
  return exclusively(dataDir, async () => {
    const running = await findAnswering(dataDir)
    return running === undefined ? undefined : joined(dataDir, running)
  })
}

export function isRunning(dataDir: string): boolean {
  return existsSync(clusterDir(dataDir)) && findPostmaster(clusterDir(dataDir)) !== undefined
}

// One that was just killed looks alive for a moment, one that recovers is not ready yet: only an answer counts.
async function findAnswering(dataDir: string): Promise<Postmaster | undefined> {
  for (let silent = 0; ; silent += 50) {
    const found = existsSync(clusterDir(dataDir)) ? findPostmaster(clusterDir(dataDir)) : undefined
    if (found === undefined) return undefined
    if (!found.ready) silent = 0
    else if (await answers(dataDir, found)) return found
    if (silent >= 60_000) {
      throw refuse('database-will-not-start', { problem: `进程 ${found.pid} 在运行而不应答`, log: logPath(dataDir) })
    }
    await pause(50)
  }
}

// Also a refusal (too many connections) is an answer; 57P03 says that it is starting or stopping.
async function answers(dataDir: string, running: Postmaster): Promise<boolean> {
  try {
    await ensureDatabase(urlOf(readPassword(dataDir), running.socketDir, running.port, 'postgres'))
    return true
  } catch (problem) {
    return problem instanceof pg.DatabaseError && problem.code !== '57P03'
  }
}

function joined(dataDir: string, running: Postmaster): Embedded {
  hold(dataDir)
  let stopped: Promise<void> | undefined
  const leave = () =>
    exclusively(dataDir, async () => {
      // Looked up anew: it may have died and been started again since.
      const current = findPostmaster(clusterDir(dataDir))
      if (release(dataDir) && current !== undefined) await stopPostmaster(current)
    })
  return {
    url: urlOf(readPassword(dataDir), running.socketDir, running.port, database),
    stop: () => {
      stopped ??= leave()
      return stopped
    },
  }
}

async function startPostmaster(dataDir: string, options: EmbeddedOptions): Promise<Postmaster> {
  const account = chooseAccount(options.account, clusterDir(dataDir))
  removeLeftovers(dataDir)
  if (!existsSync(clusterDir(dataDir))) await createCluster(dataDir, account, options)
  refuseOtherVersion(dataDir)
  removeStaleLocks(clusterDir(dataDir), socketDirOf(dataDir))
  const running = await launch(dataDir, account, options)
  await ensureDatabase(urlOf(readPassword(dataDir), running.socketDir, running.port, 'postgres'))
  return running
}

function refuseOtherVersion(dataDir: string): void {
  const file = join(clusterDir(dataDir), 'PG_VERSION')
  if (!existsSync(file)) throw refuse('data-folder-broken', { dataDir, problem: '缺少 postgres/PG_VERSION' })
  const found = readFileSync(file, 'utf8').trim()
  if (found !== version) throw refuse('cluster-version', { found, known: version })
}

// Made beside and renamed when whole: a start cut short leaves no half cluster.
async function createCluster(dataDir: string, account: Account | undefined, options: EmbeddedOptions): Promise<void> {
  const made = join(dataDir, 'postgres.new')
  const passwordFile = join(dataDir, 'postgres.new-password')
  mkdirSync(made, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  writeFileSync(passwordPath(dataDir), password, { mode: 0o600, flush: true })
  giveTo(account, made)
  giveTo(account, passwordFile)
  const args = ['-D', made, '-U', owner, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8']
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const problem = await runToEnd(
    account,
    findBinaries().initdb,
    [...args, ...locale, ...(options.unsafe ? ['-N'] : [])],
    dataDir,
  )
  rmSync(passwordFile, { force: true })
  if (problem !== undefined) throw refuse('database-will-not-start', { problem, log: logPath(dataDir) })
  renameSync(made, clusterDir(dataDir))
  writeMark(dataDir, { product: 'fengqiao', layout: 1, cluster: true })
}

function runToEnd(
  account: Account | undefined,
  program: string,
  args: string[],
  dataDir: string,
): Promise<string | undefined> {
  const log = openSync(logPath(dataDir), 'a', 0o600)
  const child = spawnAs(account, program, args, [join(dataDir, 'postgres.new')], { stdio: ['ignore', log, log] })
  return new Promise((resolve) => {
    child.once('error', (fault) => resolve(fault.message))
    child.once('exit', (code) => resolve(code === 0 ? undefined : lastLines(dataDir)))
  })
}

async function launch(dataDir: string, account: Account | undefined, options: EmbeddedOptions): Promise<Postmaster> {
  const cluster = clusterDir(dataDir)
  const socketDir = prepareSocketDir(dataDir, account)
  trimLog(dataDir)
  // What a killed postmaster's children still hold is let go within moments: hence several tries.
  for (let attempt = 1; ; attempt++) {
    const log = openSync(logPath(dataDir), 'a', 0o600)
    const args = [
      '-D',
      cluster,
      ...Object.entries(settings(socketDir, options)).map(([name, value]) => `--${name}=${value}`),
    ]
    const child = spawnAs(account, findBinaries().postgres, args, [cluster, socketDir], {
      stdio: ['ignore', log, log],
      detached: true,
    })
    child.on('error', () => undefined)
    child.unref()
    const running = await readiness(cluster, () => child.exitCode !== null || child.pid === undefined)
    if (running !== undefined) return running
    if (attempt === 5) throw refuse('database-will-not-start', { problem: lastLines(dataDir), log: logPath(dataDir) })
    await pause(attempt * 500)
  }
}

// Crash recovery of a large write-ahead log may take minutes; only the end of the process means failure.
async function readiness(cluster: string, ended: () => boolean): Promise<Postmaster | undefined> {
  for (;;) {
    const running = findPostmaster(cluster)
    if (running?.ready) return running
    if (ended()) return undefined
    await pause(20)
  }
}

function settings(socketDir: string, options: EmbeddedOptions): Record<string, string> {
  const safe = options.unsafe ? 'off' : 'on'
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    fsync: safe,
    full_page_writes: safe,
    synchronous_commit: safe,
    max_connections: '60',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '1GB',
    max_wal_size: '1GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

// A socket path may have 107 bytes at most.
function socketDirOf(dataDir: string): string {
  const near = join(dataDir, 'socket')
  if (Buffer.byteLength(near) <= 85) return near
  return join(tmpdir(), `fengqiao-${statSync(dataDir).ino.toString(36)}`)
}

function prepareSocketDir(dataDir: string, account: Account | undefined): string {
  const dir = socketDirOf(dataDir)
  mkdirSync(dir, { recursive: true })
  giveTo(account, dir)
  chmodSync(dir, 0o700)
  return dir
}

function readPassword(dataDir: string): string {
  try {
    return readFileSync(passwordPath(dataDir), 'utf8').trim()
  } catch {
    throw refuse('data-folder-rights', { path: passwordPath(dataDir), problem: '无法读取数据库口令' })
  }
}

function urlOf(password: string, socketDir: string, port: number, name: string): string {
  return `postgresql://${owner}:${password}@localhost:${port}/${name}?host=${encodeURIComponent(socketDir)}`
}

function trimLog(dataDir: string): void {
  const path = logPath(dataDir)
  if (existsSync(path) && statSync(path).size > 20_000_000) renameSync(path, `${path}.1`)
}

function lastLines(dataDir: string): string {
  return readFileSync(logPath(dataDir), 'utf8').trim().split('\n').slice(-3).join(' / ')
}

function clusterDir(dataDir: string): string {
  return join(dataDir, 'postgres')
}

function passwordPath(dataDir: string): string {
  return join(dataDir, 'database-password')
}

function logPath(dataDir: string): string {
  return join(dataDir, 'postgres.log')
}

import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse } from '#http/refusal.ts'

const layout = 1
const markName = 'fengqiao.json'
const Mark = z.object({ product: z.literal('fengqiao'), layout: z.number(), cluster: z.boolean() })
export type Mark = z.infer<typeof Mark>

/** What is in the folder, touching nothing. Refuses a foreign, newer, broken or unreadable one. */
export function inspectDataFolder(dataDir: string): Mark | 'absent' {
  const names = namesIn(dataDir)
  if (names === undefined || names.length === 0) return 'absent'
  if (!names.includes(markName)) throw refuse('data-folder-foreign', { dataDir })
  const mark = readMark(dataDir)
  if (mark.layout > layout) throw refuse('data-folder-newer', { dataDir })
  if (mark.cluster && !names.includes('postgres')) {
    throw refuse('data-folder-broken', { dataDir, problem: '缺少数据库目录 postgres' })
  }
  return mark
}

/** Makes the folder ours if it is absent or empty; safe to repeat. */
export function prepareDataFolder(dataDir: string): Mark {
  const found = inspectDataFolder(dataDir)
  if (found !== 'absent') return found
  const mark: Mark = { product: 'fengqiao', layout, cluster: false }
  try {
    mkdirSync(dataDir, { recursive: true })
    // Passable but not listable: the database runs under another account when we are root.
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
    writeMark(dataDir, mark)
  } catch (problem) {
    throw refuse('data-folder-rights', { path: dataDir, problem: reasonOf(problem) })
  }
  return mark
}

export function writeMark(dataDir: string, mark: Mark): void {
  const path = join(dataDir, markName)
  writeFileSync(`${path}.new`, `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

/** Free space for an ordinary user, in whole MB, of the disk that holds (or will hold) the folder. */
export function freeMegabytes(dataDir: string): number {
  let dir = dataDir
  while (namesIn(dir) === undefined && dirname(dir) !== dir) dir = dirname(dir)
  const disk = statfsSync(dir)
  return Math.floor((disk.bavail * disk.bsize) / 1_048_576)
}

/** Removes what a start that was cut short left behind. */
export function removeLeftovers(dataDir: string): void {
  for (const name of namesIn(dataDir) ?? []) {
    if (name.startsWith('postgres.new')) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

function namesIn(dir: string): string[] | undefined {
  try {
    return readdirSync(dir)
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') return undefined
    throw refuse('data-folder-rights', { path: dir, problem: reasonOf(problem) })
  }
}

function readMark(dataDir: string): Mark {
  const path = join(dataDir, markName)
  try {
    return Mark.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (problem) {
    if (codeOf(problem) === 'EACCES') throw refuse('data-folder-rights', { path, problem: reasonOf(problem) })
    throw refuse('data-folder-broken', { dataDir, problem: `${markName} 无法读出` })
  }
}

export function codeOf(problem: unknown): unknown {
  return problem instanceof Error && 'code' in problem ? problem.code : undefined
}

const reasons: Record<string, string> = {
  EACCES: '权限不足',
  EPERM: '权限不足',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  ENOTDIR: '不是目录',
  ECONNREFUSED: '对方没有在该端口上服务',
  ENOTFOUND: '找不到该主机',
  EADDRNOTAVAIL: '本机没有这个地址',
  ETIMEDOUT: '连接超时',
  '28P01': '用户名或密码不对',
  '28000': '数据库不准该用户登录',
  '3D000': '没有这个库',
  '53300': '数据库的连接数已满',
}

/** A system error in a few Chinese words. */
export function reasonOf(problem: unknown): string {
  const code = codeOf(problem)
  const known = typeof code === 'string' ? reasons[code] : undefined
  return known ?? (problem instanceof Error ? problem.message : String(problem))
}

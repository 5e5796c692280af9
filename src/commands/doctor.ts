import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { freeMegabytes, inspectDataFolder } from '#db/data-folder.ts'
import { requireCurrentSchema } from '#db/migrate.ts'
import { connectServer, openDatabase } from '#db/open.ts'
import { Refusal } from '#http/refusal.ts'
import { type Config, readConfig } from '../config.ts'
import { checkAddress } from './address.ts'
import { type Command, readFlags } from './command.ts'
import { findRunningServer } from './running-server.ts'

/** `good` is in order, `note` an optional thing missing or to come, `bad` must be put right. */
type Finding = { check: string; name: string; state: 'good' | 'note' | 'bad'; words: string }
type Answer = Omit<Finding, 'check' | 'name'>
type Check = { id: string; name: string; look: (config: Config) => Answer | Promise<Answer> }

const good = (words: string): Answer => ({ state: 'good', words })
const note = (words: string): Answer => ({ state: 'note', words })
const bad = (words: string): Answer => ({ state: 'bad', words })

const checks: Check[] = [
  { id: 'runtime', name: 'Node 版本', look: checkRuntime },
  { id: 'data-folder', name: '数据目录', look: checkDataFolder },
  { id: 'disk', name: '磁盘空间', look: checkDisk },
  { id: 'database', name: '数据库', look: checkDatabase },
  { id: 'port', name: '端口', look: checkPort },
  { id: 'clock', name: '时钟与时区', look: checkClock },
  { id: 'office', name: 'LibreOffice', look: checkOffice },
  { id: 'fonts', name: '中文字体', look: checkFonts },
]

function checkRuntime(): Answer {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24 ? good(process.version) : bad(`${process.version}，须为 24 以上。请在项目目录执行 npm ci。`)
}

function checkDataFolder({ dataDir }: Config): Answer {
  if (inspectDataFolder(dataDir) === 'absent') return note(`${dataDir} 尚未建立，首次启动时建立`)
  accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  return good(dataDir)
}

function checkDisk({ dataDir }: Config): Answer {
  const free = freeMegabytes(dataDir)
  if (free < 200) return bad(`只剩 ${free} MB，不足 200 MB，枫桥将拒绝启动。请清理磁盘。`)
  return free < 2_000 ? note(`剩余 ${free} MB，建议留出 2000 MB 以上`) : good(`剩余 ${free} MB`)
}

async function checkDatabase(config: Config): Promise<Answer> {
  const fresh = config.databaseUrl === undefined && inspectDataFolder(config.dataDir) === 'absent'
  if (fresh) return note('尚未建立，首次启动时建立')
  const database = config.databaseUrl ? await connectServer(config.databaseUrl) : await openDatabase(config)
  try {
    await requireCurrentSchema(database.owner)
    const { rows } = await database.owner.query<{ version: string; now: string }>(
      `select current_setting('server_version') as version, clock_timestamp() as now`,
    )
    const apart = Math.abs(Date.parse(rows[0]?.now ?? '') - Date.now()) / 1000
    if (apart > 5) return bad(`数据库的时钟与本机相差 ${apart.toFixed(0)} 秒，请先校时。`)
    return good(`PostgreSQL ${rows[0]?.version}，结构为最新`)
  } finally {
    await database.close()
  }
}

async function checkPort({ dataDir, host, port }: Config): Promise<Answer> {
  const running = findRunningServer(dataDir)
  if (running !== undefined) return good(`枫桥正在运行：${running.address}`)
  await checkAddress(host, port)
  return good(`${host}:${port} 可用`)
}

function checkClock(): Answer {
  const now = new Date()
  const shown = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'medium' })
  // Without full time zone data 12:00 UTC would not read 20:00 here.
  const noon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit' })
  if (noon.format(Date.UTC(2026, 0, 1, 12)) !== '20') return bad('运行环境缺少北京时间的时区数据。')
  if (now.getUTCFullYear() < 2026) return bad(`系统时钟是 ${shown.format(now)}，明显不对，期限会算错。请先校时。`)
  return good(`北京时间 ${shown.format(now)}`)
}

function checkOffice(): Answer {
  for (const program of ['soffice', 'libreoffice']) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 })
    if (status === 0) return good(stdout.trim().split('\n')[0] ?? program)
  }
  return note('没有安装，不能导出 PDF（Word 文档不受影响）')
}

function checkFonts(): Answer {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  const families = new Set((stdout ?? '').split('\n').filter((line) => line.trim() !== ''))
  return families.size > 0
    ? good(`${families.size} 种`)
    : note('没有安装，导出 PDF 时汉字会显示为方框（Word 文档不受影响）')
}

async function examine(config: Config): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { id, name, look } of checks) findings.push({ check: id, name, ...(await answerOf(look, config)) })
  return findings
}

async function answerOf(look: Check['look'], config: Config): Promise<Answer> {
  try {
    return await look(config)
  } catch (problem) {
    if (problem instanceof Refusal || problem instanceof Error) return bad(problem.message)
    throw problem
  }
}

const signs = { good: '正常', note: '提示', bad: '有误' } as const

export const command: Command = {
  name: 'doctor',
  summary: '检查运行环境',
  help: `用法：bin/fengqiao doctor [--json]

逐项检查 Node 版本、数据目录权限、磁盘空间、数据库与结构、端口、时钟与时区，以及可选的 LibreOffice 与中文字体。
不改动任何数据。有一项「有误」时退出码为 1。`,
  async run(args, io) {
    const { values } = readFlags('doctor', args, {})
    const findings = await examine(readConfig(io.env))
    const ok = findings.every(({ state }) => state !== 'bad')
    if (values.json) io.out(JSON.stringify({ ok, findings }))
    else for (const { name, state, words } of findings) io.out(`［${signs[state]}］${name}：${words}`)
    return ok ? 0 : 1
  },
}

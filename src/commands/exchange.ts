import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { getTenant } from '#access/tenant-store.ts'
import { codeOf } from '#db/data-folder.ts'
import { compareFile } from '#exchange/comparisons-store.ts'
import { kindNames } from '#exchange/difference.ts'
import { summaryLines } from '#exchange/difference-sheet.ts'
import { exportMatters } from '#exchange/export-store.ts'
import { sampleMappings } from '#exchange/mappings/mappings.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { periodOf } from '#indicators/value.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { type Command, type ExitCode, type Io, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const options = {
  tenant: { type: 'string' },
  mapping: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  out: { type: 'string' },
  file: { type: 'string' },
  plain: { type: 'string' },
} as const

type Values = { [K in keyof typeof options]?: string } & { json?: boolean }
type Job = Values & { tenant: string; mapping: string }

export const command: Command = {
  name: 'exchange',
  summary: '与上级系统对接：按其格式导出，与其返回的表逐条核对',
  help: `用法：bin/fengqiao exchange export --tenant 代码 --mapping 映射 [--from 起日] [--until 止日] --out 文件.xlsx [--plain 用途] [--json]
      bin/fengqiao exchange compare --tenant 代码 --mapping 映射 --file 文件 [--from 起日] [--until 止日] [--json]

export 把 [起日, 止日) 登记的事项按映射写成上级系统的表；缺必填、超长、代码表中没有的件另列并写明原因，不截断，有未导出的件时退出码为 1。
个人信息默认遮盖；写 --plain 用途 则为原文，用途记入审计。
compare 读上级返回的表（xlsx、xls、csv），按关键列逐条核对：仅上级有、仅本地有、两边不同；结果存入系统，可在网页逐条答复。
不写期间的，取表中登记时间的起止；汇总数的映射须写期间。无从比对的行写到表旁的文件。有差异或有这样的行时退出码为 1。

随程序的示例映射（示例、未核实）：
${sampleMappings.map(({ id, mapping }) => `  ${id.padEnd(28)}${mapping.name}`).join('\n')}`,
  async run(args, io) {
    const { values, positionals } = readFlags('exchange', args, options)
    const [what, ...more] = positionals
    const { tenant, mapping } = values
    if ((what !== 'export' && what !== 'compare') || more.length > 0 || !tenant || !mapping)
      throw wrong('须写明 export 或 compare、--tenant 代码和 --mapping 映射')
    const job = { ...values, tenant, mapping }
    return what === 'export' ? runExport(job, io) : runCompare(job, io)
  },
}

function wrong(problem: string) {
  return refuse('usage-wrong', { command: 'exchange', problem })
}

function daysIn({ from, until }: Values) {
  if ((from === undefined) !== (until === undefined)) throw wrong('--from 与 --until 须同时写')
  return from !== undefined && until !== undefined ? periodOf(from, until) : undefined
}

function withContext<T>(tenant: string, io: Io, act: (context: Context) => Promise<T>): Promise<T> {
  return withDatabase(io, async (database, config) => {
    await getTenant(database.pool, tenant)
    const { openResources } = await import('../main.ts')
    const resources = await openResources(config, database)
    const actor = { tenant, account: 'cli', person: '命令行', posts: [{ role: 'command_center' as const }] }
    return act({ resources, actor, now: systemClock(), ip: '' }).finally(() => resources.close())
  })
}

async function runExport({ tenant, mapping, out, plain, json, ...rest }: Job, io: Io): Promise<ExitCode> {
  if (out === undefined) throw wrong('须写明 --out 文件')
  const filter = daysIn(rest) ?? {}
  const done = await withContext(tenant, io, (context) =>
    exportMatters(context, { mapping, filter, ...(plain === undefined ? {} : { reason: plain }) }),
  )
  await writeFile(out, done.body).catch(() => {
    throw refuse('file-unwritable', { path: out })
  })
  const { rows, rejected } = done
  if (json) io.out(JSON.stringify({ file: out, rows, rejected }))
  else {
    io.out(`导出 ${rows} 件，未导出 ${rejected.length} 件：${out}`)
    for (const { number, reason } of rejected.slice(0, 20)) io.err(`${number}：${reason}`)
  }
  return rejected.length > 0 ? 1 : 0
}

async function runCompare({ tenant, mapping, file, json, ...rest }: Job, io: Io): Promise<ExitCode> {
  if (file === undefined) throw wrong('须写明 --file 文件')
  const path = resolve(file)
  const bytes = await readFile(path).catch((problem: unknown) => {
    if (codeOf(problem) === 'ENOENT' || codeOf(problem) === 'EISDIR') throw refuse('file-not-found', { path })
    throw problem
  })
  const days = daysIn(rest)
  const sheet = await readSheet(bytes, basename(path))
  const done = await withContext(tenant, io, (context) =>
    compareFile(context, { mapping, sheet, file: basename(path), ...(days ? { days } : {}) }),
  )
  const errorFile = done.errors && join(dirname(path), `${basename(path, extname(path))}-未能比对.xlsx`)
  if (errorFile && done.errors)
    await writeFile(errorFile, done.errors).catch(() => {
      throw refuse('file-unwritable', { path: errorFile })
    })
  const { id, summary, lines, bad } = done
  if (json) {
    const { notes, ...counts } = summary
    const shown = bad.map(({ line, reason }) => ({ line, reason }))
    io.out(
      JSON.stringify({ id, ...done.days, summary: counts, notes, lines, bad: shown, errorFile: errorFile ?? null }),
    )
  } else {
    for (const line of summaryLines(summary)) io.out(line)
    for (const { kind, key, field, ours, theirs, note } of lines.slice(0, 50))
      io.out(`  ${kindNames[kind]}  ${key}  ${field}  本地：${ours || '—'}  上级：${theirs || '—'}  ${note}`)
    if (lines.length > 50) io.out(`  另有 ${lines.length - 50} 项，见网页「上级系统对接」`)
    if (errorFile) io.err(`未能比对的行：${errorFile}`)
  }
  return lines.length + bad.length > 0 ? 1 : 0
}

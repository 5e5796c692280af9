import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { refuse } from '#http/refusal.ts'
import { checkTable } from '#reports/check-table.ts'
import { type CheckAsked, plainResult } from '#reports/check-task.ts'
import { checkReportText, readReportFile } from '#reports/check-text-store.ts'
import type { OutsideFigure } from '#reports/checks/check.ts'
import { yearOf } from '#reports/checks/report-date.ts'
import { largestFile } from '#reports/file-text.ts'
import { readConfig } from '../config.ts'
import { type Command, type Io, readFlags } from './command.ts'

const options = {
  year: { type: 'string' },
  previous: { type: 'string' },
  tenant: { type: 'string' },
} as const

export const command: Command = {
  name: 'check-report',
  summary: '核查一份报告中的数字和法规引用',
  help: `用法：bin/fengqiao check-report <文件> [--year <年>] [--previous <上年报告>] [--tenant <代码>] [--json]

读出报告（.docx、.txt、.md、.html、有文字的 .pdf）中的每个数，逐一核对：占比与件数、分项与合计、增减与两年数、前后说法、
不可能的比率、年度、文号、法规引用。不需要数据库、登录和网络；内容不保存。
  --year      报告所述年度；不写则取标题中的年份
  --previous  本单位上一年度的报告，核对照抄的句子与上年数
  --tenant    再与该街道台账当年的数核对（12 位代码；需要数据库）
没有错误时退出码 0（可以有疑问、提示），有错误时 1，用法不对 2。各项核查见 docs/check-report.md。`,
  async run(args, io) {
    const { values, positionals } = readFlags('check-report', args, options)
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw wrong('须写明一个文件')
    if (values.year !== undefined && !/^(19|20)\d\d$/.test(values.year)) throw wrong('--year 须为四位年份')
    const text = await textOf(file)
    const previous = values.previous === undefined ? undefined : await textOf(values.previous)
    const year = values.year === undefined ? yearOf(text) : Number(values.year)
    const outside = values.tenant === undefined ? undefined : await ledgerOf(io, text, values.tenant, year)
    const asked: CheckAsked = { text, year, previous, outside }
    const checked = await checkReportText(asked, readConfig(io.env).dataDir)
    if (values.json) io.out(JSON.stringify(plainResult(checked)))
    else for (const line of checkTable(basename(file), asked, checked, lookOf(io))) io.out(line)
    return checked.findings.some(({ severity }) => severity === 'error') ? 1 : 0
  },
}

function wrong(problem: string) {
  return refuse('usage-wrong', { command: 'check-report', problem })
}

async function textOf(file: string): Promise<string> {
  const path = resolve(file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw refuse('file-not-found', { path: file })
  const name = basename(path)
  if (found.size > largestFile) throw refuse('file-too-large', { name, limit: `${largestFile / 1024 ** 2} MB` })
  return readReportFile(new Uint8Array(await readFile(path)), name)
}

async function ledgerOf(io: Io, text: string, tenant: string, year: number | undefined): Promise<OutsideFigure[]> {
  if (year === undefined) throw wrong('与台账核对须写明 --year')
  // 数据库与指标到用时才装入：只核查一个文件的不等它们。
  const { figuresOfYear } = await import('./ledger-year.ts')
  return figuresOfYear(io, text, tenant, year)
}

function lookOf({ env }: Io): { width: number; colour: boolean } {
  const { isTTY, columns } = process.stdout
  const width = isTTY && columns ? columns : Number(env.COLUMNS) || 110
  return { width: Math.min(Math.max(width, 70), 160), colour: isTTY === true && !env.NO_COLOR }
}

import { writeFile } from 'node:fs/promises'
import { getTenant } from '#access/tenant-store.ts'
import { dayOf } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { packDocument } from '#documents/official.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { daysFor, tableOf } from '#reports/tables/store.ts'
import { writeBook } from '#reports/tables/table-book.ts'
import { tableDocument } from '#reports/tables/table-paper.ts'
import { getTable, tables } from '#reports/tables/tables.ts'
import { printCell, type SheetView, type TableView } from '#reports/tables/view.ts'
import { type Command, readFlags } from './command.ts'
import { daysGiven, daysOptions } from './days.ts'
import { withDatabase } from './with-database.ts'

export const command: Command = {
  name: 'table',
  summary: '由台账生成法定报表，并逐项核对',
  help: `用法：bin/fengqiao table <报表> --tenant <代码> --year <年> [--out <文件.xlsx 或 .docx>] [--json]
      bin/fengqiao table <报表> --tenant <代码> --quarter <年-季> | --month <年-月> [--out …] [--json]

报表：
${tables.map(({ id, name, periods }) => `  ${id.padEnd(16)}${name}（${periods.includes('month') ? '年、季、月' : '年'}）`).join('\n')}
每一格取自指标或者由格相加，并按表内关系核对（本年新收＋上年结转＝办理结果总计＋结转下年度等）。
核对不符的退出码为 1；用法不对为 2。`,
  async run(args, io) {
    const { values, positionals } = readFlags('table', args, daysOptions)
    const [id, ...more] = positionals
    const { tenant, out } = values
    if (id === undefined || more.length > 0 || !tenant)
      throw refuse('usage-wrong', { command: 'table', problem: '须写明报表和 --tenant 代码' })
    const table = getTable(id)
    const { from, until } = daysGiven('table', values)
    const days = daysFor(table, from, until)
    const now = systemClock()
    const view = await withDatabase(io, async ({ pool }) => {
      await getTenant(pool, tenant)
      return read(pool, tenant, (tx) => tableOf(tx, table, days, now))
    })
    if (out !== undefined) {
      const bytes = out.endsWith('.docx')
        ? await packDocument(tableDocument(view, dayOf(now)))
        : await writeBook(view, view.sheets, '命令行')
      await writeFile(out, bytes).catch(() => {
        throw refuse('file-unwritable', { path: out })
      })
      io.err(`已输出：${out}`)
    }
    if (values.json) io.out(JSON.stringify(shortOf(view)))
    else if (out === undefined) for (const line of linesOf(view)) io.out(line)
    const failed = view.sheets.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))
    for (const { name, at, sum } of failed) io.err(`核对不符：${name}，${at}：${sum}`)
    return failed.length > 0 ? 1 : 0
  },
}

function shortOf({ id, name, from, until, sheets }: TableView) {
  return {
    table: id,
    name,
    from,
    until,
    sheets: sheets.map((sheet) => ({
      id: sheet.id,
      title: sheet.title,
      columns: sheet.columns,
      rows: sheet.rows.map((row) => ({
        id: row.id,
        title: row.title,
        cells: Object.fromEntries(
          Object.entries(row.cells).map(([column, { value, figure }]) => [
            column,
            { value, ...(figure ? { code: figure.code } : {}) },
          ]),
        ),
      })),
      checks: sheet.checks,
    })),
  }
}

function linesOf({ name, period, sheets }: TableView): string[] {
  return [`${name}（${period}）`, ...sheets.flatMap(sheetLines)]
}

function sheetLines({ title, columns, rows, checks }: SheetView): string[] {
  const failed = checks.filter(({ ok }) => !ok).length
  return [
    '',
    `【${title}】${checks.length === 0 ? '' : failed === 0 ? `核对 ${checks.length} 项，全部相符` : `核对 ${checks.length} 项，${failed} 项不符`}`,
    ...rows.map((row) => {
      const numbers = columns.flatMap(({ id, title: column }) => {
        const cell = row.cells[id]
        return cell ? [`${column} ${printCell(cell)}`] : []
      })
      return `${'  '.repeat(row.level + 1)}${row.title}${numbers.length > 0 ? `：${numbers.join('，')}` : ''}`
    }),
  ]
}

import { writeFile } from 'node:fs/promises'
import { getTenant } from '#access/tenant-store.ts'
import { dayOf } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { packDocument } from '#documents/official.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { bulletinDocument } from '#reports/bulletins/bulletin-paper.ts'
import { bulletins, getBulletin } from '#reports/bulletins/bulletins.ts'
import type { BulletinView } from '#reports/bulletins/contract.ts'
import { bulletinSheets } from '#reports/bulletins/routes.ts'
import { bulletinOf } from '#reports/bulletins/store.ts'
import { printInlines } from '#reports/chips.ts'
import { daysFor } from '#reports/tables/store.ts'
import { writeBook } from '#reports/tables/table-book.ts'
import { type Command, readFlags } from './command.ts'
import { daysGiven, daysOptions } from './days.ts'
import { withDatabase } from './with-database.ts'

export const command: Command = {
  name: 'bulletin',
  summary: '由台账拟写月报、季报和专项通报',
  help: `用法：bin/fengqiao bulletin <通报> --tenant <代码> --month <年-月> | --quarter <年-季> [--out <文件.docx 或 .xlsx>] [--json]

通报：
${bulletins.map(({ id, name }) => `  ${id.padEnd(16)}${name}`).join('\n')}
不写 --out 则把正文输出到终端。数字均取自指标，上年同期为同样的月或者季。`,
  async run(args, io) {
    const { values, positionals } = readFlags('bulletin', args, daysOptions)
    const [id, ...more] = positionals
    const { tenant, out } = values
    if (id === undefined || more.length > 0 || !tenant)
      throw refuse('usage-wrong', { command: 'bulletin', problem: '须写明通报和 --tenant 代码' })
    const bulletin = getBulletin(id)
    const { from, until } = daysGiven('bulletin', values)
    const days = daysFor(bulletin, from, until)
    const now = systemClock()
    const view = await withDatabase(io, async ({ pool }) => {
      await getTenant(pool, tenant)
      return read(pool, tenant, (tx) => bulletinOf(tx, bulletin, days, now))
    })
    if (out !== undefined) {
      const bytes = out.endsWith('.xlsx')
        ? await writeBook(view, bulletinSheets(view), '命令行')
        : await packDocument(bulletinDocument(view, dayOf(now)))
      await writeFile(out, bytes).catch(() => {
        throw refuse('file-unwritable', { path: out })
      })
      io.err(`已输出：${out}`)
    }
    if (values.json) io.out(JSON.stringify(shortOf(view)))
    else if (out === undefined) for (const line of linesOf(view)) io.out(line)
    return 0
  },
}

function shortOf({ id, title, from, until, figures }: BulletinView) {
  const short = Object.entries(figures).map(([code, { value, unit }]) => [code, { value, unit }] as const)
  return { bulletin: id, title, from, until, figures: Object.fromEntries(short) }
}

function linesOf({ title, blocks }: BulletinView): string[] {
  return [
    title,
    ...blocks.map((block) => {
      if (block.kind === 'heading') return `\n${block.text}`
      return block.kind === 'paragraph' ? printInlines(block.content) : `（${block.sheet.title}，见 --out 文件）`
    }),
  ]
}

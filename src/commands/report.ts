import { writeFile } from 'node:fs/promises'
import { getTenant } from '#access/tenant-store.ts'
import { read, type Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { codesIn } from '#reports/chips.ts'
import type { ReportPage } from '#reports/contract.ts'
import { docxOf } from '#reports/routes.ts'
import { draftContent, findSigned, getReport, templateOf } from '#reports/store.ts'
import { templates } from '#reports/templates/templates.ts'
import { type Command, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const options = {
  tenant: { type: 'string' },
  year: { type: 'string' },
  out: { type: 'string' },
  template: { type: 'string' },
} as const

type Printed = Pick<ReportPage, 'year' | 'state' | 'content' | 'signedAt'>

export const command: Command = {
  name: 'report',
  summary: '由台账拟写年度报告，输出为公文格式的 .docx',
  help: `用法：bin/fengqiao report --tenant <代码> --year <年> --out <文件.docx> [--template <模板>] [--json]

该年度已有签发的报告，输出签发稿；没有的，按台账现有数据拟写并标明「草稿」，不写入数据库。
模板（拟写时用，默认 five-contents）：
${templates.map(({ id, name }) => `  ${id}\t${name}`).join('\n')}
街道自定的模板写其编号。`,
  async run(args, io) {
    const { values } = readFlags('report', args, options)
    const { tenant, year, out, template } = values
    if (!tenant || !out || !year || !/^[12]\d{3}$/.test(year)) {
      throw refuse('usage-wrong', { command: 'report', problem: '须写明 --tenant 代码 --year 年份 --out 文件.docx' })
    }
    const now = systemClock()
    const { page, street } = await withDatabase(io, async ({ pool }) => {
      const { name } = await getTenant(pool, tenant)
      return { street: name, page: await read(pool, tenant, (tx) => printed(tx, Number(year), now, template)) }
    })
    const bytes = await docxOf(page, street, now)
    await writeFile(out, bytes).catch(() => {
      throw refuse('file-unwritable', { path: out })
    })
    const figures = codesIn(page.content).length
    if (values.json)
      io.out(JSON.stringify({ out, title: page.content.title, state: page.state, figures, bytes: bytes.length }))
    io.err(`已输出${page.state === 'signed' ? '签发稿' : '草稿'}：${out}（${figures} 项指标）`)
    return 0
  },
}

async function printed(
  tx: Tx,
  year: number,
  now: ReturnType<typeof systemClock>,
  asked: string | undefined,
): Promise<Printed> {
  const signed = await findSigned(tx, year)
  if (signed !== undefined) return getReport({ tx, now }, signed)
  const content = await draftContent(tx, year, now, await templateOf(tx, asked))
  return { year, state: 'draft', content, signedAt: null }
}

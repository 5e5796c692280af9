import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { getTenant } from '#access/tenant-store.ts'
import { codeOf } from '#db/data-folder.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { readSheet, type Sheet } from '#intake/channels/sheet.ts'
import { guessedMapping, planSheet, rehearse, runImport, sourceFor } from '#intake/import-store.ts'
import type { Source } from '#intake/source.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

type Job = { file: string; kind: string; tenant: string; map: string[]; dry: boolean }
type Result = { read: number; created: number; duplicates: number; rejected: number; errorFile: string | null }

/** Who imports from the command line; the audit says so. */
const cliActor = (tenant: string): Context['actor'] => ({
  tenant,
  account: 'cli',
  person: '命令行',
  posts: [{ role: 'command_center' }],
})

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((problem: unknown) => {
    if (codeOf(problem) === 'ENOENT' || codeOf(problem) === 'EISDIR') throw refuse('file-not-found', { path })
    throw problem
  })
}

/** `--map 列=字段`: the field by its key or its Chinese title. */
function givenMapping(map: readonly string[], source: Source): Record<string, string> {
  return Object.fromEntries(
    map.map((text) => {
      const at = text.lastIndexOf('=')
      const [heading, name] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
      if (at < 1 || name === '')
        throw refuse('usage-wrong', { command: 'import', problem: `「${text}」须写作 列=字段` })
      return [heading, source.fields.find((field) => field.title === name)?.key ?? name]
    }),
  )
}

async function importFile(job: Job, io: Io): Promise<Result> {
  const now = systemClock()
  const source = sourceFor({ actor: cliActor(job.tenant) }, job.kind)
  const given = givenMapping(job.map, source)
  const sheet = await readSheet(await readBytes(job.file), basename(job.file))
  const mapping = guessedMapping(sheet, source, given)
  io.err(mappingWords(sheet, source, mapping))
  return withDatabase(io, async (database, config) => {
    await getTenant(database.pool, job.tenant)
    const { openResources } = await import('../main.ts')
    const resources = await openResources(config, database)
    try {
      const context = { resources, actor: cliActor(job.tenant), now, ip: '' }
      const plan = await planSheet(sheet, source, { kind: job.kind, mapping, now })
      if (job.dry) {
        const { problems, ...counts } = await rehearse(context, plan)
        for (const { line, reason } of problems.slice(0, 20)) io.err(`第 ${line} 行：${reason}`)
        return { ...counts, errorFile: null }
      }
      const { read, created, duplicates, rejected, errors } = await runImport(context, plan, {
        file: basename(job.file),
      })
      const errorFile = errors === undefined ? null : await keepErrors(job.file, config.dataDir, errors)
      return { read, created, duplicates, rejected, errorFile }
    } finally {
      await resources.close()
    }
  })
}

function mappingWords(sheet: Sheet, source: Source, mapping: Record<string, string>): string {
  const title = (key: string) => source.fields.find((field) => field.key === key)?.title ?? key
  const pairs = sheet.headings.map((heading) => `${heading}→${mapping[heading] ? title(mapping[heading]) : '不导入'}`)
  return `共 ${sheet.rows.length} 行。列的对应：${pairs.join('，')}`
}

/** Beside the file, or in the data folder where that cannot be written. */
async function keepErrors(file: string, dataDir: string, errors: Uint8Array): Promise<string> {
  const name = `${basename(file, extname(file))}-未导入.xlsx`
  const beside = join(dirname(file), name)
  return writeFile(beside, errors).then(
    () => beside,
    async () => {
      await writeFile(join(dataDir, name), errors)
      return join(dataDir, name)
    },
  )
}

export const command: Command = {
  name: 'import',
  summary: '从表格导入事项（xlsx、xls、csv）',
  help: `用法：bin/fengqiao import 文件 --as 程序 --tenant 代码 [--map 列=字段]... [--dry-run] [--json]

按表头猜列与字段的对应，逐行登记；时间照原表。编号已登记过的算重复，不会再建；读不了的行连同行号、原因写入错误文件。

  --as 程序        登记为哪种事项：hotline（热线）、petition（信访）、grid-event（网格事件）
  --tenant 代码    街道的 12 位代码
  --map 列=字段    指定某一列的对应，可写多次，如 --map 反映内容=留言详情
  --dry-run        只核对，不登记

有未导入的行时退出码为 1。`,
  async run(args, io) {
    const { values, positionals } = readFlags('import', args, {
      as: { type: 'string' },
      tenant: { type: 'string' },
      map: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0 || !values.as || !values.tenant)
      throw refuse('usage-wrong', { command: 'import', problem: '须写明一个文件、--as 程序和 --tenant 代码' })
    const job = { file: resolve(file), kind: values.as, tenant: values.tenant, map: values.map ?? [] }
    const result = await importFile({ ...job, dry: values['dry-run'] === true }, io)
    if (values.json) io.out(JSON.stringify(result))
    else {
      const errors = result.errorFile === null ? '' : `，未导入的行见 ${result.errorFile}`
      io.out(
        `${values['dry-run'] ? '核对（未登记）：' : ''}读入 ${result.read} 行，新建 ${result.created} 件，重复 ${result.duplicates} 行，未导入 ${result.rejected} 行${errors}`,
      )
    }
    return result.rejected > 0 ? 1 : 0
  },
}

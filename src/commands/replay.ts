import { readFile } from 'node:fs/promises'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { type FigureFile, parseFigureFile } from '#replay/figure-file.ts'
import { type Replayed, replayYear } from '#replay/replay-store.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command: Command = {
  name: 'replay',
  summary: '按一份年度报告的数字，在台账中重建那一年',
  help: `用法：bin/fengqiao replay <数字文件.json> [--json]

文件给出街道代码、年度和报告的每个数。没有这个街道就新建；按各程序、清单逐件补录那一年（日期分布在全年），
再由台账计算指标，与报告逐个核对：报告自身矛盾或者台账算不出的，列出差异。指标本身从不直接写入。
同一文件可以再次运行：已补录的不会重复。`,
  async run(args, io) {
    const { values, positionals } = readFlags('replay', args, {})
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0)
      throw refuse('usage-wrong', { command: 'replay', problem: '须写明一个文件' })
    const text = await readFile(path, 'utf8').catch(() => {
      throw refuse('figure-file-wrong', { problem: `读不到文件 ${path}` })
    })
    const result = await replay(parseFigureFile(text), io)
    if (values.json) io.out(JSON.stringify(result))
    else for (const line of words(result)) io.out(line)
    return 0
  },
}

async function replay(file: FigureFile, io: Io): Promise<Replayed & { seconds: number }> {
  const begun = performance.now()
  return withDatabase(io, async (database, config) => {
    const { openResources } = await import('../main.ts')
    const resources = await openResources(config, database)
    try {
      const result = await replayYear(resources, file, systemClock(), io.err)
      return { ...result, seconds: Math.round(performance.now() - begun) / 1000 }
    } finally {
      await resources.close()
    }
  })
}

function words({
  tenant,
  year,
  entries,
  matters,
  acts,
  figures,
  differences,
  seconds,
}: Replayed & { seconds: number }) {
  const head = `${tenant} ${year} 年：清单条目 ${entries} 条，事项 ${matters} 件，办理动作 ${acts} 个，用时 ${seconds} 秒。`
  const agreed = `核对 ${figures} 个指标，${differences.length} 个与报告不同。`
  return [
    head,
    agreed,
    ...differences.map(
      ({ label, code, reported, ledger, unit, reason }) =>
        `  ${label}（${code}）：报告 ${reported}${unit}，台账 ${ledger ?? '—'}${unit}。${reason}`,
    ),
  ]
}

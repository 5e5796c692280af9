import { getTenant, listTenants } from '#access/tenant-store.ts'
import { read } from '#db/transact.ts'
import { type Verified, verifyLedger } from '#matters/verify-store.ts'
import { type Command, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command: Command = {
  name: 'verify',
  summary: '由台账事件重建全部事项，与所存逐件比对',
  help: `用法：bin/fengqiao verify [--tenant <代码>] [--json]

逐件重算：事件链的摘要、事项快照、期限、提醒。不一致的逐件列出，退出码 1；全部一致退出码 0。
不写 --tenant 则核对全部街道。`,
  async run(args, io) {
    const { values } = readFlags('verify', args, { tenant: { type: 'string' } })
    const started = performance.now()
    const results = await withDatabase(io, async ({ pool }) => {
      const tenants = values.tenant ? [await getTenant(pool, values.tenant)] : await listTenants(pool)
      const found: Array<Verified & { tenant: string }> = []
      for (const { tenant } of tenants) {
        found.push({
          tenant,
          ...(await read(pool, tenant, (tx) => verifyLedger(tx, (done) => io.err(`${tenant} 已核对 ${done} 件`)))),
        })
      }
      return found
    })
    const seconds = Math.round((performance.now() - started) / 100) / 10
    const findings = results.flatMap((one) => one.findings)
    if (values.json) io.out(JSON.stringify({ seconds, tenants: results }))
    else {
      for (const one of results)
        io.out(
          `${one.tenant}：${one.matters} 件、${one.events} 条事件，不一致 ${one.findings.length} 处（${seconds} 秒）`,
        )
      for (const one of findings) io.out(`  ${one.number || one.matter}  ${one.words}`)
    }
    return findings.length > 0 ? 1 : 0
  },
}

import { createTenant, listTenants } from '#access/tenant-store.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { type Command, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command: Command = {
  name: 'tenant',
  summary: '街道：新建、列出',
  help: `用法：bin/fengqiao tenant create --code <12位代码> --name <名称> [--json]
      bin/fengqiao tenant list [--json]

新建一个街道（12 位统计用区划代码），或列出已有街道。`,
  async run(args, io) {
    const { values, positionals } = readFlags('tenant', args, { code: { type: 'string' }, name: { type: 'string' } })
    const json = values.json === true
    if (positionals[0] === 'list') {
      const tenants = await withDatabase(io, ({ pool }) => listTenants(pool))
      if (json) io.out(JSON.stringify({ tenants }))
      else for (const { tenant, name } of tenants) io.out(`${tenant}  ${name}`)
      return 0
    }
    const { code, name } = values
    if (positionals[0] !== 'create' || !code || !name) {
      throw refuse('usage-wrong', { command: 'tenant', problem: '须写明 create --code 代码 --name 名称，或 list' })
    }
    const made = await withDatabase(io, ({ pool }) => createTenant(pool, code, name, systemClock()))
    if (json) io.out(JSON.stringify(made))
    else io.out(`已建立街道：${made.tenant} ${made.name}`)
    return 0
  },
}

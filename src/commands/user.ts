import { writeAudit } from '#access/audit-store.ts'
import { createAccount, listAccounts, parsePosts, setPassword } from '#access/store.ts'
import { getTenant } from '#access/tenant-store.ts'
import { read, transact } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const help = `用法：bin/fengqiao user create --tenant <代码> --name <账号> --person <姓名> --role <岗位>[,岗位] [--unit 单位] [--json]
      bin/fengqiao user password --tenant <代码> --name <账号> [--json]
      bin/fengqiao user list --tenant <代码> [--json]

密码从环境变量 FENGQIAO_PASSWORD 读取，不写在命令行里，以免留在历史记录中。
岗位用英文编号，如 window_clerk（受理窗口）、director（办事处主任）、sysadmin（系统管理员）。`

type Values = { tenant?: string; name?: string; person?: string; role?: string; unit?: string }

export const command: Command = {
  name: 'user',
  summary: '账号：新建、重设密码、列出',
  help,
  async run(args, io) {
    const { values, positionals } = readFlags('user', args, {
      tenant: { type: 'string' },
      name: { type: 'string' },
      person: { type: 'string' },
      role: { type: 'string' },
      unit: { type: 'string' },
    })
    const answer = await act(positionals[0], values, io)
    if (values.json) io.out(JSON.stringify(answer.data))
    else for (const line of answer.lines) io.out(line)
    return 0
  },
}

async function act(verb: string | undefined, values: Values, io: Io): Promise<{ data: unknown; lines: string[] }> {
  const { tenant, name, person, role } = values
  if (!tenant) throw refuse('usage-wrong', { command: 'user', problem: '缺少 --tenant' })
  if (verb === 'list') return list(tenant, io)
  const password = io.env['FENGQIAO_PASSWORD']
  if (!name || !password)
    throw refuse('usage-wrong', { command: 'user', problem: '缺少 --name，或没有设置环境变量 FENGQIAO_PASSWORD' })
  const now = systemClock()
  if (verb === 'password') {
    await inTenant(tenant, io, (tx) => setPassword(tx, name, password, now), `account.reset`, name)
    return { data: { name }, lines: [`已重设 ${name} 的密码`] }
  }
  if (verb !== 'create' || !person || !role)
    throw refuse('usage-wrong', { command: 'user', problem: '须写明 create --person 姓名 --role 岗位' })
  const posts = parsePosts(role.split(',').map((one) => ({ role: one.trim() })))
  const account = { name, person, posts, password, ...(values.unit ? { unit: values.unit } : {}) }
  await inTenant(tenant, io, (tx) => createAccount(tx, account, now), 'account.create', name)
  return { data: { name, person, roles: posts.map((post) => post.role) }, lines: [`已建立账号：${name}（${person}）`] }
}

async function inTenant(
  tenant: string,
  io: Io,
  change: (tx: Parameters<typeof createAccount>[0]) => Promise<void>,
  act: string,
  name: string,
) {
  await withDatabase(io, async ({ pool }) => {
    await getTenant(pool, tenant)
    await transact(pool, tenant, async (tx) => {
      await change(tx)
      await writeAudit(tx, { at: systemClock(), account: 'cli', act, objectKind: 'account', object: name })
    })
  })
}

async function list(tenant: string, io: Io) {
  const accounts = await withDatabase(io, async ({ pool }) => {
    await getTenant(pool, tenant)
    return read(pool, tenant, listAccounts)
  })
  const data = accounts.map(({ name, person, unit, posts, active }) => ({
    name,
    person,
    unit,
    roles: posts.map((post) => post.role),
    active,
  }))
  const lines = accounts.map(
    ({ name, person, posts, active }) =>
      `${name}  ${person}  ${rolesInWords(parsePosts(posts).map((post) => post.role))}${active ? '' : '（已停用）'}`,
  )
  return { data: { accounts: data }, lines }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { read } from '#db/transact.ts'
import { systemClock } from '#http/server.ts'
import { searchVector } from '#matters/search-terms.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { projectDir, readConfig } from '../src/config.ts'
import { openResources } from '../src/main.ts'
import { type Load, load } from './load.ts'
import { benchMatter, password, seed, tenant } from './seed.ts'

// As a person starts it: with the memory limits of the program.
const fengqiao = join(projectDir, 'bin/fengqiao')
const count = Number(process.argv[2] ?? 100_000)
const port = 8497
const barePort = 8498
const url = `http://127.0.0.1:${port}`
const lines: string[] = []

function say(line: string): void {
  lines.push(line)
  console.log(line)
}

function ms(since: number): number {
  return Math.round(performance.now() - since)
}

function start(command: string, args: string[], env: Record<string, string>, ready: RegExp): Promise<ChildProcess> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (ready.test(line)) resolve(child)
    })
  })
}

async function signIn(account: string): Promise<string> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body: JSON.stringify({ account, password }),
  })
  const cookie = reply.headers.get('set-cookie')?.split(';')[0]
  if (!reply.ok || !cookie) throw new Error(`sign-in answered ${reply.status}`)
  return cookie
}

function compared(name: string, ours: Load, bare: Load, wanted: number): void {
  const ratio = ours.perSecond / bare.perSecond
  say(
    `${name}：${ours.perSecond} 次/秒，p50 ${ours.p50} ms，p99 ${ours.p99} ms；基线 ${bare.perSecond} 次/秒，p99 ${bare.p99} ms；比值 ${ratio.toFixed(2)}（要求 ≥ ${wanted}）${ours.failures + bare.failures > 0 ? `；失败 ${ours.failures}/${bare.failures}` : ''}`,
  )
}

const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'))
const config = readConfig({ FENGQIAO_DATA: dataDir })
const database = await openDatabase(config)
const children: ChildProcess[] = []
try {
  await migrate(database.owner)
  const resources = await openResources(config, database)
  const seeding = performance.now()
  await seed(resources, count, systemClock())
  say(
    `\n## ${new Date().toISOString().slice(0, 10)}，${cpus().length} 核 ${cpus()[0]?.model ?? ''}，内存 ${Math.round(totalmem() / 2 ** 30)} GiB，Node ${process.version}`,
  )
  say(`事项 ${count} 件，批量登记 ${ms(seeding)} ms`)

  const server = await start(fengqiao, ['start', '--empty'], { FENGQIAO_DATA: dataDir, PORT: String(port) }, /已启动/)
  children.push(server)
  children.push(
    await start(
      process.execPath,
      [join(projectDir, 'bench/bare.ts')],
      { BARE_URL: database.url, BARE_TENANT: tenant, BARE_PORT: String(barePort) },
      /ready/,
    ),
  )
  const json = { 'content-type': 'application/json', 'x-fengqiao': '1' }
  const clerk = { ...json, cookie: await signIn('clerk') }
  const grid = { cookie: await signIn('grid') }

  let index = count
  const ours = await load(url, {
    method: 'POST',
    path: '/api/matters',
    headers: clerk,
    body: () => JSON.stringify({ actId: randomUUID(), procedure: 'hotline', common: benchMatter(index++), intake: {} }),
  })
  const sample = await read(database.pool, tenant, (tx) =>
    tx.query<{ fold: unknown; body: string; deadlines: number; rungs: number }>(
      `select m.fold, e.body, (select count(*)::int from deadlines d where d.tenant = m.tenant and d.matter = m.id) as deadlines,
         (select count(*)::int from rungs r where r.tenant = m.tenant and r.matter = m.id) as rungs
       from matters m join events e on e.tenant = m.tenant and e.matter = m.id where m.tenant = $1 limit 1`,
      [tenant],
    ),
  )
  const one = sample.rows[0]
  if (!one) throw new Error('no matter was filed')
  const detail = benchMatter(1)
  const bareBody = JSON.stringify({
    id: '',
    token: '',
    title: detail.title,
    words: searchVector(`${detail.title} ${detail.place} ${detail.detail}`),
    body: one.body,
    fold: JSON.stringify(one.fold),
    deadlines: one.deadlines,
    rungs: one.rungs,
  })
  const bareUrl = `http://127.0.0.1:${barePort}`
  const bareFile = await load(bareUrl, {
    method: 'POST',
    path: '/bare',
    headers: { 'content-type': 'application/json' },
    body: () => bareBody,
  })
  compared('登记一件（事件、快照、期限、提醒、审计，一个事务，16 连接）', ours, bareFile, 0.5)

  const list = await load(url, {
    method: 'GET',
    path: '/api/matters?procedure=hotline&open=true&limit=20',
    headers: grid,
  })
  const bareList = await load(bareUrl, { method: 'GET', path: '/bare', headers: {} })
  compared('台账一页（20 行，筛选、排序、区域权限）', list, bareList, 0.6)
  const calm = await load(
    url,
    { method: 'GET', path: '/api/matters?procedure=hotline&open=true&limit=20', headers: grid },
    4,
  )
  say(`  台账一页 p99：4 连接 ${calm.p99} ms，16 连接 ${list.p99} ms（裸基线 16 连接 ${bareList.p99} ms）（要求 < 50）`)

  const { rows } = await read(database.pool, tenant, (tx) =>
    tx.query<{ id: string }>("select id from matters where tenant = $1 and grid = 'G01' and not withdrawn limit 1", [
      tenant,
    ]),
  )
  const page = await load(url, { method: 'GET', path: `/api/matters/${rows[0]?.id}`, headers: grid }, 4)
  say(`事项页：${page.perSecond} 次/秒，p99 ${page.p99} ms（4 连接，要求 < 30）`)
  for (const [name, headers] of [
    ['网格员', grid],
    ['热线承办', { cookie: clerk.cookie }],
  ] as const) {
    const bench = await load(url, { method: 'GET', path: '/api/workbench', headers }, 1, 5)
    say(`工作台（${name}）：p50 ${bench.p50} ms，p99 ${bench.p99} ms（要求 < 100）`)
  }
  const search = await load(
    url,
    { method: 'GET', path: `/api/matters?words=${encodeURIComponent('噪音')}`, headers: { cookie: clerk.cookie } },
    1,
    5,
  )
  say(`两字检索：p50 ${search.p50} ms，p99 ${search.p99} ms`)

  const sheet = join(projectDir, '..', 'shared', 'data', 'messages', 'hot.xlsx')
  if (existsSync(sheet)) {
    const importing = performance.now()
    const done = await start(
      fengqiao,
      ['import', sheet, '--as', 'hotline', '--tenant', tenant, '--json'],
      { FENGQIAO_DATA: dataDir },
      /created/,
    ).catch(String)
    say(`导入 hot.xlsx：${ms(importing)} ms（要求 < 15000）${typeof done === 'string' ? `；${done}` : ''}`)
  } else say('导入 hot.xlsx：没有 ../shared，略过')

  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  const now = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  say(`服务进程内存：现 ${Math.round(now)} MB，峰值 ${Math.round(peak)} MB（要求 < 400）`)

  const verifying = performance.now()
  const proved = await read(database.pool, tenant, (tx) => verifyLedger(tx))
  say(
    `核对 ${proved.matters} 件、${proved.events} 条事件：${ms(verifying)} ms（要求 < 60000），不一致 ${proved.findings.filter((one) => !one.number.startsWith('bare')).length} 处`,
  )
  await resources.close()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}
appendFileSync(join(projectDir, 'bench', 'results.md'), `${lines.join('\n')}\n`)
process.exit(0)

import { type ChildProcess, fork, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAccount } from '#access/store.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { read, transact } from '#db/transact.ts'
import { systemClock } from '#http/server.ts'
import { projectDir, readConfig } from '../src/config.ts'
import { openResources } from '../src/main.ts'
import { benchPropose, seedWorkers } from './live-propose.ts'
import type { Order, Report } from './live-screens.ts'
import { benchMatter, password, seed, tenant } from './seed.ts'

const screens = 200
const perSecond = 50
const seconds = 30
const cutScreens = 20
const people = 5
const port = 8495
const barePort = 8496

const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-live-'))
const config = readConfig({ FENGQIAO_DATA: dataDir })
const database = await openDatabase(config)
const children: ChildProcess[] = []
const json = { 'content-type': 'application/json', 'x-fengqiao': '1' }

function start(command: string, args: string[], env: Record<string, string>, ready: RegExp): Promise<ChildProcess> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => ready.test(line) && resolve(child))
  })
}

const worker = fork(join(projectDir, 'bench/live-screens.ts'))
children.push(worker)

function order(what: Extract<Order, { do: 'tell' }>): Promise<Report>
function order(what: Order): Promise<unknown>
function order(what: Order): Promise<unknown> {
  worker.send(what)
  return new Promise((resolve) => worker.once('message', resolve))
}

async function signIn(url: string, account: string): Promise<string> {
  const body = JSON.stringify({ account, password })
  const reply = await fetch(`${url}/api/session`, { method: 'POST', headers: json, body })
  const cookie = reply.headers.get('set-cookie')?.split(';')[0]
  if (!reply.ok || !cookie) throw new Error(`sign-in answered ${reply.status}`)
  return cookie
}

const clock = () => performance.timeOrigin + performance.now()

/** Resident memory in MB and processor time in seconds of a process. */
function usedBy({ pid }: ChildProcess): { mb: number; cpu: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return {
    mb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    cpu: (Number(fields[11]) + Number(fields[12])) / 100,
  }
}

type Act = { matter: string; at: number; acked: number }

/** Acts at a steady pace, each sent at its moment whether or not the one before was answered. */
async function pace(act: (n: number) => Promise<string>, half: () => Promise<void>): Promise<Act[]> {
  const done: Array<Promise<Act>> = []
  const from = performance.now()
  let cut: Promise<void> | undefined
  for (let n = 0; n < perSecond * seconds; n++) {
    await sleep(Math.max(0, from + (n * 1000) / perSecond - performance.now()))
    if (n === (perSecond * seconds) / 2) cut = half()
    const at = (performance.now() - from) / 1000
    done.push(act(n).then((matter) => ({ matter, at, acked: clock() })))
  }
  const acts = await Promise.all(done)
  await cut
  await sleep(2000)
  return acts
}

/** Milliseconds from the answer to hearing it, on every screen; what screens heard after being cut off is not among them. */
function lags(acts: readonly Act[], report: Report): { p50: number; p99: number; most: number } {
  const at = new Map(report.at)
  const all = acts.flatMap(({ matter, acked }) => (at.get(matter) ?? []).map((heard) => Math.max(0, heard - acked)))
  all.sort((a, b) => a - b)
  const of = (share: number) => all[Math.floor((all.length - 1) * share)] ?? Number.NaN
  return { p50: of(0.5), p99: of(0.99), most: of(1) }
}

function words({ p50, p99, most }: ReturnType<typeof lags>): string {
  return `p50 ${p50.toFixed(1)} ms，p99 ${p99.toFixed(1)} ms，最长 ${Math.round(most)} ms`
}

async function measureBare(): Promise<ReturnType<typeof lags> & { cpu: number }> {
  const bare = await start(
    process.execPath,
    [join(projectDir, 'bench/live-bare.ts')],
    { BARE_PORT: `${barePort}` },
    /ready/,
  )
  const url = `http://127.0.0.1:${barePort}`
  await order({ do: 'open', url, cookie: '', count: screens, unmeasured: cutScreens })
  const before = usedBy(bare)
  const post = async () => {
    const answer: { id: string } = JSON.parse(await (await fetch(url, { method: 'POST' })).text())
    return answer.id
  }
  const acts = await pace(post, async () => undefined)
  const cpu = usedBy(bare).cpu - before.cpu
  bare.kill()
  return { ...lags(acts, await order({ do: 'tell' })), cpu }
}

async function measureOurs(server: ChildProcess) {
  const url = `http://127.0.0.1:${port}`
  const cookies = await Promise.all(Array.from({ length: people }, (_, n) => signIn(url, `officer${n}`)))
  await order({
    do: 'open',
    url: `${url}/api/live`,
    cookie: await signIn(url, 'centre'),
    count: screens,
    unmeasured: cutScreens,
  })
  const file = async (n: number) => {
    const headers = { ...json, cookie: cookies[n % people] ?? '' }
    const filing = { actId: randomUUID(), procedure: 'hotline', common: benchMatter(n), intake: {} }
    const reply = await fetch(`${url}/api/matters`, { method: 'POST', headers, body: JSON.stringify(filing) })
    if (!reply.ok) throw new Error(await reply.text())
    const answer: { id: string } = JSON.parse(await reply.text())
    return answer.id
  }
  for (let n = 0; n < 100; n++) await file(n)
  await sleep(1000)
  const before = usedBy(server)
  const memory: number[] = []
  const watch = setInterval(() => memory.push(usedBy(server).mb), 1000)
  const acts = await pace(file, async () => {
    await order({ do: 'cut', count: cutScreens, ms: 3000 })
  })
  clearInterval(watch)
  const after = usedBy(server)
  return { acts, report: await order({ do: 'tell' }), memory, before, cpu: after.cpu - before.cpu, after }
}

async function ledger(): Promise<Map<string, number>> {
  const { rows } = await read(database.pool, tenant, (tx) =>
    tx.query<{ matter: string; seq: number }>("select matter, seq from events where tenant = $1 and kind = 'filed'", [
      tenant,
    ]),
  )
  return new Map(rows.map(({ matter, seq }) => [matter, seq]))
}

try {
  await migrate(database.owner)
  const resources = await openResources(config, database)
  await seed(resources, 500, systemClock())
  await transact(database.pool, tenant, async (tx) => {
    const hire = (name: string, role: 'hotline_officer' | 'command_center') =>
      createAccount(tx, { name, person: name, posts: [{ role }], password }, systemClock())
    for (let n = 0; n < people; n++) await hire(`officer${n}`, 'hotline_officer')
    await hire('centre', 'command_center')
  })
  await seedWorkers(resources)
  console.log(`${cpus().length} 核，一分钟负载 ${loadavg()[0]?.toFixed(1)}，Node ${process.version}`)
  const server = await start(
    join(projectDir, 'bin/fengqiao'),
    ['start', '--empty'],
    { FENGQIAO_DATA: dataDir, PORT: String(port) },
    /已启动/,
  )
  const { acts, report, memory, before, after, cpu } = await measureOurs(server)
  const steady = screens - cutScreens
  const span = (from: number, until: number) =>
    words(
      lags(
        acts.filter(({ at }) => at >= from && at < until),
        report,
      ),
    )
  console.log(
    `${screens} 块屏、每秒 ${perSecond} 次办理 ${seconds} 秒（${people} 人，登记后的预警、重复件查找照常在跑），从答复办成到屏上听到：`,
  )
  console.log(`  全程 ${span(0, seconds)}（要求 < 1000）`)
  console.log(`  前十秒 ${span(0, 10)}；后十秒 ${span(seconds - 10, seconds)}`)
  const each = Array.from({ length: seconds }, (_, second) =>
    Math.round(
      lags(
        acts.filter(({ at }) => Math.floor(at) === second),
        report,
      ).p99,
    ),
  )
  console.log(`  逐秒 p99（ms）：${each.join(' ')}`)
  console.log(
    `  服务进程内存：开始 ${Math.round(before.mb)} MB，各秒最多 ${Math.round(Math.max(...memory))} MB，结束 ${Math.round(after.mb)} MB；处理器 ${cpu.toFixed(1)} 秒`,
  )
  const seqOf = await ledger()
  const wanted = acts.map(({ matter }) => seqOf.get(matter))
  const lost = report.seqs.map((seqs) => wanted.filter((seq) => seq === undefined || !seqs.includes(seq)).length)
  const doubled = report.seqs.map((seqs) => seqs.length - new Set(seqs).size)
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0)
  console.log(
    `  ${cutScreens} 块屏中途断开 3 秒再连：漏 ${sum(lost.slice(0, cutScreens))} 条，重 ${sum(doubled.slice(0, cutScreens))} 条；其余 ${steady} 块漏 ${sum(lost.slice(cutScreens))} 条，重 ${sum(doubled.slice(cutScreens))} 条；要求全部重问 ${report.resets} 次`,
  )
  server.kill('SIGTERM')
  await sleep(2000)
  const bare = await measureBare()
  const ours = lags(acts, report)
  console.log(`  裸转发（不落库、不查权限）同样的屏与频率：${words(bare)}，处理器 ${bare.cpu.toFixed(1)} 秒`)
  console.log(`  比裸转发：p50 多 ${(ours.p50 - bare.p50).toFixed(1)} ms，p99 ${(ours.p99 / bare.p99).toFixed(1)} 倍`)
  await benchPropose(resources, (line) => console.log(line))
  await resources.close()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await sleep(2000)
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { Aedes } from 'aedes'
import { connectAsync, type MqttClient } from 'mqtt'
import { createAccount } from '#access/store.ts'
import { createTenant } from '#access/tenant-store.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { transact } from '#db/transact.ts'
import { buildServer, systemClock } from '#http/server.ts'
import { startAlarms } from '#intake/alarms/jobs.ts'
import { saveSource } from '#intake/alarms/sources-store.ts'
import { readConfig } from '../src/config.ts'
import { modules, openResources } from '../src/main.ts'

const tenant = '999996001000'
const password = 'Ceshi-2026!'
const cameras = 200
const topic = 'camera/alarm'
const perMinute = 1000
const minutes = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 2)
const backlog = 10_000
const away = 1000

const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-alarms-'))
const database = await openDatabase(readConfig({ FENGQIAO_DATA: dataDir }))
await migrate(database.owner)
const resources = await openResources(readConfig({ FENGQIAO_DATA: dataDir }), database)
const broker = await Aedes.createBroker({ queueLimit: 1_000_000 })
const sockets = new Set<Socket>()
let server = await listen(0)
const given = server.address()
const port = typeof given === 'object' && given !== null ? given.port : 0

function listen(on: number) {
  const next = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    broker.handle(socket)
  })
  return new Promise<typeof next>((resolve) => next.listen(on, '127.0.0.1', () => resolve(next)))
}

function down(): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })
}

async function seed(): Promise<void> {
  const { owner, pool } = database
  await createTenant(owner, tenant, '测速街道', systemClock())
  await owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     select $1, 'monitoring-points', gen_random_uuid(), 'TY' || n, '点位' || n, '2020-01-01',
       jsonb_build_object('device', 'CAM-' || n, 'longitude', 120 + (n % 20) * 0.01, 'latitude', 30 + (n / 20) * 0.01), 1, now(), 'bench'
     from generate_series(0, ${cameras - 1}) n`,
    [tenant],
  )
  await transact(pool, tenant, async (tx) => {
    await createAccount(
      tx,
      { name: 'centre', person: '值班', posts: [{ role: 'command_center' }], password },
      systemClock(),
    )
    const editor = { tx, vault: resources.vault.forTenant(tenant), account: 'bench', now: systemClock(), ip: '' }
    const mapping = {
      messageId: 'id',
      device: 'device',
      class: 'class',
      happenedAt: 'time',
      confidence: 'confidence',
      longitude: 'longitude',
      latitude: 'latitude',
      picture: 'picture',
      classes: {},
    }
    const source = { id: 'sky', name: '天眼', kind: 'mqtt', address: `mqtt://127.0.0.1:${port}`, topic } as const
    const rest = { username: '', algorithm: 'sha256', active: true, renewKey: false, mapping } as const
    await saveSource(editor, { ...source, ...rest })
  })
}

const start = () => startAlarms(resources, systemClock, (problem) => console.error(problem))

async function counted(where: string): Promise<number> {
  const { rows } = await database.owner.query<{ count: number }>(
    `select count(*)::int as count from alarms where ${where}`,
  )
  return rows[0]?.count ?? 0
}

async function until(ready: () => Promise<boolean>, limitMs: number): Promise<number> {
  const from = performance.now()
  while (!(await ready())) {
    if (performance.now() - from > limitMs) throw new Error('waited too long')
    await sleep(50)
  }
  return performance.now() - from
}

function send(device: MqttClient, camera: number, run: string, at = new Date()): Promise<unknown> {
  const message = {
    id: randomUUID(),
    device: `CAM-${camera}`,
    class: 'land',
    time: at.toISOString(),
    run,
    confidence: 0.9,
  }
  return device.publishAsync(topic, JSON.stringify(message), { qos: 1 })
}

/** Every matter named on the event stream, with the moment it was heard. */
async function hear(address: string, heard: Array<{ matter: string; at: number }>): Promise<() => void> {
  const signIn = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body: JSON.stringify({ account: 'centre', password }),
  })
  const stop = new AbortController()
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const stream = await fetch(`${address}/api/live`, { headers: { cookie }, signal: stop.signal })
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of stream.body ?? [])
      for (const [, matter = ''] of decoder.decode(chunk, { stream: true }).matchAll(/"matter":"([^"]+)"/g))
        heard.push({ matter, at: performance.now() })
  }
  void read().catch(() => undefined)
  return () => stop.abort()
}

/** From the camera's sending to the stream of an open screen: the first word of that camera's event after the sending. */
async function onBoard(address: string, device: MqttClient): Promise<void> {
  const heard: Array<{ matter: string; at: number }> = []
  const close = await hear(address, heard)
  const sent: Array<{ camera: number; at: number }> = []
  const begun = performance.now()
  for (let n = 0; n < perMinute * minutes; n++) {
    await sleep(Math.max(0, begun + (n * 60_000) / perMinute - performance.now()))
    sent.push({ camera: n % cameras, at: performance.now() })
    void send(device, n % cameras, 'live')
  }
  await until(async () => (await counted("raw->>'run' = 'live' and state <> 'new'")) === sent.length, 60_000)
  await sleep(500)
  close()
  const { rows } = await database.owner.query<{ id: string; point: string }>(
    "select id, fold->'intake'->>'point' as point from matters",
  )
  const camera = new Map(rows.map(({ id, point }) => [id, Number(point.slice(2))]))
  const byCamera = Map.groupBy(heard, ({ matter }) => camera.get(matter))
  const late = sent.map(
    ({ camera: which, at }) => (byCamera.get(which)?.find((one) => one.at >= at)?.at ?? Number.POSITIVE_INFINITY) - at,
  )
  late.sort((a, b) => a - b)
  const ms = (share: number) => Math.round(late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0)
  console.log(
    `每分钟 ${perMinute} 条，${minutes} 分钟 ${sent.length} 条、${cameras} 台设备：发出到值班屏收到 p50 ${ms(0.5)} ms，p99 ${ms(0.99)} ms，最长 ${ms(1)} ms（要求 p99 < 1000）；成事件 ${rows.length} 件`,
  )
}

async function drain(device: MqttClient, alarms: ReturnType<typeof start>): Promise<ReturnType<typeof start>> {
  await alarms.stop()
  const from = Date.now() - 3_600_000
  for (let n = 0; n < backlog; n += 200)
    await Promise.all(
      Array.from({ length: 200 }, (_, k) => send(device, (n + k) % cameras, 'backlog', new Date(from + (n + k) * 300))),
    )
  const again = start()
  const took = await until(
    async () => (await counted("raw->>'run' = 'backlog' and state <> 'new'")) === backlog,
    600_000,
  )
  const kinds = await counted("raw->>'run' = 'backlog' and state in ('matter', 'merged')")
  console.log(
    `停机期间积压 ${backlog} 条：再起后 ${(took / 1000).toFixed(1)} 秒全部归位（${Math.round(backlog / (took / 1000))} 条/秒），丢 ${backlog - kinds} 条`,
  )
  return again
}

async function outage(device: MqttClient): Promise<void> {
  await down()
  const from = Date.now() - 3_600_000
  const sending = Array.from({ length: away }, (_, n) => send(device, n % cameras, 'outage', new Date(from + n * 3600)))
  await sleep(3000)
  server = await listen(port)
  await Promise.all(sending)
  const took = await until(async () => (await counted("raw->>'run' = 'outage' and state <> 'new'")) === away, 120_000)
  console.log(
    `服务端停机（消息时间铺满一小时）期间 ${away} 条：恢复后 ${(took / 1000).toFixed(1)} 秒到齐，丢 ${away - (await counted("raw->>'run' = 'outage'"))} 条`,
  )
}

try {
  await seed()
  const app = await buildServer({ resources, modules, clock: systemClock, checkReplies: false, logger: false })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const device = await connectAsync(`mqtt://127.0.0.1:${port}`, {
    clientId: 'cameras',
    clean: false,
    reconnectPeriod: 200,
  })
  let alarms = start()
  await sleep(1000)
  console.log(
    `${cpus().length} 核，Node ${process.version}，一分钟负载 ${loadavg()[0]?.toFixed(1)}；MQTT 服务端 aedes（同一进程）`,
  )
  await onBoard(address, device)
  alarms = await drain(device, alarms)
  await outage(device)
  await device.endAsync()
  await alarms.stop()
  await app.close()
} finally {
  await down()
  await new Promise<void>((resolve) => broker.close(() => resolve()))
  await resources.close()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod'
import { createAccount } from '#access/store.ts'
import { createTenant } from '#access/tenant-store.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { read, transact } from '#db/transact.ts'
import { systemClock } from '#http/server.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { projectDir, readConfig } from '../../src/config.ts'
import { plainMatter, tenant } from '../harness/street.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-crash-'))
const config = readConfig({ FENGQIAO_DATA: dataDir })
const password = 'Ceshi-2026!'
const port = 8491
const url = `http://127.0.0.1:${port}`
let server: ChildProcess | undefined

afterAll(async () => {
  server?.kill('SIGTERM')
  await new Promise((resolve) => (server ? server.once('exit', resolve) : resolve(0)))
  rmSync(dataDir, { recursive: true, force: true })
})

async function makeStreet(): Promise<void> {
  const database = await openDatabase(config)
  await migrate(database.owner)
  await createTenant(database.owner, tenant, '试验街道', systemClock())
  await transact(database.pool, tenant, (tx) =>
    createAccount(tx, { name: 'clerk', person: '窗口', posts: [{ role: 'hotline_officer' }], password }, systemClock()),
  )
  await database.close()
}

function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(projectDir, 'src/cli.ts'), 'start', '--empty'], {
    env: { ...process.env, FENGQIAO_DATA: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`server ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('已启动') && resolve(child))
  })
}

async function signIn(): Promise<string> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body: JSON.stringify({ account: 'clerk', password }),
  })
  return reply.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Files a matter; gives its number, or throws when the answer did not come. */
async function send(cookie: string, matter: ReturnType<typeof plainMatter>): Promise<string> {
  const reply = await fetch(`${url}/api/matters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1', cookie },
    body: JSON.stringify({ ...matter, procedure: 'hotline', intake: {} }),
  })
  const { number } = z.object({ number: z.string() }).parse(await reply.json())
  return number
}

/** Files matters one after another until the server is gone; gives the one that was in flight. */
async function fileUntilGone(cookie: string, acknowledged: Map<string, string>) {
  for (;;) {
    const matter = plainMatter('断电演练')
    try {
      acknowledged.set(matter.actId, await send(cookie, matter))
    } catch {
      return matter
    }
  }
}

test('办理途中断电五次：已回执的一件不少，未回执的再发一次也只立一件', { timeout: 180_000 }, async () => {
  await makeStreet()
  const acknowledged = new Map<string, string>()
  let inFlight: Array<ReturnType<typeof plainMatter>> = []
  for (let round = 0; round <= 5; round += 1) {
    server = await start()
    const cookie = await signIn()
    for (const matter of inFlight) {
      const [first, second] = [await send(cookie, matter), await send(cookie, matter)]
      expect(second).toEqual(first)
      acknowledged.set(matter.actId, first)
    }
    if (round === 5) break
    const streams = Array.from({ length: 4 }, () => fileUntilGone(cookie, acknowledged))
    await new Promise((resolve) => setTimeout(resolve, 400 + round * 150))
    server.kill('SIGKILL')
    inFlight = await Promise.all(streams)
  }
  const database = await openDatabase(config)
  const { rows, verified } = await read(database.pool, tenant, async (tx) => ({
    rows: (
      await tx.query<{ act_id: string; number: string }>(
        "select e.act_id, m.number from events e join matters m on m.tenant = e.tenant and m.id = e.matter where e.tenant = $1 and e.kind = 'filed'",
        [tenant],
      )
    ).rows,
    verified: await verifyLedger(tx),
  }))
  await database.close()
  expect(acknowledged.size).toBeGreaterThan(50)
  expect(new Map(rows.map((row) => [row.act_id, row.number]))).toEqual(acknowledged)
  const numbers = rows.map((row) => Number(row.number.slice(-6))).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  expect(verified.findings).toEqual([])
})

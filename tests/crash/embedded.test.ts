import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { attachEmbedded, type Embedded, startEmbedded } from '#db/embedded.ts'
import { processesIn } from '#db/process.ts'

let dataDir: string
const holders: ChildProcess[] = []

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-crash-'))
})
afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
})
afterAll(async () => {
  await (await attachEmbedded(dataDir))?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function holder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-database.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(child)
  await once(child.stdout, 'data')
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function ask(embedded: Embedded, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function postmaster(): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

it('建库中途断电留下的半成品不妨碍下次启动', async () => {
  const embedded = await startEmbedded(dataDir)
  await embedded.stop()
  mkdirSync(join(dataDir, 'postgres.new/base'), { recursive: true })
  await (await startEmbedded(dataDir)).stop()
  expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false)
  expect(processesIn(join(dataDir, 'postgres'))).toEqual([])
})

it('服务进程被 kill -9 而数据库还在：再次启动接上它，停止时一并停下', async () => {
  await end(await holder(), 'SIGKILL')
  const survivor = postmaster()
  const embedded = await startEmbedded(dataDir)
  expect(postmaster()).toBe(survivor)
  await ask(embedded, 'create table kept (n integer); insert into kept values (1)')
  await embedded.stop()
  expect(processesIn(join(dataDir, 'postgres'))).toEqual([])
})

it('服务与数据库都被 kill -9：再次启动自行恢复，已提交的都在', async () => {
  for (let round = 2; round <= 4; round++) {
    const child = await holder()
    const attached = await attachEmbedded(dataDir)
    if (attached === undefined) throw new Error('数据库没有在运行')
    await ask(attached, `insert into kept values (${round})`)
    process.kill(postmaster(), 'SIGKILL')
    await end(child, 'SIGKILL')
    const again = await startEmbedded(dataDir)
    expect(await ask(again, 'select count(*)::int as n from kept')).toEqual([{ n: round }])
    await again.stop()
  }
})

it('锁文件里的进程号已归别的程序：不误认，照常启动', async () => {
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n0\n5432\n\n\n\nready\n`)
  const embedded = await startEmbedded(dataDir)
  expect(postmaster()).not.toBe(process.pid)
  await embedded.stop()
})

it('两个进程同时启动、共用一个数据库：先走的不停它，后走的停', async () => {
  const [child, embedded] = await Promise.all([holder(), startEmbedded(dataDir)])
  await end(child, 'SIGTERM')
  expect(await ask(embedded, 'select 1 as n')).toEqual([{ n: 1 }])
  await embedded.stop()
  expect(processesIn(join(dataDir, 'postgres'))).toEqual([])
})

it('没有数据库在运行时，接不上就说没有', async () => {
  expect(await attachEmbedded(dataDir)).toBeUndefined()
})

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '#access/store.ts'
import { createTenant } from '#access/tenant-store.ts'
import { connectPools } from '#db/open.ts'
import { transact } from '#db/transact.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { type Live, openLive } from '#matters/live-store.ts'
import { hangingLine, writeLines } from './harness/bare-lines.ts'
import { clientOf, type House, openHouse, password } from './harness/house.ts'
import { type Listener, openListener } from './harness/listener.ts'
import { plainMatter, tenant } from './harness/street.ts'

const neighbour = '999999002000'
let house: House
let address: string
let cookie: string
let worker: string
let elsewhere: string
let other: Live
let otherPools: ReturnType<typeof connectPools>
const screens: Listener[] = []

beforeAll(async () => {
  house = await openHouse()
  address = await house.app.listen({ port: 0, host: '127.0.0.1' })
  cookie = await house.signIn('centre', [{ role: 'command_center' }])
  worker = await house.signIn('near', [{ role: 'grid_worker', grids: ['G01'] }])
  const { owner, pool, url } = house.street.resources.database
  await createTenant(owner, neighbour, '邻街', house.now())
  await transact(pool, neighbour, (tx) =>
    createAccount(tx, { name: 'next-door', person: '邻', posts: [{ role: 'command_center' }], password }, house.now()),
  )
  const reply = await house.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-fengqiao': '1' },
    payload: { tenant: neighbour, account: 'next-door', password },
  })
  elsewhere = `${reply.cookies[0]?.name}=${reply.cookies[0]?.value}`
  // 另一个进程：自己的连接池，自己的转告。
  otherPools = connectPools(url)
  other = await openLive(otherPools)
})
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close()
})
afterAll(async () => {
  await other.close()
  await otherPools.close()
  await house.close()
})

async function open(as = cookie, since = ''): Promise<Listener> {
  const screen = await openListener(address, as, since)
  screens.push(screen)
  if (since === '') await screen.until(() => screen.heard.some(({ event }) => event === 'hello'))
  return screen
}

async function file(as = cookie): Promise<string> {
  const { actId, common } = plainMatter()
  return (await clientOf(house, mattersContract, as).file({ actId, procedure: 'hotline', common, intake: {} })).id
}

const poolOf = () => house.street.resources.database.pool

async function lastLine(): Promise<number> {
  const { rows } = await house.street.resources.database.owner.query<{ seq: number }>(
    'select max(seq) as seq from events where tenant = $1',
    [tenant],
  )
  return rows[0]?.seq ?? 0
}

const hanging = () => hangingLine(house.street.resources)

describe('断线重连', () => {
  it('断线期间的办理，重连后依次补到，一件不少、一件不重', async () => {
    const before = await open()
    const first = [await file(), await file()]
    await before.until(() => before.matters().length === 2)
    before.close()
    const missed = [await file(), await file(), await file()]
    const back = await open(cookie, before.lastId())
    await back.until(() => back.matters().length >= 3)
    const live = await file()
    await back.until(() => back.matters().length >= 4)
    await pause(200)
    expect(before.matters()).toEqual(first)
    expect(back.matters()).toEqual([...missed, live])
    expect(back.seqs()).toEqual([...back.seqs()].sort((a, b) => a - b))
    expect(back.heard.every(({ event }) => event === 'matter')).toBe(true)
  })

  it('补听与新办理同时进行，其间没有空当', async () => {
    const before = await open()
    await file()
    await before.until(() => before.matters().length === 1)
    before.close()
    const filed: string[] = []
    const filing = (async () => {
      for (let n = 0; n < 30; n++) filed.push(await file())
    })()
    await pause(60)
    const back = await Promise.all([open(cookie, before.lastId()), open(cookie, before.lastId())])
    await filing
    for (const screen of back) {
      await screen.until(() => screen.matters().length >= 30)
      expect(screen.matters().toSorted()).toEqual(filed.toSorted())
    }
  })

  it('编号在前、提交在后的办理，在线的听得到，提交前断线的重连后也补得到，各只一次', async () => {
    const [online, leaving] = [await open(), await open()]
    const slow = await hanging()
    const quick = await hanging()
    expect(slow.seq).toBeLessThan(quick.seq)
    await quick.commit()
    for (const screen of [online, leaving]) await screen.until(() => screen.seqs().includes(quick.seq))
    leaving.close()
    await slow.commit()
    const back = await open(cookie, leaving.lastId())
    for (const screen of [online, back]) await screen.until(() => screen.seqs().includes(slow.seq))
    await pause(1500)
    expect(online.seqs()).toEqual([quick.seq, slow.seq])
    expect(back.seqs()).toEqual([slow.seq])
    expect(online.lastId()).toContain(String(slow.seq))
  })

  it('重连时前一笔仍未提交，其后提交的也听得到', async () => {
    const before = await open()
    const slow = await hanging()
    const quick = await hanging()
    await quick.commit()
    await before.until(() => before.seqs().length === 1)
    before.close()
    const back = await open(cookie, before.lastId())
    await pause(200)
    await slow.commit()
    await back.until(() => back.seqs().length > 0)
    await pause(200)
    expect(back.seqs()).toEqual([slow.seq])
  })

  it('漏听超过五千条，或所报编号不是本系统给的，都告知全部重问，其后照常', async () => {
    const before = await open()
    before.close()
    await transact(poolOf(), tenant, (tx) => writeLines(tx, 5001))
    for (const since of [before.lastId(), '编号', `${(await lastLine()) + 1_000_000}`]) {
      const back = await open(cookie, encodeURIComponent(since) === since ? since : 'not-a-number')
      await back.until(() => back.heard.length > 0)
      expect(back.heard.map(({ event }) => event)).toEqual(['reset'])
      const id = await file()
      await back.until(() => back.heard.length > 1)
      expect(back.matters()).toEqual([id])
    }
  })
})

describe('别的进程与别的街道', () => {
  it('另一进程一下子办理几百件，这里的屏一件不漏', async () => {
    const screen = await open()
    const seqs: number[] = []
    for (let n = 0; n < 8; n++) {
      seqs.push(...(await transact(otherPools.pool, tenant, (tx) => writeLines(tx, 50))))
      for (const seq of seqs.slice(-50)) other.publish({ tenant, matter: randomUUID(), seq })
    }
    await screen.until(() => screen.seqs().length >= 400)
    expect(screen.seqs()).toEqual(seqs)
  })

  it('另一进程提交之后没来得及说就退出，五秒内仍听得到', async () => {
    const screen = await open()
    const [seq = 0] = await transact(otherPools.pool, tenant, (tx) => writeLines(tx))
    await screen.until(() => screen.seqs().includes(seq), 7000)
  })

  it('进程间的线路断了会自己接上，其间的一件不漏', async () => {
    const screen = await open()
    const { owner } = house.street.resources.database
    const { rowCount } = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and (query like 'listen %' or query like '%pg_notify%')`,
    )
    expect(rowCount).toBeGreaterThan(0)
    const seqs = await transact(otherPools.pool, tenant, (tx) => writeLines(tx, 3))
    for (const seq of seqs) other.publish({ tenant, matter: randomUUID(), seq })
    await screen.until(() => screen.seqs().length === 3, 8000)
    const [next = 0] = await transact(otherPools.pool, tenant, (tx) => writeLines(tx))
    other.publish({ tenant, matter: randomUUID(), seq: next })
    await screen.until(() => screen.seqs().includes(next), 8000)
    expect(screen.seqs()).toEqual([...seqs, next])
  })

  it('别的街道的办理一概听不到，重连补听也不补', async () => {
    const [here, there] = [await open(), await open(elsewhere)]
    const since = there.lastId()
    const id = await file()
    house.street.resources.live.tell(tenant, 'alarm', '')
    await here.until(() => here.matters().includes(id))
    const back = await open(elsewhere, since)
    await pause(600)
    expect(there.heard.map(({ event }) => event)).toEqual(['hello'])
    expect(back.heard).toEqual([])
  })
})

describe('告警与位置', () => {
  it('人员移动：两秒内至多说一次，最后一次不落下；无权看全街道的不说', async () => {
    const [centre, field] = [await open(), await open(worker)]
    const phone = clientOf(house, dispatchContract, worker)
    const moved = () => centre.heard.filter(({ event }) => event === 'position')
    for (let n = 0; n < 5; n++) {
      const at = new Date(Date.parse(house.now()) - (10 - n) * 1000).toISOString()
      await phone.report({ fixes: [{ at, longitude: 120.1, latitude: 30.2 }] })
    }
    await centre.until(() => moved().length === 1)
    await pause(800)
    expect(moved().map(({ data }) => data)).toEqual([{ ids: ['near'] }])
    await centre.until(() => moved().length === 2)
    await pause(2300)
    expect(moved()).toHaveLength(2)
    expect(field.heard.map(({ event }) => event)).toEqual(['hello'])
  })

  it('告警的动静本进程、别的进程都听得到，短时间内的并作一次', async () => {
    const screen = await open()
    const ids = [randomUUID(), randomUUID()]
    for (const id of ids) other.tell(tenant, 'alarm', id)
    await screen.until(() => screen.heard.length === 2)
    expect(screen.heard[1]).toMatchObject({ event: 'alarm', data: { ids } })
    house.street.resources.live.tell(tenant, 'alarm', '')
    await screen.until(() => screen.heard.length === 3)
    expect(screen.heard[2]).toMatchObject({ event: 'alarm', data: { ids: [] } })
  })
})

describe('不读的屏', () => {
  it('缓冲有限：超出即告知全部重问并断开，内存不随之增长，别的屏照常', async () => {
    const slow = await open()
    slow.pause()
    const { live } = house.street.resources
    const long = 'x'.repeat(40_000)
    const send = async (count: number) => {
      for (let n = 0; n < count; n++) {
        live.publish({ tenant, matter: long, seq: 0 })
        if (n % 10 === 9) await pause(5)
      }
    }
    await send(400)
    const before = memory()
    await send(1200)
    expect(memory() - before).toBeLessThan(8_000_000)
    const quick = await open()
    const id = await file()
    await quick.until(() => quick.matters().includes(id))
    slow.resume()
    await slow.until(() => !slow.isOpen(), 10_000)
    expect(slow.heard.at(-1)?.event).toBe('reset')
    expect(slow.heard.length).toBeLessThan(1000)
    const back = await open(cookie, slow.lastId())
    await back.until(() => back.matters().includes(id))
  })
})

function memory(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#db/open.ts'
import { read, transact } from '#db/transact.ts'
import { createTestDatabase } from '../harness/database.ts'

let database: Database
const here = '999999001000'
const there = '999999002000'

beforeAll(async () => {
  database = await createTestDatabase()
  for (const tenant of [here, there]) {
    await database.owner.query(`insert into tenants (tenant, name, created_at) values ($1, '试验街道', now())`, [
      tenant,
    ])
  }
})
afterAll(() => database.close())

function addCounter(name: string, tenant = here) {
  return transact(database.pool, here, (tx) =>
    tx.query('insert into counters (tenant, name, value) values ($1, $2, 1)', [tenant, name]),
  )
}

async function counters(tenant: string): Promise<string[]> {
  return read(database.pool, tenant, async (tx) => {
    const rows = await tx.kysely.selectFrom('counters').select('name').orderBy('name').execute()
    return rows.map((row) => row.name)
  })
}

it('应用始终以受行隔离约束的角色查询', async () => {
  const { rows } = await database.pool.query('select current_user as who')
  expect(rows).toEqual([{ who: 'fengqiao_app' }])
})

it('一个街道写入的，另一个街道看不到；事务之外一行不见', async () => {
  await addCounter('甲')
  expect(await counters(here)).toEqual(['甲'])
  expect(await counters(there)).toEqual([])
  expect((await database.pool.query('select * from counters')).rows).toEqual([])
})

it('替别的街道写入被数据库拒绝', async () => {
  await expect(addCounter('越界', there)).rejects.toThrow('row-level security')
})

it('出错时整个事务不留痕迹', async () => {
  const failing = transact(database.pool, here, async (tx) => {
    await tx.query(`insert into counters (tenant, name, value) values ($1, '半途', 1)`, [here])
    throw new Error('中断')
  })
  await expect(failing).rejects.toThrow('中断')
  expect(await counters(here)).not.toContain('半途')
})

it('语句失败却被咽下的事务不会冒充成功', async () => {
  const swallowing = transact(database.pool, here, async (tx) => {
    await tx.query('select 1 / 0').catch(() => undefined)
  })
  await expect(swallowing).rejects.toThrow('already broken')
})

it('只读事务不能写', async () => {
  const writing = read(database.pool, here, (tx) => tx.query(`update counters set value = 9 where tenant = $1`, [here]))
  await expect(writing).rejects.toThrow('read-only')
})

it('两个事务互相等待时，被数据库叫停的一个从头再做，两个都完成', async () => {
  await addCounter('子')
  await addCounter('丑')
  let waiting: Array<() => void> = []
  let runs = 0
  const bothHold = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
      if (waiting.length < 2) return
      for (const go of waiting) go()
      waiting = []
    })
  const raise = (first: string, second: string) => {
    let again = false
    return transact(database.pool, here, async (tx) => {
      runs += 1
      const add = (name: string) =>
        tx.query('update counters set value = value + 1 where tenant = $1 and name = $2', [here, name])
      await add(first)
      if (!again) await bothHold()
      again = true
      await add(second)
    })
  }
  await Promise.all([raise('子', '丑'), raise('丑', '子')])
  const { rows } = await read(database.pool, here, (tx) =>
    tx.query<{ value: string }>("select value from counters where tenant = $1 and name in ('子', '丑')", [here]),
  )
  expect(rows.map(({ value }) => Number(value))).toEqual([3, 3])
  expect(runs).toBe(3)
})

it('街道代码不是 12 位数字时，连接也不取', async () => {
  await expect(transact(database.pool, `1'; drop table events; --`, async () => 1)).rejects.toThrow('12 位数字')
})

it('连接在事务中断掉后，池仍可用', async () => {
  const cut = transact(database.pool, here, async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
    await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await tx.query('select pg_sleep(1)')
  })
  await expect(cut).rejects.toThrow()
  expect(await counters(there)).toEqual([])
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#db/open.ts'
import { createTestDatabase } from './database.ts'

let database: Database

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

it('数据库的日期、时刻、整数、小数、字节与 JSON 按约定的样子取出', async () => {
  const { rows } = await database.owner.query(`
    select date '2026-02-28' as day, timestamptz '2026-11-22 13:00:00.123456+08' as instant, 9007199254740991::bigint as whole,
           12.50::numeric as decimal, '\\x00ff'::bytea as bytes, '{"甲":[1]}'::jsonb as json,
           array[timestamptz '2026-11-22 13:00:00+08', null] as instants, array[1, 2]::bigint[] as wholes`)
  expect(rows[0]).toEqual({
    day: '2026-02-28',
    instant: '2026-11-22T05:00:00.123Z',
    whole: 9_007_199_254_740_991,
    decimal: 12.5,
    bytes: Buffer.from([0, 255]),
    json: { 甲: [1] },
    instants: ['2026-11-22T05:00:00.000Z', null],
    wholes: [1, 2],
  })
})

it('超出精确范围的整数被拒绝，不会悄悄失真', async () => {
  await expect(database.owner.query('select 9007199254740993::bigint as n')).rejects.toThrow('超出可精确表示的范围')
})

it('每个测试文件有自己的数据库', async () => {
  const other = await createTestDatabase()
  await other.owner.query('create table 私有 (一 integer)')
  const { rows } = await database.owner.query(`select to_regclass('私有') as found`)
  expect(rows[0]).toEqual({ found: null })
  await other.close()
})

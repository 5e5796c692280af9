import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Migration, migrate, readMigrations, schemaState } from '#db/migrate.ts'
import type { Database } from '#db/open.ts'
import { createTestDatabase } from '../harness/database.ts'

let database: Database

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const known = readMigrations()
const next = known.length + 1

function added(sql: string): Migration[] {
  return [...known, { number: next, name: 'trial', sql, checksum: 'x' }]
}

async function emptied(): Promise<void> {
  await database.owner.query('drop schema public cascade; create schema public')
}

it('已是最新的库再迁移一次什么也不做', async () => {
  expect(await migrate(database.owner)).toEqual([])
  expect(await schemaState(database.owner)).toEqual({ state: 'current', found: known.length, known: known.length })
})

it('失败的迁移整个撤回，并说明是哪一号', async () => {
  const broken = added('create table half (tenant text); select 1 / 0;')
  await expect(migrate(database.owner, broken)).rejects.toThrow(`第 ${next} 号迁移「trial」执行失败`)
  const { rows } = await database.owner.query(`select to_regclass('half') as found`)
  expect(rows).toEqual([{ found: null }])
})

it('旧程序不动新结构，改过的迁移不被接受', async () => {
  await migrate(database.owner, added('create table later (tenant text)'))
  await expect(migrate(database.owner)).rejects.toThrow('比本程序')
  const altered = added('create table later (tenant text)').map((one) => ({ ...one, checksum: 'y' }))
  await expect(migrate(database.owner, altered)).rejects.toThrow('不一致')
})

it('别的系统的库不动', async () => {
  await emptied()
  await database.owner.query('create table customers (id integer)')
  await expect(migrate(database.owner)).rejects.toThrow('别的系统的表（customers')
  expect(await schemaState(database.owner)).toEqual({ state: 'foreign', table: 'customers' })
  await database.owner.query('alter table customers rename to schema_migrations')
  await expect(migrate(database.owner)).rejects.toThrow('别的系统的表（schema_migrations')
})

it('两个程序同时迁移一个空库，只迁移一次', async () => {
  await emptied()
  const both = await Promise.all([migrate(database.owner), migrate(database.owner)])
  expect(both.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, known.length])
})

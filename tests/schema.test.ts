import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeSchema, type Schema, schemaFile, tablesFile } from '#db/dump-schema.ts'
import type { Database } from '#db/open.ts'
import { createTestDatabase } from './harness/database.ts'

let database: Database
let schema: Schema

/** The only tables that are not one tenant's: the settings of this house, the migrations, the list of tenants. */
const common = ['house', 'schema_migrations', 'tenants']

beforeAll(async () => {
  database = await createTestDatabase()
  schema = await describeSchema(database.owner)
})
afterAll(() => database.close())

async function ask(sql: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ found: string }>(sql)
  return rows.map((row) => row.found)
}

function tenantTables(): Schema['tables'] {
  return schema.tables.filter(({ table }) => !common.includes(table))
}

describe('数据库结构', () => {
  it('提交的结构文件与迁移的结果一致（不一致时执行 npm run schema）', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(schema.sql)
    expect(readFileSync(tablesFile, 'utf8')).toBe(schema.types)
  })

  it('每张表的主键以街道代码开头', async () => {
    const first = await ask(
      `select c.relname as found from pg_constraint k join pg_class c on c.oid = k.conrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
       where k.contype = 'p' and a.attname = 'tenant' and c.relnamespace = 'public'::regnamespace order by 1`,
    )
    expect(first).toEqual([...tenantTables().map(({ table }) => table), 'tenants'].sort())
  })

  it('每个唯一索引都含街道代码', async () => {
    const without = await ask(
      `select i.indexrelid::regclass::text as found from pg_index i join pg_class c on c.oid = i.indrelid
       where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname not in ('house', 'schema_migrations')
         and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and a.attnum = any (i.indkey))`,
    )
    expect(without).toEqual([])
  })

  it('每个外键在两端都含街道代码', async () => {
    const without = await ask(
      `select k.conname as found from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace
         and not exists (
           select from unnest(k.conkey, k.confkey) as pair (own, other)
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
             join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other
           where a.attname = 'tenant' and b.attname = 'tenant')`,
    )
    expect(without).toEqual([])
  })

  it('每张街道的表都强制按街道隔离行，未设街道时一行不见', async () => {
    expect(tenantTables().filter(({ secured, forced }) => !secured || !forced)).toEqual([])
    const rule = `(tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text))`
    const { rows } = await database.owner.query<{ table: string; seen: string; made: string; cmd: string }>(
      `select tablename as table, qual as seen, coalesce(with_check, qual) as made, cmd from pg_policies where schemaname = 'public'`,
    )
    expect(rows.filter((row) => row.seen !== rule || row.made !== rule || row.cmd !== 'ALL')).toEqual([])
    expect(rows.map((row) => row.table).sort()).toEqual(tenantTables().map(({ table }) => table))
  })

  it('每张表都有说明', () => {
    expect(schema.tables.filter(({ words }) => !words?.trim()).map(({ table }) => table)).toEqual([])
  })

  it('没有触发器', async () => {
    expect(await ask(`select tgname as found from pg_trigger where not tgisinternal`)).toEqual([])
  })

  it('应用所用的角色既不拥有表，也不能越过行隔离，更不能改删事件与审计', async () => {
    const role = await database.owner.query(
      `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = 'fengqiao_app'`,
    )
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false }])
    expect(await ask(`select tablename as found from pg_tables where tableowner = 'fengqiao_app'`)).toEqual([])
    const granted = await ask(
      `select t || ' ' || p as found from unnest(array['events', 'audit']) t, unnest(array['update', 'delete', 'truncate']) p
       where has_table_privilege('fengqiao_app', t, p) or (p = 'update' and has_any_column_privilege('fengqiao_app', t, p))`,
    )
    expect(granted).toEqual([])
  })
})

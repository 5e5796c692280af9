import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { connectPools } from './open.ts'

export type Column = {
  table: string
  name: string
  type: string
  notNull: boolean
  fallback: string | null
  identity: string
  /** Computed from the other columns of the row. */
  computed: boolean
}
type Part = { table: string; text: string }
type Table = { table: string; words: string | null; secured: boolean; forced: boolean }
export type Schema = { tables: Table[]; columns: Column[]; sql: string; types: string }

export const schemaFile = join(import.meta.dirname, 'schema.generated.sql')
export const tablesFile = join(import.meta.dirname, 'tables.generated.ts')

const inPublic = `join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`

/** What the migrations made, read from the catalogue: as SQL to look at and as types for Kysely. Same input, same text. */
export async function describeSchema(owner: pg.Pool): Promise<Schema> {
  const ask = async <R extends pg.QueryResultRow>(sql: string) => (await owner.query<R>(sql)).rows
  const tables = await ask<Table>(
    `select c.relname as table, obj_description(c.oid) as words, c.relrowsecurity as secured, c.relforcerowsecurity as forced
     from pg_class c ${inPublic} where c.relkind in ('r', 'p') order by 1`,
  )
  const columns = await ask<Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
       pg_get_expr(d.adbin, d.adrelid) as fallback, a.attidentity::text as identity, a.attgenerated <> '' as computed
     from pg_attribute a join pg_class c on c.oid = a.attrelid ${inPublic}
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
  )
  const parts = { constraints: await ask<Part>(constraints), others: [] as Part[] }
  for (const sql of [indexes, policies, triggers, grants]) parts.others.push(...(await ask<Part>(sql)))
  return { tables, columns, sql: sqlOf(tables, columns, parts), types: typesOf(columns) }
}

// Not-null constraints (contype n) have rows only since PostgreSQL 18; the columns show them.
const constraints = `
  select c.relname as table, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as text
  from pg_constraint k join pg_class c on c.oid = k.conrelid ${inPublic}
  where k.contype <> 'n' order by 1, array_position(array['p', 'u', 'f', 'c', 'x']::text[], k.contype::text), k.conname`

const indexes = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) as text
  from pg_index i join pg_class c on c.oid = i.indrelid ${inPublic} join pg_class x on x.oid = i.indexrelid
  where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by 1, x.relname`

const policies = `
  select tablename as table, format('create policy %I on %I for %s using %s with check %s',
    policyname, tablename, lower(cmd), coalesce(qual, '-'), coalesce(with_check, '-')) as text
  from pg_policies where schemaname = 'public' order by 1, policyname`

const triggers = `
  select c.relname as table, pg_get_triggerdef(t.oid) as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid ${inPublic} where not t.tgisinternal order by 1, t.tgname`

const grants = `
  select c.relname as table,
    format('grant %s on %I to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), c.relname,
      case when g.grantee = 0 then 'public' else g.grantee::regrole::text end) as text
  from pg_class c ${inPublic}, aclexplode(c.relacl) g
  where c.relkind in ('r', 'p') and g.grantee <> c.relowner group by c.relname, g.grantee order by 1, 2`

function sqlOf(tables: Table[], columns: Column[], parts: { constraints: Part[]; others: Part[] }): string {
  const of = (list: Part[], table: string) => list.filter((part) => part.table === table).map((part) => part.text)
  const blocks = tables.map(({ table, words, secured, forced }) => {
    const lines = [
      ...columns.filter((column) => column.table === table).map(columnLine),
      ...of(parts.constraints, table),
    ]
    return [
      `create table ${table} (\n  ${lines.join(',\n  ')}\n);`,
      ...(words === null ? [] : [`comment on table ${table} is '${words}';`]),
      ...(secured ? [`alter table ${table} enable row level security;`] : []),
      ...(forced ? [`alter table ${table} force row level security;`] : []),
      ...of(parts.others, table).map((text) => `${text};`),
    ].join('\n')
  })
  return `-- Generated from the migrations by \`npm run schema\`; do not edit.\n\n${blocks.join('\n\n')}\n`
}

function columnLine({ name, type, notNull, fallback, identity, computed }: Column): string {
  if (computed) return `${name} ${type} generated always as (${fallback}) stored${notNull ? ' not null' : ''}`
  const made =
    identity === 'a' ? ' generated always as identity' : identity === 'd' ? ' generated by default as identity' : ''
  return `${name} ${type}${made}${notNull ? ' not null' : ''}${fallback === null ? '' : ` default ${fallback}`}`
}

function typesOf(columns: Column[]): string {
  const tables = [...new Set(columns.map((column) => column.table))]
  const shapes = tables.map((table) => {
    const own = columns.filter((column) => column.table === table)
    return `export interface ${pascal(table)} {\n${own.map((column) => `  ${column.name}: ${columnType(column)}`).join('\n')}\n}`
  })
  const list = tables.map((table) => `  ${table}: ${pascal(table)}`).join('\n')
  return `${typesHead}\n${shapes.join('\n\n')}\n\nexport interface Tables {\n${list}\n}\n`
}

const typesHead = `// Generated from the migrations by \`npm run schema\`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }
/** Read parsed, written as text made by JSON.stringify. */
export type Json = ColumnType<JsonValue, string, string>
export type NullableJson = ColumnType<JsonValue, string | null | undefined, string | null>
export type JsonWithDefault = ColumnType<JsonValue, string | undefined, string>
`

const scalars: Record<string, string> = {
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  numeric: 'number',
  'double precision': 'number',
  bytea: 'Buffer',
}

function columnType({ type, notNull, fallback, identity, computed }: Column): string {
  if (type === 'jsonb' || type === 'json')
    return !notNull ? 'NullableJson' : fallback === null ? 'Json' : 'JsonWithDefault'
  const list = type.endsWith('[]')
  const bare = type.replace('[]', '').replace(/\(.*\)/, '')
  const plain = `${scalars[bare] ?? 'string'}${list ? '[]' : ''}${notNull ? '' : ' | null'}`
  if (identity === 'a' || computed) return `GeneratedAlways<${plain}>`
  return fallback !== null || identity === 'd' ? `Generated<${plain}>` : plain
}

function pascal(table: string): string {
  return table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}

async function regenerate(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-schema-'))
  const embedded = await startEmbedded(dataDir, { unsafe: true })
  const { owner, close } = connectPools(embedded.url)
  await migrate(owner)
  const { sql, types } = await describeSchema(owner)
  writeFileSync(schemaFile, sql)
  writeFileSync(tablesFile, types)
  await close()
  await embedded.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

if (import.meta.main) await regenerate()

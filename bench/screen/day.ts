import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Database } from '#db/open.ts'
import { demoPassword } from '#demo/organisation.ts'
import { demoTenant } from '#demo/places.ts'
import type { Resources } from '#http/context.ts'
import { buildServer, systemClock } from '#http/server.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import type { Config } from '../../src/config.ts'
import { modules, openResources } from '../../src/main.ts'
import { launchBrowser } from '../../tests/harness/browser.ts'

type Say = (line: string) => void
type Served = { app: FastifyInstance; resources: Resources & { close(): Promise<void> } }
type Measure = { heap: number; nodes: number; listeners: number }

const stepMs = 30_000
/** Two hours, until the program of the page is translated and its stores are full. */
const warmUp = 240

/** The house as it is served; `port` 0 takes any. */
async function serve(config: Config, database: Database, webRoot: string, port: number): Promise<Served> {
  const resources = await openResources(config, database)
  const app = await buildServer({ resources, modules, clock: systemClock, webRoot, checkReplies: false, logger: true })
  await app.listen({ port, host: '127.0.0.1' })
  return { app, resources }
}

function portOf({ app }: Served): number {
  const given = app.server.address()
  return typeof given === 'object' && given !== null ? given.port : 0
}

/** Memory of the page after the rubbish was collected twice: what is left is held. */
async function measure(session: CDPSession): Promise<Measure> {
  await session.send('HeapProfiler.collectGarbage')
  await sleep(500)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heap: usedSize, nodes, listeners: jsEventListeners }
}

const patienceMs = 30_000

/** Lets half a minute pass on the wall and waits for the answer it asks for; false when none came. */
async function passHalfMinute(page: Page): Promise<boolean> {
  const answer = page
    .waitForEvent('requestfinished', {
      predicate: (request) => new URL(request.url()).pathname === '/api/screen',
      timeout: patienceMs,
    })
    .then(
      () => true,
      () => false,
    )
  await inTime(page.clock.runFor(stepMs), '钟没有走完')
  return answer
}

/** Refuses to wait for ever: a page that hangs is a finding, not a pause. */
async function inTime<T>(act: Promise<T>, words: string): Promise<T> {
  const gone = new AbortController()
  const late = sleep(2 * patienceMs, undefined, { signal: gone.signal }).then(() => {
    throw new Error(words)
  })
  try {
    return await Promise.race([act, late])
  } finally {
    late.catch(() => undefined)
    gone.abort()
  }
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/screen/`)
  await page.getByLabel('账号', { exact: true }).fill('screen')
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('.panels').waitFor()
  await page.locator('.town-map canvas, .town-map-svg path').first().waitFor()
}

/** Something happens: an incident somewhere in the street; the last one is over, so that the street stays as busy as it is. */
async function happen({ resources }: Served, step: number): Promise<void> {
  const { owner } = resources.database
  await owner.query(
    "update matters set closed_at = now(), phase = 'done' where tenant = $1 and title like '测速路面坑洼%' and closed_at is null",
    [demoTenant.code],
  )
  const posts = [{ role: 'command_center' as const }]
  const actor = { tenant: demoTenant.code, account: 'command', person: '测速', posts }
  const common = {
    ...{ title: `测速路面坑洼${step}`, detail: '路面坑洼，请派人查看。', channel: 'grid' },
    ...{ people: [], grid: 'G01', village: 'V01' },
    longitude: 124.34 + (step % 40) / 1000,
    latitude: 30.41 + (step % 30) / 1000,
  }
  await perform({ resources, actor, now: systemClock(), ip: '' }, (scene) =>
    fileMatter(scene, 'grid-event', { actId: randomUUID(), common, intake: { category: 'hazard' } }),
  )
}

/** A wall of 3840×1080 left alone for a day: `steps` half minutes, the server restarted in the middle of it. */
export async function benchDay(
  config: Config,
  database: Database,
  webRoot: string,
  steps: number,
  say: Say,
): Promise<boolean> {
  let served = await serve(config, database, webRoot, 0)
  const port = portOf(served)
  const browser = await launchBrowser()
  try {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 3840, height: 1080 },
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      // 停机期间连不上，浏览器自己也记一行。
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text())
    })
    await page.clock.install({ time: Date.now() })
    await signIn(page, `http://127.0.0.1:${port}`)
    const session = await context.newCDPSession(page)
    const marks = new Map<number, string>([
      [0, '开始'],
      [Math.round(steps / 4), '四分之一'],
      [Math.round(steps / 2), '一半'],
      [steps, '结束'],
    ])
    const measures: Measure[] = []
    let missed = 0
    for (let step = -warmUp; step <= steps; step++) {
      const mark = marks.get(step)
      if (mark !== undefined) {
        const taken = await measure(session)
        measures.push(taken)
        say(
          `  ${mark}：堆 ${(taken.heap / 1e6).toFixed(2)} MB，节点 ${taken.nodes}，监听 ${taken.listeners}，未得答复 ${missed} 次`,
        )
      }
      if (step === Math.round(steps / 2))
        served = await restart(page, served, () => serve(config, database, webRoot, port), say)
      if (step % 20 === 0) await happen(served, step + warmUp)
      if (!(await passHalfMinute(page))) missed++
    }
    const [first, last] = [measures[0], measures.at(-1)]
    const grown = first && last ? last.heap / first.heap - 1 : 1
    say(
      `  堆增长 ${(grown * 100).toFixed(1)}%（要求 < 10%），控制台错误 ${faults.length} 处${faults.slice(0, 3).join('；')}`,
    )
    return grown < 0.1 && faults.length === 0 && missed === 0
  } finally {
    await browser.close()
    await served.app.close()
    await served.resources.close()
  }
}

/** The server is gone for two minutes of the wall's time; it says so, and goes on with the same session. */
async function restart(page: Page, served: Served, again: () => Promise<Served>, say: Say): Promise<Served> {
  await served.app.close()
  await served.resources.close()
  for (let passed = 0; passed < 4; passed++) {
    await inTime(page.clock.runFor(stepMs), '停机时钟没有走完')
    await sleep(200)
  }
  await page.getByText('断线：以下是').waitFor()
  const fresh = await again()
  await passHalfMinute(page)
  await page.getByText('断线：以下是').waitFor({ state: 'detached' })
  say(`  停机两分钟：说明断线；重启后原会话继续，没有重新登录（登录框 ${await page.getByLabel('密码').count()} 个）`)
  return fresh
}

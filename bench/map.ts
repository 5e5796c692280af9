import { cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { prepareBrowser } from '../tests/harness/prepare-browser.ts'
import { servePage } from './map/served.ts'

/** Software drawing throughout: no graphics card is needed to repeat this. */
const drawn = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-dev-shm-usage',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]
const plain = ['--no-sandbox', '--headless=shell', '--disable-dev-shm-usage', '--disable-gpu', '--disable-3d-apis']
const seconds = 10
const size = { width: 1440, height: 900 }

type Frames = { perSecond: number; worst: number }

const { executablePath, env } = prepareBrowser()
const page = await servePage()

async function measure(name: string, args: readonly string[], query: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } })
  const tab = await browser.newPage({ viewport: size })
  const faults: string[] = []
  tab.on('pageerror', (problem) => faults.push(problem.message))
  const began = performance.now()
  await tab.goto(`${page.address}/?${query}`)
  await tab.waitForSelector('.town-map canvas, .town-map-svg path', { timeout: 60_000 })
  // 页面的安全策略不许求值，等待只能这样问。
  while (!(await tab.evaluate('!document.querySelector(".town-map canvas") || window.drawing?.loaded() === true')))
    await sleep(100)
  const ready = performance.now() - began
  const busy = await processorSeconds(browser)
  const frames = await moving(tab)
  const spent = (await processorSeconds(browser)) - busy
  const { perSecond, worst } = framesOf(frames)
  console.log(
    `${name}：打开 ${(ready / 1000).toFixed(1)} 秒，平移缩放 ${seconds} 秒，每秒 ${perSecond.toFixed(0)} 帧，最慢一帧 ${worst.toFixed(0)} 毫秒，一帧用处理器 ${((1000 * spent) / frames.length).toFixed(0)} 毫秒${faults.length > 0 ? `；出错：${faults.join('；')}` : ''}`,
  )
  await browser.close()
}

/** Processor time of the whole browser so far: what a frame costs can be told on a busy machine as well. */
async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

function framesOf(at: readonly number[]): Frames {
  const gaps = at.slice(1).map((time, index) => time - (at[index] ?? time))
  return { perSecond: at.length / seconds, worst: Math.max(...gaps) }
}

/** A hand that drags to and fro and turns the wheel, without a pause; counted is every frame that the browser shows. */
async function moving(tab: Page): Promise<number[]> {
  await tab.evaluate(
    `window.frames10 = []; const frame = (now) => { window.frames10.push(now); requestAnimationFrame(frame) }; requestAnimationFrame(frame)`,
  )
  const until = performance.now() + seconds * 1000
  for (let round = 0; performance.now() < until; round++) {
    await tab.mouse.move(700, 450)
    await tab.mouse.down()
    for (let step = 0; step < 40 && performance.now() < until; step++)
      await tab.mouse.move(700 + 220 * Math.sin(step / 8 + round), 450 + 120 * Math.cos(step / 6))
    await tab.mouse.up()
    for (let turn = 0; turn < 12 && performance.now() < until; turn++) {
      await tab.mouse.wheel(0, round % 2 === 0 ? -100 : 100)
      await sleep(40)
    }
    await sleep(120)
  }
  const given: unknown = await tab.evaluate('window.frames10')
  return Array.isArray(given) ? given.filter((one) => typeof one === 'number') : []
}

try {
  console.log(
    `${cpus()[0]?.model ?? ''} × ${cpus().length}，此前一分钟负载 ${loadavg()[0]?.toFixed(1)}；画面 ${size.width}×${size.height}，软件绘制`,
  )
  await measure('地图，500 个网格、5000 个事件（聚合）', drawn, 'many')
  await measure('地图，42 个网格、300 个事件（不聚合）', drawn, 'points=300')
  await measure('简图（没有 WebGL），500 个网格、5000 个事件', plain, 'many')
  await measure('简图（没有 WebGL），42 个网格、300 个事件', plain, 'points=300')
} finally {
  page.close()
}

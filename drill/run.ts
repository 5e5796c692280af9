import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addMinutes } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { randomFrom } from '#demo/random.ts'
import { fieldContract } from '#field/contract.ts'
import { Refusal } from '#http/refusal.ts'
import { accountFor, type Check } from './account.ts'
import { type Afternoon, type Happening, planAfternoon } from './afternoon.ts'
import { openBroker, openCameras, push } from './cameras.ts'
import { clockOf, minutesOf, pass, type Span, until } from './clock.ts'
import { type Desk, openDesk } from './desk.ts'
import { figuresOf } from './figures.ts'
import { freePort, type House, openHouse, personAt } from './house.ts'
import { print, printHelp } from './print.ts'
import { openScreen, type Screen } from './screen.ts'
import { layOut, lookInto, tenant } from './street.ts'
import { startWorker, type Worker } from './worker.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '150' },
    speed: { type: 'string', default: '15' },
    workers: { type: 'string', default: '30' },
    storm: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) printHelp()
const minutes = Number(values.minutes)
const speed = Number(values.speed)
const tell = (line: string) => process.stderr.write(`${line}\n`)

/** Everybody and everything of the afternoon. */
type Stage = {
  span: Span
  house: House
  broker: Awaited<ReturnType<typeof openBroker>>
  cameras: Awaited<ReturnType<typeof openCameras>>
  desk: Desk
  workers: Worker[]
  screen: Screen
  pushKey: string
  numbers: Map<number, Promise<string>>
  lost: Set<string>
  pushing: Set<Promise<void>>
}

async function play(stage: Stage, afternoon: Afternoon): Promise<void> {
  let call = 0
  for (const one of afternoon.happenings) {
    await until(stage.span, one.at)
    await befall(stage, one, one.kind === 'call' ? call++ : -1)
  }
  await until(stage.span, afternoon.minutes)
}

async function befall(stage: Stage, one: Happening, call: number): Promise<void> {
  const { house, broker, cameras, desk, workers, span } = stage
  const at = `  ${Math.floor(minutesOf(span))} 分`
  switch (one.kind) {
    case 'call': {
      const filed = desk.call(one)
      stage.numbers.set(call, filed)
      if (one.about !== null) void joinCalls(stage, filed, one.about)
      return
    }
    case 'alarm':
      return cameras.see(one)
    case 'push': {
      const sending = pushOnce(stage, one.fault).finally(() => stage.pushing.delete(sending))
      stage.pushing.add(sending)
      return
    }
    case 'kill':
      tell(`${at} 服务器断电，再起`)
      await house.kill()
      return house.start()
    case 'restart':
      tell(`${at} 服务器升级重启`)
      await house.stop()
      return house.start()
    case 'broker-down':
      tell(`${at} 告警服务端断开`)
      return broker.down()
    case 'broker-up':
      tell(`${at} 告警服务端恢复`)
      return broker.up()
    case 'lost-phone': {
      const worker = workers[one.worker]
      if (!worker) return
      worker.lose()
      const person = personAt(house, tenant, 'command')
      const lost = { actId: randomUUID(), account: worker.account, reason: '处置途中手机遗失' }
      const { handedOver } = await person.ask(fieldContract).lostPhone(lost)
      for (const { number } of handedOver) stage.lost.add(number)
      tell(`${at} ${worker.account} 手机遗失，移交 ${handedOver.length} 件`)
    }
  }
}

async function joinCalls({ desk, numbers }: Stage, second: Promise<string>, about: number): Promise<void> {
  const first = await numbers.get(about)
  if (first) desk.sameAs(await second, first)
}

async function pushOnce(stage: Stage, fault: 'none' | 'signature' | 'future' | 'replay'): Promise<void> {
  const id = randomUUID()
  const { sent } = stage.cameras
  for (;;) {
    try {
      const given = { key: stage.pushKey, source: `${tenant}.gate`, fault }
      const { taken, words } = await push(stage.house, given, { id, at: clockOf(stage.span)() })
      if (fault === 'signature' || fault === 'replay') sent.refused.set(id, words)
      if (taken) sent.pushed.add(id)
      return
    } catch {
      // 服务器正好不在：平台稍后再推。
      await pass(stage.span, 0.5)
    }
  }
}

/** Signal and server are back; everything that waits anywhere comes in. */
async function settle(stage: Stage): Promise<void> {
  await stage.cameras.settle()
  await Promise.all(stage.pushing)
  for (const worker of stage.workers) worker.rest()
  const limit = Date.now() + 180_000
  const waiting = () => stage.workers.slice(0, -1).some((worker) => worker.waiting() > 0)
  while (waiting() && Date.now() < limit) await pass(stage.span, 1)
  await pass(stage.span, 2)
  await stage.desk.stop()
  for (const worker of stage.workers) await worker.stop()
  await pass(stage.span, 2)
}

async function raise(dataDir: string): Promise<{ stage: Stage; afternoon: Afternoon }> {
  const [port, brokerPort] = [await freePort(), await freePort()]
  const from = '2026-09-15T14:00:00+08:00'
  const count = Number(values.workers)
  tell('布置街道……')
  const street = await layOut(dataDir, { from }, brokerPort, count)
  const size = {
    minutes,
    workers: count,
    cameras: 42,
    calls: Math.round(minutes * 0.4),
    storms: minutes >= 60 ? 2 : 1,
    perMinute: Number(values.storm),
  }
  const afternoon = planAfternoon(Number(values.seed), size, street.spots)
  const broker = await openBroker(brokerPort)
  const span: Span = { from, real: Date.now() + 4000, speed }
  const clock = clockOf(span)
  const house = openHouse(dataDir, span, port)
  await house.start()
  await broker.subscribed
  const random = randomFrom(Number(values.seed) + 1)
  const screen = openScreen(personAt(house, tenant, 'governance'))
  const workers = street.workers.map(({ account, home }, at) =>
    startWorker({
      span,
      clock,
      person: personAt(house, tenant, account),
      random: randomFrom(100 + at),
      home,
      silences: afternoon.silences.filter(({ worker }) => worker === at),
      wrong: at === afternoon.wrongClock ? 24 * 60 : 0,
    }),
  )
  const desk = openDesk(span, personAt(house, tenant, 'command'), random)
  const cameras = await openCameras(brokerPort, clock)
  const more = {
    pushKey: street.pushKey,
    numbers: new Map(),
    lost: new Set<string>(),
    pushing: new Set<Promise<void>>(),
  }
  return { stage: { span, house, broker, cameras, desk, workers, screen, ...more }, afternoon }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-drill-'))
let checks: Check[] = []
try {
  const { stage, afternoon } = await raise(dataDir)
  tell(`开始：${minutes} 分钟的下午，按 ${speed} 倍时间`)
  await play(stage, afternoon)
  tell('收尾：信号恢复，等各处积压到齐……')
  await settle(stage)
  await stage.screen.close()
  await stage.cameras.close()
  // 最后一轮提醒可能正在发：核对到停机前两分钟为止。
  const now = addMinutes(clockOf(stage.span)(), -2)
  await stage.house.stop()
  await stage.broker.close()
  const deeds = stage.workers.flatMap(({ deeds }) => [...deeds.values()])
  const { sent } = stage.cameras
  const found = await lookInto(dataDir, ({ pool }) =>
    read(pool, tenant, async (tx) => ({
      checks: await accountFor(tx, { sent, deeds, screen: stage.screen, filed: stage.desk.log.filed, now }),
      figures: await figuresOf(tx),
    })),
  )
  checks = found.checks
  print({
    ...found,
    afternoon,
    deeds,
    sent,
    desk: stage.desk.log,
    workers: stage.workers,
    screen: stage.screen,
    json: values.json,
  })
} catch (problem) {
  tell(problem instanceof Refusal ? problem.message : String(problem instanceof Error ? problem.stack : problem))
  checks = [{ name: '演练没有走完', wanted: 0, found: 1 }]
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(checks.every(({ wanted, found }) => wanted === found) ? 0 : 1)

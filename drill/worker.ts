import { createHash } from 'node:crypto'
import { addMinutes, type Instant } from '#calendar/date.ts'
import type { Random } from '#demo/random.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { metresBetween } from '#dispatch/propose.ts'
import type { FieldTask } from '#field/contract.ts'
import { minutesOf, pass, type Span } from './clock.ts'
import {
  contact,
  corrected,
  type Deed,
  type Device,
  giveUp,
  isRefused,
  newDevice,
  uploadPicture,
  writeDown,
} from './device.ts'
import type { Person } from './house.ts'
import { photo } from './picture.ts'

type Plan = { what: 'sign' | 'arrive' | 'handleFirst' | 'feedback' | 'wait'; due: number; far?: boolean }

/** A grid worker with his phone, from his first contact until the drill is over. */
export type Worker = {
  readonly account: string
  readonly deeds: ReadonlyMap<string, Deed>
  readonly told: { positions: number; refusedPositions: string[]; pictures: number; faults: string[] }
  waiting(): number
  /** No new act from now on; what is written down is still sent. */
  rest(): void
  /** The phone is gone: it makes no contact any more. */
  lose(): void
  stop(): Promise<void>
}

type Place = { longitude: number; latitude: number }
type Given = {
  span: Span
  clock(): Instant
  person: Person
  random: Random
  home: Place
  silences: ReadonlyArray<{ from: number; until: number }>
  /** Minutes that the phone's clock is wrong. */
  wrong: number
}

const metresPerMinute = 300

/** Starts a worker; he signs in, then does what is given to him, with or without signal. */
export function startWorker(given: Given): Worker {
  const device = newDevice(given.person)
  const told: Worker['told'] = { positions: 0, refusedPositions: [], pictures: 0, faults: [] }
  const state = {
    plans: new Map<string, Plan>(),
    place: given.home,
    lost: false,
    resting: false,
    stopped: false,
    fixes: [] as Fix[],
    lastFix: -1,
  }
  const running = live(given, device, told, state)
  return {
    account: given.person.account,
    deeds: device.deeds,
    told,
    waiting: () => device.outbox.length,
    rest() {
      state.resting = true
    },
    lose() {
      state.lost = true
    },
    async stop() {
      state.stopped = true
      await running
    },
  }
}

type Fix = Place & { at: string; accuracy: number }
type State = {
  plans: Map<string, Plan>
  place: Place
  lost: boolean
  resting: boolean
  stopped: boolean
  fixes: Fix[]
  lastFix: number
}

async function live(given: Given, device: Device, told: Worker['told'], state: State): Promise<void> {
  const phoneTime = () => addMinutes(given.clock(), given.wrong)
  let contacted = -1
  while (!state.stopped) {
    const now = minutesOf(given.span)
    keepFix(given, state, phoneTime())
    if (!state.lost && hasSignal(given, now) && now - contacted > 0.3) {
      contacted = now
      await touch(given, device, told, state, phoneTime)
    }
    if (!state.resting) plan(given, device, state, now)
    for (const [id, next] of state.plans) {
      const task = device.tasks.get(id)
      if (task && next.due <= now && !state.resting) await act(given, device, told, state, { task, next, phoneTime })
    }
    await pass(given.span, 0.1)
  }
  if (state.lost) giveUp(device, '手机已丢失，未发出的动作随手机作罢')
}

function hasSignal({ silences }: Given, now: number): boolean {
  return !silences.some(({ from, until }) => from <= now && now < until)
}

/** One contact; now and then the line breaks while it is under way, and the app is killed. */
async function touch(
  given: Given,
  device: Device,
  told: Worker['told'],
  state: State,
  phoneTime: () => Instant,
): Promise<void> {
  const breaks = given.random.chance(0.04)
  const signal = breaks ? AbortSignal.timeout(given.random.between(2, 25)) : undefined
  try {
    await contact(device, phoneTime, signal)
    if (state.fixes.length > 0) {
      const { kept, refused } = await given.person.ask(dispatchContract).report({ fixes: state.fixes })
      state.fixes = []
      told.positions += kept
      told.refusedPositions.push(...refused.map(({ reason }) => reason))
    }
  } catch (problem) {
    if (isRefused(problem)) told.faults.push(problem.message)
  }
}

function keepFix(given: Given, state: State, phoneTime: Instant): void {
  const minute = Math.floor(minutesOf(given.span))
  if (minute === state.lastFix) return
  state.lastFix = minute
  // 时钟错一天的那部手机照发错的时间：服务器逐条说明，不采用。
  state.fixes.push({ at: phoneTime, ...state.place, accuracy: 15 })
  state.fixes = state.fixes.slice(-500)
}

/** What the worker will do next with each task that the phone shows. */
function plan({ random }: Given, device: Device, { plans }: State, now: number): void {
  for (const id of plans.keys()) if (!device.tasks.has(id)) plans.delete(id)
  for (const task of device.tasks.values()) {
    if (plans.has(task.id)) continue
    const what = nextOf(task)
    const wait = { sign: 0.2, arrive: 0.1, handleFirst: 1, feedback: 4, wait: 0 }[what]
    if (what !== 'wait') plans.set(task.id, { what, due: now + wait + random.next() * 0.6 })
  }
}

function nextOf({ state, rungs, signed, steps }: FieldTask): Plan['what'] {
  const open = (step: string) => steps.some(({ id }) => id === step)
  const met = (key: string) => rungs.some((rung) => rung.key === key && rung.metAt !== null)
  if (state === 'dispatched' && !signed) return 'sign'
  if (open('arrive') && !met('arriving')) return 'arrive'
  if (open('handleFirst') && !met('firstHandling')) return 'handleFirst'
  return open('feedback') ? 'feedback' : 'wait'
}

type Doing = { task: FieldTask; next: Plan; phoneTime(): Instant }

async function act(given: Given, device: Device, told: Worker['told'], state: State, { task, next, phoneTime }: Doing) {
  const { random } = given
  const now = minutesOf(given.span)
  const step = (what: string, form: Record<string, unknown>, papers: Record<string, string> = {}) =>
    writeDown(device, phoneTime(), what, task.id, { kind: 'step', matter: task.id, step: what, form, papers })
  const then = (what: Plan['what'], wait: number, far = false) =>
    state.plans.set(task.id, { what, due: now + wait, far })
  switch (next.what) {
    case 'sign': {
      step('sign', {})
      const way =
        task.longitude === null || task.latitude === null
          ? 600
          : metresBetween([state.place.longitude, state.place.latitude], [task.longitude, task.latitude])
      // 二十次里一次，人还没到先点了到场。
      return then('arrive', random.chance(0.05) ? 0.2 : Math.min(12, way / metresPerMinute), false)
    }
    case 'arrive': {
      const early = random.chance(0.05) && !next.far
      if (!early && task.longitude !== null && task.latitude !== null)
        state.place = { longitude: task.longitude, latitude: task.latitude }
      const far = next.far ? { farReason: '绕行封闭路段，人已在现场' } : {}
      step('arrive', {
        scene: '已到场',
        ...state.place,
        accuracy: 15,
        positionAt: corrected(device, phoneTime()),
        ...far,
      })
      return then('handleFirst', 0.8 + random.next() * 3)
    }
    case 'handleFirst':
      step('handleFirst', { measures: '现场先行控制，疏导人员' })
      return then('feedback', 3 + random.next() * 10)
    case 'feedback': {
      const papers = random.chance(0.3) ? await pictured(given, device, told, phoneTime) : {}
      step('feedback', { result: '已处置完毕，现场恢复', resolved: true }, papers)
      return then('wait', Number.POSITIVE_INFINITY)
    }
    default:
      return
  }
}

/** A picture is sent before the act that names it; without signal the act goes without. */
async function pictured(
  given: Given,
  device: Device,
  told: Worker['told'],
  phoneTime: () => Instant,
): Promise<Record<string, string>> {
  if (!hasSignal(given, minutesOf(given.span))) return {}
  const bytes = photo(`${device.person.account} ${told.pictures}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    const attachment = await uploadPicture(device, bytes, { takenAt: corrected(device, phoneTime()), sha256 })
    told.pictures += 1
    return { photos: attachment }
  } catch (problem) {
    told.faults.push(problem instanceof Error ? problem.message : String(problem))
    return {}
  }
}

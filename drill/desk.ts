import { randomUUID } from 'node:crypto'
import type { Random } from '#demo/random.ts'
import { type BoardRow, dispatchContract } from '#dispatch/contract.ts'
import { Refusal } from '#http/refusal.ts'
import { alarmsContract } from '#intake/alarms/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { pass, type Span } from './clock.ts'
import type { Person } from './house.ts'

/** What the duty officer did, and was told. */
export type DeskLog = {
  filed: Map<string, string>
  merged: number
  given: number
  verified: number
  closed: number
  judged: number
  refused: string[]
}
export type Call = {
  spot: { grid: string; village: string; longitude: number; latitude: number }
  category: string
  words: string
}

/** A duty officer: takes calls, gives out, merges, checks and closes; in a storm the machine is quicker than he is. */
export type Desk = {
  readonly log: DeskLog
  /** Takes a call: it is filed now or, with the house away, as soon as it is back; gives the number. */
  call(call: Call): Promise<string>
  /** Two calls about one thing. */
  sameAs(second: string, first: string): void
  stop(): Promise<void>
}

type State = {
  span: Span
  person: Person
  random: Random
  log: DeskLog
  merges: Array<{ second: string; first: string }>
  stopped: boolean
}

export function openDesk(span: Span, person: Person, random: Random): Desk {
  const log: DeskLog = { filed: new Map(), merged: 0, given: 0, verified: 0, closed: 0, judged: 0, refused: [] }
  const state: State = { span, person, random, log, merges: [], stopped: false }
  const running = work(state)
  return {
    log,
    call: (call) => fileCall(state, call),
    sameAs: (second, first) => state.merges.push({ second, first }),
    async stop() {
      state.stopped = true
      await running
    },
  }
}

async function work(state: State): Promise<void> {
  while (!state.stopped) {
    await round(state).catch((problem: unknown) => {
      if (problem instanceof Refusal) state.log.refused.push(problem.message)
    })
    await pass(state.span, 0.25)
  }
}

async function round(state: State): Promise<void> {
  const { incidents } = await state.person.ask(dispatchContract).board({})
  const byNumber = new Map(incidents.map((one) => [one.row.number, one]))
  for (const { second, first } of state.merges.splice(0)) {
    const [later, main] = [byNumber.get(second), byNumber.get(first)]
    if (later && main && (await step(state, later, 'merge', { into: first }))) state.log.merged += 1
  }
  const open = incidents.filter(({ row }) => ['reported', 'accepted', 'collected'].includes(row.state))
  // 一个人一轮（十五秒）最多派三件：风暴里其余的由系统按阶梯派。
  for (const one of open.slice(0, 3)) await giveOut(state, one)
  for (const one of incidents.filter(({ row }) => row.state === 'objecting').slice(0, 3)) await giveOut(state, one)
  for (const one of incidents.filter(({ row }) => row.state === 'fedBack').slice(0, 6)) {
    if (await step(state, one, 'verify', { onSite: true, passed: true, findings: '视频复核，现场已恢复' }))
      state.log.verified += 1
  }
  for (const one of incidents.filter(({ row }) => row.state === 'verified').slice(0, 6)) {
    if (await step(state, one, 'close', {})) state.log.closed += 1
  }
  if (state.random.chance(0.2)) await judge(state)
}

async function giveOut(state: State, { row, revision }: BoardRow): Promise<void> {
  try {
    await state.person.ask(dispatchContract).giveOut({ id: row.id, actId: randomUUID(), revision })
    state.log.given += 1
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    state.log.refused.push(problem.message)
  }
}

async function step(
  state: State,
  { row, revision }: BoardRow,
  name: string,
  form: Record<string, unknown>,
): Promise<boolean> {
  try {
    const act = { id: row.id, actId: randomUUID(), revision, step: name, form }
    await state.person.ask(mattersContract).step(act)
    return true
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    state.log.refused.push(problem.message)
    return false
  }
}

/** Looks at one alarm that waits to be looked at. */
async function judge({ person, random, log }: State): Promise<void> {
  const alarms = person.ask(alarmsContract)
  const { alarms: waiting } = await alarms.list({ state: 'held', limit: 1 })
  const [held] = waiting
  if (!held) return
  await alarms.judge({ id: held.id, verdict: random.chance(0.6) ? 'false' : 'true', words: '回看录像' })
  log.judged += 1
}

async function fileCall({ span, person, log }: State, { spot, category, words }: Call): Promise<string> {
  const actId = randomUUID()
  for (;;) {
    try {
      const { number } = await person.ask(mattersContract).file({
        actId,
        procedure: 'grid-event',
        common: { title: words.slice(0, 30), detail: words, channel: 'phone', place: '来电所述处', ...spot },
        intake: { rapid: true, category, collected: 'reported' },
      })
      log.filed.set(actId, number)
      return number
    } catch (problem) {
      if (problem instanceof Refusal) throw problem
      await pass(span, 0.5)
    }
  }
}

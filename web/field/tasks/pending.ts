import type { KeptTask, OutboxItem } from '../outbox/database.ts'
import { deadlinesEndedBy, type OpenStep, signsFor, stateAfter, stateNameOf, stepsExpected } from './course.ts'

/** A task as its holder sees it: what the server last said, and on top of it what waits on the device. */
export type TaskView = {
  task: KeptTask
  stateName: string
  signed: boolean
  steps: OpenStep[]
  /** Limits kept by something that still waits: key → time of doing. */
  metHere: Record<string, string>
  waiting: OutboxItem[]
  conflicts: OutboxItem[]
  /** Steps that this device has sent, or whose limit the ledger has as kept: seldom taken again. */
  taken: string[]
}

/** Lays unsent acts over a task. A refused act counts for nothing, nor do those that came after it. */
export function viewOf(task: KeptTask, items: readonly OutboxItem[], posts: readonly string[]): TaskView {
  const own = items.filter(({ matter, state }) => matter === task.id && state !== 'sent').sort((a, b) => a.seq - b.seq)
  const conflicts = own.filter(({ state }) => state === 'conflict')
  const waiting = own.filter(({ state }) => state === 'waiting')
  const first: TaskView = {
    task,
    stateName: task.stateName,
    signed: task.signed,
    steps: task.gone || conflicts.length > 0 ? [] : task.steps,
    metHere: {},
    waiting,
    conflicts,
    taken: takenIn(task, items),
  }
  if (conflicts.length > 0 || waiting.length === 0) return first
  const { view } = waiting.reduce((before, item) => lay(before, item, posts), { view: first, state: task.state })
  return view
}

function takenIn(task: KeptTask, items: readonly OutboxItem[]): string[] {
  const met = task.rungs.filter(({ metAt }) => metAt !== null).map(({ key }) => key)
  const kept = task.steps.filter(({ id }) => deadlinesEndedBy(task.procedure, id).some((key) => met.includes(key)))
  const sent = items.flatMap(({ matter, state, act }) =>
    matter === task.id && state === 'sent' && act.kind === 'step' ? [act.step] : [],
  )
  return [...kept.map(({ id }) => id), ...sent]
}

type Laid = { view: TaskView; state: string }

function lay({ view, state }: Laid, { act, happenedAt }: OutboxItem, posts: readonly string[]): Laid {
  const step = act.kind === 'step' ? act.step : act.kind === 'sign' ? 'sign' : undefined
  if (step === undefined) return { view, state }
  const { procedure } = view.task
  const next = stateAfter(procedure, state, step)
  const met = deadlinesEndedBy(procedure, step).map((key) => [key, happenedAt] as const)
  const taken = [...view.waiting.flatMap(({ act: one }) => (one.kind === 'step' ? [one.step] : [])), 'sign']
  return {
    state: next,
    view: {
      ...view,
      signed: view.signed || act.kind === 'sign' || signsFor(procedure, step),
      stateName: next === view.task.state ? view.task.stateName : stateNameOf(procedure, next),
      steps: expected(view, next, posts).filter(({ id }) => !taken.includes(id)),
      metHere: { ...Object.fromEntries(met), ...view.metHere },
    },
  }
}

/** In a state that the server has described, its own steps; else those that the procedure opens. */
function expected({ task }: TaskView, state: string, posts: readonly string[]): OpenStep[] {
  return state === task.state ? task.steps : stepsExpected(task.procedure, state, posts)
}

const urgency = { red: 0, amber: 1, green: 2, paused: 4, none: 3, done: 5 } as const

/** The next limit that still runs and has a date. */
export function nextRung(view: TaskView): KeptTask['rungs'][number] | undefined {
  return view.task.rungs
    .filter(({ key, dueAt, metAt }) => dueAt !== null && metAt === null && view.metHere[key] === undefined)
    .sort((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''))[0]
}

/** Refused first, then by light, then by what is due soonest; what the device has finished comes last. */
export function byUrgency(one: TaskView, other: TaskView): number {
  return (
    rankOf(one) - rankOf(other) ||
    (dueOf(one) ?? '9').localeCompare(dueOf(other) ?? '9') ||
    one.task.number.localeCompare(other.task.number)
  )
}

function rankOf(view: TaskView): number {
  if (view.conflicts.length > 0) return -1
  return view.waiting.length > 0 && view.steps.length === 0 ? 6 : urgency[view.task.light]
}

/** The limit to go by: the next that runs; where the task has no limits of its own, its day. */
export function dueOf(view: TaskView): string | null {
  const { rungs, dueAt } = view.task
  return rungs.length > 0 ? (nextRung(view)?.dueAt ?? null) : dueAt
}

/** The light as it is now: what the server said goes red once a running limit has passed on the device. */
export function lightAt(view: TaskView, now: string): KeptTask['light'] {
  const { light } = view.task
  if (light === 'paused' || light === 'done') return light
  const due = nextRung(view)?.dueAt
  return due && due < now ? 'red' : light
}

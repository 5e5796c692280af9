import { addMinutes, findInstant, type Instant, parseInstant } from '#calendar/date.ts'
import type { Replay } from '#dispatch/contract.ts'
import { byText } from './by-text.ts'

type Incident = Replay['incidents'][number]
type Frame = Incident['frames'][number]

export type ReplayLight = 'red' | 'amber' | 'green' | 'none'

/** An incident as it stood at a moment. */
export type ReplayIncident = Omit<Incident, 'frames'> & {
  frame: Frame
  light: ReplayLight
  nextDue: Instant | undefined
}

export type ReplayWorker = {
  account: string
  person: string | null
  longitude: number
  latitude: number
  /** When the phone said so; older than a quarter of an hour is stale. */
  at: string
  stale: boolean
  load: number
}

export type Happened = { key: string; at: Instant; id: string; number: string; title: string; words: string }

export type ReplayMoment = {
  /** Open at the moment, the reddest first. */
  incidents: ReplayIncident[]
  workers: ReplayWorker[]
  /** What happened up to the moment, the newest first. */
  happened: Happened[]
}

const freshMinutes = 15
const shownMinutes = 60
const order: Record<ReplayLight, number> = { red: 0, amber: 1, green: 2, none: 3 }

/**
 * 复盘: board and map as they were at `at`: what was filed and not yet closed, in whose hands, its light by its ladder;
 * people at the last place that their phones had told, none older than an hour; what had happened until then.
 * The same replay and moment always give the same.
 */
export function replayAt(replay: Replay, at: Instant): ReplayMoment {
  const incidents = replay.incidents.flatMap((incident) => standingAt(incident, at))
  incidents.sort((a, b) => order[a.light] - order[b.light] || byText(a.nextDue ?? '~', b.nextDue ?? '~'))
  return { incidents, workers: workersAt(replay, incidents, at), happened: happenedBy(replay, at) }
}

function standingAt({ frames, ...incident }: Incident, at: Instant): ReplayIncident[] {
  const frame = frames.findLast((one) => one.at <= at)
  if (!frame || frame.closed) return []
  const running = incident.rungs.flatMap(({ startedAt, dueAt, metAt }) => {
    const due = findInstant(dueAt ?? '')
    return due && startedAt <= at && (metAt === null || metAt > at) ? [{ due, startedAt }] : []
  })
  running.sort((a, b) => byText(a.due, b.due))
  const next = running[0]
  return [{ ...incident, frame, nextDue: next?.due, light: next ? lightOf(next, at) : 'none' }]
}

/** Amber in the last quarter, as on the living board. */
function lightOf({ due, startedAt }: { due: Instant; startedAt: string }, at: Instant): ReplayLight {
  if (due <= at) return 'red'
  const warn = Date.parse(due) - (Date.parse(due) - Date.parse(startedAt)) / 4
  return Date.parse(at) >= warn ? 'amber' : 'green'
}

function workersAt({ positions }: Replay, incidents: readonly ReplayIncident[], at: Instant): ReplayWorker[] {
  const last = new Map<string, Replay['positions'][number]>()
  for (const fix of positions) if (fix.at <= at) last.set(fix.account, fix)
  const [fresh, oldest] = [addMinutes(at, -freshMinutes), addMinutes(at, -shownMinutes)]
  const load = new Map<string, number>()
  for (const { frame } of incidents) if (frame.assignee) load.set(frame.assignee, (load.get(frame.assignee) ?? 0) + 1)
  return [...last.values()]
    .filter((fix) => fix.at >= oldest)
    .map((fix) => ({ ...fix, stale: fix.at < fresh, load: load.get(fix.account) ?? 0 }))
}

function happenedBy({ incidents }: Replay, at: Instant): Happened[] {
  const happened = incidents.flatMap(({ id, number, title, frames }) =>
    frames.flatMap((frame, nth) =>
      frame.event !== '' && frame.at <= at
        ? [{ key: `${id} ${nth}`, at: parseInstant(frame.at), id, number, title, words: frame.event }]
        : [],
    ),
  )
  return happened.reverse().sort((a, b) => byText(b.at, a.at))
}

/** The moments at which something happened, each once, in their order: where 「下一事」 jumps. */
export function momentsOf({ incidents }: Replay): Instant[] {
  const all = incidents.flatMap(({ frames }) => frames.flatMap((frame) => (frame.event === '' ? [] : [frame.at])))
  return [...new Set(all)].sort(byText).flatMap((text) => findInstant(text) ?? [])
}

/** The first of the moments after `at`, or the last before it; undefined past either end. */
export function momentBeside(moments: readonly Instant[], at: Instant, step: 1 | -1): Instant | undefined {
  return step === 1 ? moments.find((one) => one > at) : moments.findLast((one) => one < at)
}

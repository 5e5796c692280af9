import type { Clock, ClockAct, Projection } from './clock.ts'
import { type Day, dayOf, endOf, epochOf, type Instant, isDay } from './date.ts'

export type ActOf<K extends ClockAct['kind']> = Extract<ClockAct, { kind: K }>
type PauseAct = ActOf<'suspend'> | ActOf<'exclude'>

/** A stretch that does not count, (from, until] in whole days or [from, until) in milliseconds; null: still open. */
export type Pause = { from: number; until: number | null; act: PauseAct }

/** What the acts of a clock come to, whatever order they were given in. */
export type Fold = {
  /** The start of the period that runs: the clock's own, or its last restart. */
  startedAt: Instant
  restarts: ActOf<'restart'>[]
  extensions: ActOf<'extend'>[]
  end: ActOf<'meet'> | ActOf<'void'> | undefined
  /** Disjoint and in order. */
  pauses: Pause[]
}

const rank = { restart: 0, resume: 1, suspend: 2, exclude: 3, extend: 4, meet: 5, void: 6 } as const

/**
 * Folds the acts in whole days (`byDay`) or to the millisecond. Acts before the last restart no longer count; the first
 * meet or void ends the clock and any pause that is still open. Pauses of several causes are united, each must be
 * resumed for itself; what happens on one day (at one moment) is taken together, so its order does not matter.
 */
export function foldActs(clock: Clock, byDay: boolean): Fold {
  const acts = clock.acts.length > 1 ? [...clock.acts].sort(inOrder) : clock.acts
  const restarts = acts.filter((act) => act.kind === 'restart').filter((act) => act.at >= clock.startedAt)
  const restart = restarts.at(-1)
  const startedAt = restart?.at ?? clock.startedAt
  const since = restart ? acts.filter((act) => act.at >= restart.at) : acts
  const end = since.find((act) => act.kind === 'meet' || act.kind === 'void')
  const live = end ? since.filter((act) => act.at <= end.at) : since
  const place = byDay ? dayPlace : momentPlace
  const first = place(startedAt)
  const suspensions = suspensionsOf(live, place, end && place(end.at))
  const exclusions = acts
    .filter((act) => act.kind === 'exclude')
    .map((act) => ({ from: place(act.from), until: place(act.until), act }))
  return {
    startedAt,
    restarts,
    extensions: live.filter((act) => act.kind === 'extend'),
    end,
    pauses: unite([...suspensions, ...exclusions], first),
  }
}

/** True when `at` is past the due time; false while there is none. Days end at 24:00, an exact moment is still in time. */
export function isPast(projection: Pick<Projection, 'unit' | 'dueAt'>, at: Instant): boolean {
  if (projection.dueAt === null) return false
  const exact = projection.unit === 'minute' || projection.unit === 'hour'
  return exact ? at > projection.dueAt : at >= projection.dueAt
}

function inOrder(a: ClockAct, b: ClockAct): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return rank[a.kind] - rank[b.kind] || compareText(String(a.event), String(b.event))
}

function suspensionsOf(acts: readonly ClockAct[], place: Place, endedAt: number | undefined): Pause[] {
  const pauses: Pause[] = []
  let open: ActOf<'suspend'> | undefined
  let depth = 0
  for (const [at, group] of groupByPlace(acts, place)) {
    const before = depth
    for (const act of group) depth += act.kind === 'suspend' ? 1 : -1
    depth = Math.max(0, depth)
    if (before === 0 && depth > 0) {
      open = group.find((act) => act.kind === 'suspend')
      if (open) pauses.push({ from: at, until: endedAt === undefined ? null : Math.max(at, endedAt), act: open })
    }
    const last = pauses.at(-1)
    if (before > 0 && depth === 0 && last) last.until = at
  }
  return pauses
}

function groupByPlace(acts: readonly ClockAct[], place: Place) {
  const groups = new Map<number, Array<ActOf<'suspend'> | ActOf<'resume'>>>()
  for (const act of acts) {
    if (act.kind !== 'suspend' && act.kind !== 'resume') continue
    const at = place(act.at)
    const group = groups.get(at)
    if (group) group.push(act)
    else groups.set(at, [act])
  }
  return groups
}

/** Cuts pauses to what follows the start and makes them disjoint, the earlier one keeping what two share. */
function unite(pauses: Pause[], first: number): Pause[] {
  if (pauses.length === 0) return pauses
  const united: Pause[] = []
  let covered = first
  for (const pause of pauses.sort(byStretch)) {
    const from = Math.max(pause.from, covered)
    if (pause.until !== null && pause.until <= from) continue
    united.push({ ...pause, from })
    covered = pause.until ?? Number.POSITIVE_INFINITY
  }
  return united.filter((pause) => Number.isFinite(pause.from))
}

function byStretch(a: Pause, b: Pause): number {
  return (
    a.from - b.from ||
    (b.until ?? Number.MAX_VALUE) - (a.until ?? Number.MAX_VALUE) ||
    compareText(String(a.act.event), String(b.act.event))
  )
}

type Place = (at: Day | Instant) => number

const dayPlace: Place = (at) => epochOf(placeIsDay(at) ? at : dayOf(at))

// 按日写的停计用于按时刻计的期限时，起止都落在当日二十四时。
const momentPlace: Place = (at) => Date.parse(placeIsDay(at) ? endOf(at) : at)

function placeIsDay(at: Day | Instant): at is Day {
  return at.length === 10 && isDay(at)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

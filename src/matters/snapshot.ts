import type { Calendar } from '#calendar/calendar.ts'
import { defaultLadder, type Projection, planRungs, remaining } from '#calendar/clock.ts'
import { workdaysBefore } from '#calendar/count.ts'
import { addDays, addMinutes, dayOf, type Instant, startOf } from '#calendar/date.ts'
import type { Procedure } from '#procedures/define.ts'
import { type CalendarAt, type ProjectedClock, projectClocks } from './clocks.ts'
import { searchVector } from './search-terms.ts'
import { type Matter, phaseOf } from './state.ts'

/** A row of `deadlines`. */
export type DeadlineRow = {
  key: string
  occurrence: number
  period: string
  bears: 'organ' | 'party'
  status: string
  started_at: Instant
  due_at: Instant | null
  promised_at: Instant | null
  met_at: Instant | null
  late: boolean | null
  provisional: boolean
  calendar: string
}

/** A row of `rungs`: a fired rung keeps its time; a rung that is no longer due to fire has none. */
export type RungRow = {
  key: string
  occurrence: number
  kind: string
  level: number
  fires_at: Instant | null
  fired_at: Instant | null
}

export type Snapshot = {
  state: string
  phase: string
  due_at: Instant | null
  due_key: string | null
  /** When the light turns amber: three working days before, or the last quarter of minutes and hours. */
  warn_at: Instant | null
  due_unit: string | null
  paused: boolean
  words: string
  deadlines: DeadlineRow[]
  rungs: RungRow[]
}

/** What the snapshot tables hold of a matter: derived from its fold and the calendar alone, so a rebuild gives the same. */
export function snapshotOf(procedure: Procedure, matter: Matter, calendarAt: CalendarAt): Snapshot {
  const clocks = projectClocks(procedure, matter.clocks, calendarAt)
  const next = nextDue(clocks)
  const calendar = calendarAt()
  const rungs = clocks.flatMap((clock) => rungsOf(matter, clock, calendar))
  return {
    state: matter.state,
    phase: matter.withdrawn ? 'withdrawn' : phaseOf(procedure, matter),
    due_at: next?.dueAt ?? null,
    due_key: next?.key ?? null,
    warn_at: next ? amberFrom(next.projection, calendar) : null,
    due_unit: next?.projection.unit ?? null,
    paused: !next && clocks.some((clock) => clock.bears === 'organ' && clock.projection.status === 'suspended'),
    // Cut into terms only where it is written: rebuilding for comparison does not need it.
    get words() {
      return searchVector(`${matter.title} ${matter.place ?? ''} ${matter.detail}`)
    },
    deadlines: clocks.map((clock) => deadlineRow(procedure, clock)),
    rungs,
  }
}

function deadlineRow(procedure: Procedure, clock: ProjectedClock): DeadlineRow {
  const { projection } = clock
  return {
    key: clock.key,
    occurrence: clock.occurrence,
    period: procedure.deadlines[clock.key]?.period ?? '',
    bears: clock.bears,
    status: projection.status,
    started_at: projection.startedAt,
    due_at: projection.dueAt,
    promised_at: clock.promise?.dueAt ?? null,
    met_at: projection.metAt,
    late: projection.late,
    provisional: projection.provisional,
    calendar: projection.edition,
  }
}

function amberFrom({ unit, dueAt, dueOn, budget }: Projection, calendar: Calendar): Instant | null {
  if (dueAt === null || dueOn === null) return null
  if (unit === 'minute' || unit === 'hour') return addMinutes(dueAt, -(budget * (unit === 'hour' ? 60 : 1)) / 4)
  return startOf(workdaysBefore(calendar, dueOn, 3))
}

export type NextDue = { key: string; occurrence: number; dueAt: Instant; projection: Projection }

/** The organ's running deadline that falls first, by the street's promise where it gave one. */
export function nextDue(clocks: readonly ProjectedClock[]): NextDue | undefined {
  let next: NextDue | undefined
  for (const { key, occurrence, bears, projection, promise } of clocks) {
    const chosen = promise ?? projection
    if (bears !== 'organ' || projection.status !== 'running' || chosen.dueAt === null) continue
    if (!next || chosen.dueAt < next.dueAt) next = { key, occurrence, dueAt: chosen.dueAt, projection: chosen }
  }
  return next
}

function rungsOf(matter: Matter, clock: ProjectedClock, calendar: Calendar): RungRow[] {
  const { key, occurrence } = clock
  if (clock.bears === 'party') return []
  const ladder =
    clock.projection.status === 'running' ? planRungs(clock.promise ?? clock.projection, defaultLadder, calendar) : []
  // 成批补录的旧件，登记之前就该发的提醒不再逐条补发。
  const planned = matter.batch === undefined ? ladder : ladder.filter((rung) => rung.at >= matter.recordedAt)
  const fired = matter.fired.filter((rung) => rung.key === key && rung.occurrence === occurrence)
  const rows: RungRow[] = planned.map((rung) => ({
    key,
    occurrence,
    kind: rung.kind,
    level: rung.level,
    fires_at: rung.at,
    fired_at: fired.find((one) => one.kind === rung.kind && one.level === rung.level)?.firedAt ?? null,
  }))
  const gone = fired.filter((one) => !rows.some((row) => row.kind === one.kind && row.level === one.level))
  return [
    ...rows,
    ...gone.map((one) => ({
      key,
      occurrence,
      kind: one.kind,
      level: one.level,
      fires_at: null,
      fired_at: one.firedAt,
    })),
  ]
}

export type MatterLight = 'green' | 'amber' | 'red' | 'paused' | 'done' | 'none'

/** What a list shows of time: the columns that {@link snapshotOf} gives, without the clocks themselves. */
export type DueColumns = {
  due_at: Instant | null
  warn_at: Instant | null
  due_unit: string | null
  paused: boolean
  closed_at: Instant | null
}

/** The light and the words ('还剩 3 个工作日') of a row at `now`; the day of the last day is already red. */
export function lightOf(row: DueColumns, now: Instant, calendar: Calendar): { light: MatterLight; words: string } {
  if (row.closed_at !== null) return { light: 'done', words: '' }
  if (row.due_at === null) return row.paused ? { light: 'paused', words: '计时中止' } : { light: 'none', words: '' }
  const exact = row.due_unit === 'minute' || row.due_unit === 'hour'
  const dueOn = exact ? dayOf(row.due_at) : addDays(dayOf(row.due_at), -1)
  const unit = exact ? 'minute' : row.due_unit === 'workday' ? 'workday' : 'day'
  const { words } = remaining(
    { status: 'running', unit, dueAt: row.due_at, dueOn, late: null, left: null },
    now,
    calendar,
  )
  const red = exact ? now > row.due_at : dayOf(now) >= dueOn
  return { light: red ? 'red' : row.warn_at !== null && now >= row.warn_at ? 'amber' : 'green', words }
}

import { type Instant, parseInstant } from '#calendar/date.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { parseInput } from '#procedures/forms.ts'
import { type CalendarEditions, calendarsFrom, daysOfNotice, type NoticeInput, noticeDays } from './adopted-notice.ts'
import { constraintBroken } from './write-store.ts'

/** The calendar editions of one street, by the instant. */
export type Calendars = CalendarEditions

/** A clock that a new notice moved: the matter, the deadline's name, both dates and the reason in words. */
export type Moved = {
  matter: string
  number: string
  title: string
  deadline: string
  before: string | null
  after: string | null
  why: string
}

/** Re-dates the open clocks for a new edition, inside the transaction that adopts the notice. */
export type Reproject = (tx: Tx, after: Calendars, before: Calendars, context: Context) => Promise<Moved[]>

// 同一街道同样的通知只推一次历法：历法值不变，挂在它上面的工作日索引才用得上。
const known = new Map<string, { rows: string; calendars: Calendars; readAt?: number }>()

const freshMs = 5_000

/** For looking only: editions read within the last five seconds are taken as they were. Acts always read them anew. */
export async function recentCalendars(tx: Tx, now: Instant): Promise<Calendars> {
  const at = Date.parse(now)
  const cached = known.get(tx.tenant)
  if (cached?.readAt !== undefined && at >= cached.readAt && at - cached.readAt < freshMs) return cached.calendars
  const calendars = await loadCalendars(tx)
  const loaded = known.get(tx.tenant)
  if (loaded) known.set(tx.tenant, { ...loaded, readAt: at })
  return calendars
}

/** The calendar editions of the transaction's street. The same notices give the same values, request after request. */
export async function loadCalendars(tx: Tx): Promise<Calendars> {
  const { rows } = await tx.query<{
    year: number
    revision: number
    notice: string
    days: unknown
    adopted_at: string
  }>({
    name: 'calendar-notices',
    text: 'select year, revision, notice, days, adopted_at from calendar_notices where tenant = $1 order by year, revision',
    values: [tx.tenant],
  })
  const text = JSON.stringify(rows)
  const cached = known.get(tx.tenant)
  if (cached?.rows === text) return cached.calendars
  const calendars = calendarsFrom(
    rows.map(({ year, revision, notice, days, adopted_at }) => ({
      year,
      revision,
      notice,
      days: parseInput(noticeDays, days),
      adoptedAt: parseInstant(adopted_at),
    })),
  )
  known.set(tx.tenant, { rows: text, calendars })
  return calendars
}

/**
 * Adopts the State Council's notice for a year (or its amendment), and re-dates the open clocks in the same
 * transaction. Refuses `calendar-year-known` and `calendar-days-wrong`; then nothing is written.
 */
export async function adoptNotice(
  context: Context,
  input: NoticeInput,
  reproject: Reproject,
): Promise<{ edition: string; moved: Moved[] }> {
  const { actor, now, ip } = context
  return transact(context.resources.database.pool, actor.tenant, async (tx) => {
    const before = await loadCalendars(tx)
    const days = daysOfNotice(before.newest, input)
    await tx
      .query(
        `insert into calendar_notices (tenant, year, revision, notice, days, adopted_at, adopted_by)
         select $1, $2, coalesce(max(revision), 0) + 1, $3, $4, $5, $6 from calendar_notices where tenant = $1 and year = $2`,
        [tx.tenant, input.year, input.notice, JSON.stringify(days), now, actor.account],
      )
      .catch((problem: unknown) => {
        throw constraintBroken(problem, 'calendar_notices_pkey')
          ? refuse('calendar-year-known', { year: input.year })
          : problem
      })
    const after = await loadCalendars(tx)
    const moved = await reproject(tx, after, before, context)
    const detail = { notice: input.notice, edition: after.newest.edition, moved: moved.length }
    await tx.query(
      `insert into audit (tenant, at, account, act, object_kind, object, detail, ip)
       values ($1, $2, $3, 'calendar.adopt', 'calendar', $4, $5, $6)`,
      [tx.tenant, now, actor.account, String(input.year), JSON.stringify(detail), ip],
    )
    return { edition: after.newest.edition, moved }
  })
}

import { addMinutes, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Judged, LearnRules } from './learning.ts'

type Row = { point: string; class: string; hour: number; verdict: string; confidence: number | null }

const text = `
  select point, class, extract(hour from happened_at at time zone 'Asia/Shanghai')::int as hour, verdict, confidence
  from alarms where tenant = $1 and verdict is not null and point is not null and class is not null
    and state <> 'merged' and happened_at >= $2`

/** What people judged of the points and classes of these alarms; each group counts once. */
export async function judgedAt(
  tx: Tx,
  alarms: ReadonlyArray<{ point: string | null; class: string }>,
  now: Instant,
  { learnDays }: LearnRules,
): Promise<Judged[]> {
  if (alarms.length === 0) return []
  const points = [...new Set(alarms.flatMap(({ point }) => point ?? []))]
  const { rows } = await tx.query<Row>(`${text} and point = any($3)`, [tx.tenant, since(now, learnDays), points])
  return rows.map(judgedOf)
}

/** What people judged of every point. */
export async function allJudged(tx: Tx, now: Instant, { learnDays }: LearnRules): Promise<Judged[]> {
  const { rows } = await tx.query<Row>(text, [tx.tenant, since(now, learnDays)])
  return rows.map(judgedOf)
}

function since(now: Instant, days: number): Instant {
  return addMinutes(now, -days * 1440)
}

function judgedOf({ verdict, ...row }: Row): Judged {
  return { ...row, isFalse: verdict === 'false' }
}

import type { Actor } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { addDays, dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { findIndicator } from '#indicators/indicators.ts'
import type { FormulaVersion, Tried } from './contract.ts'
import { defaultFormula } from './default-formula.ts'
import { type Formula, formula, requireFormula } from './formula.ts'
import { gather, isOver, subjectsOn } from './gather-store.ts'
import { daysOfMonth, monthsOfYear } from './months.ts'
import { type Plan, plan, requirePlan, usualPlan } from './plan.ts'
import { score } from './score.ts'

export type Desk = { tx: Tx; actor: Actor; now: Instant; ip: string }

/** Every version, newest first; the last is the one that comes with the program. */
export async function listFormulas(tx: Tx): Promise<FormulaVersion[]> {
  const { rows } = await tx.query<{
    version: number
    since: string
    formula: unknown
    note: string
    by: string
    at: string
  }>(
    `select f.version, f.since, f.formula, f.note, coalesce(a.person, f.made_by) as by, f.made_at as at
     from appraisal_formulas f left join accounts a on a.tenant = f.tenant and a.name = f.made_by
     where f.tenant = $1 order by f.version desc`,
    [tx.tenant],
  )
  const own = rows.map((row) => ({ ...row, formula: formula.parse(row.formula) }))
  const first = {
    version: 0,
    since: '2000-01',
    formula: defaultFormula,
    note: '没有统一的计分规范（未核实），可由本街道修改',
    by: '',
    at: null,
  }
  return [...own, first]
}

/** The newest version in force in the month. */
export async function formulaFor(tx: Tx, month: string): Promise<{ version: number; formula: Formula }> {
  const versions = await listFormulas(tx)
  return versions.find(({ since }) => since <= month) ?? { version: 0, formula: defaultFormula }
}

/** Adds a version; settled months keep theirs. Refuses `appraisal-formula-wrong`, and `appraisal-stale` after another's. */
export async function saveFormula(
  desk: Desk,
  given: { after: number; since: string; formula: Formula; note: string },
): Promise<{ version: number }> {
  const { tx, actor, now, ip } = desk
  requireFormula(given.formula, findIndicator)
  const version = given.after + 1
  const { rowCount } = await tx.query(
    `insert into appraisal_formulas (tenant, version, since, formula, note, made_by, made_at)
     select $1, $2, $3, $4, $5, $6, $7
     where $2 = 1 + coalesce((select max(version) from appraisal_formulas where tenant = $1), 0)
     on conflict do nothing`,
    [tx.tenant, version, given.since, JSON.stringify(given.formula), given.note, actor.account, now],
  )
  if (rowCount !== 1) throw refuse('appraisal-stale')
  const detail = { version, since: given.since, note: given.note }
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'appraisal.formula', objectKind: 'appraisal' },
    ...{ object: `第${version}版`, detail, ip },
  })
  return { version }
}

/** The targets of a year, revision 0 when none are set. */
export async function planFor(tx: Tx, year: number, rules: Formula): Promise<{ revision: number; plan: Plan }> {
  const { rows } = await tx.query<{ revision: number; plan: unknown }>(
    'select revision, plan from appraisal_plans where tenant = $1 and year = $2 order by revision desc limit 1',
    [tx.tenant, year],
  )
  const row = rows[0]
  return row ? { revision: row.revision, plan: plan.parse(row.plan) } : { revision: 0, plan: usualPlan(year, rules) }
}

/** The targets with the subjects they are for. */
export async function planPage(tx: Tx, year: number, now: Instant) {
  const rules = await formulaFor(tx, `${year}-12`)
  const { until } = daysOfMonth(`${year}-12`)
  const today = daysOfMonth(dayOf(now).slice(0, 7)).until
  return {
    year,
    ...(await planFor(tx, year, rules.formula)),
    formula: rules.formula,
    subjects: await subjectsOn(tx, addDays(until < today ? until : today, -1)),
  }
}

/** Replaces the targets of a year by a new revision; refuses `appraisal-plan-wrong` and `appraisal-stale`. */
export async function savePlan(
  desk: Desk,
  given: { year: number; revision: number; plan: Plan; note: string },
): Promise<{ revision: number }> {
  const { tx, actor, now, ip } = desk
  requirePlan(given.year, given.plan)
  const revision = given.revision + 1
  const { rowCount } = await tx.query(
    `insert into appraisal_plans (tenant, year, revision, plan, note, made_by, made_at)
     select $1, $2, $3, $4, $5, $6, $7
     where $3 = 1 + coalesce((select max(revision) from appraisal_plans where tenant = $1 and year = $2), 0)
     on conflict do nothing`,
    [tx.tenant, given.year, revision, JSON.stringify(given.plan), given.note, actor.account, now],
  )
  if (rowCount !== 1) throw refuse('appraisal-stale')
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'appraisal.plan', objectKind: 'appraisal' },
    ...{ object: `${given.year}年目标`, detail: { revision, note: given.note, plan: given.plan }, ip },
  })
  return { revision }
}

/**
 * The formula on each month of a year that is over, beside the one in force then, for villages. Nothing is kept.
 * Refuses `appraisal-formula-wrong`.
 */
export async function tryFormula(
  tx: Tx,
  { year, formula: given }: { year: number; formula: Formula },
  now: Instant,
): Promise<Tried> {
  requireFormula(given, findIndicator)
  const months = monthsOfYear(year).filter((month) => isOver(month, now))
  const rows = new Map<string, Tried['rows'][number]>()
  for (const [at, month] of months.entries()) {
    const { formula: inForce } = await formulaFor(tx, month)
    const { plan: targets } = await planFor(tx, year, inForce)
    const ask = { month, plan: withItems(targets, given), now }
    const then = new Map((await gather(tx, { ...ask, rules: inForce })).map((one) => [keyOf(one.subject), one.inputs]))
    for (const { subject, inputs } of await gather(tx, { ...ask, rules: given })) {
      if (subject.kind !== 'village') continue
      const row = rows.get(subject.code) ?? { ...subject, points: months.map(() => nothing) }
      row.points[at] = {
        tried: shortOf(score(given, subject.kind, inputs)),
        inForce: shortOf(score(inForce, subject.kind, then.get(keyOf(subject)) ?? [])),
      }
      rows.set(subject.code, row)
    }
  }
  return { months, rows: [...rows.values()] }
}

const none = { total: null, colour: null }
const nothing: Tried['rows'][number]['points'][number] = { tried: none, inForce: none }

function keyOf({ kind, code }: { kind: string; code: string }): string {
  return `${kind} ${code}`
}

function shortOf({ total, colour }: ReturnType<typeof score>) {
  return { total, colour }
}

/** Items of the tried formula that have no target yet get the usual one. */
function withItems(targets: Plan, { items }: Formula): Plan {
  const usual = items.flatMap(({ kind, id }) => (kind === 'reduction' ? [[id, 10] as const] : []))
  return { ...targets, reductions: { ...Object.fromEntries(usual), ...targets.reductions } }
}

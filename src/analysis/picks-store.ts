import { dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { choiceNames } from './choice-names.ts'
import { type ModelKind, modelKinds } from './model-kinds.ts'
import type { KindPicks } from './overview-contract.ts'

type Counted = { kind: string; key: string; count: number; right: number; abstained: number }

/** How often people chose what the models had suggested: by month (Asia/Shanghai) and by label. */
export async function seePicks(tx: Tx, now: Instant): Promise<KindPicks[]> {
  const counted = (key: string, where: string) =>
    tx.query<Counted>(
      `select kind, ${key} as key, count(*)::int as count, count(*) filter (where abstained)::int as abstained,
         count(*) filter (where suggested = chosen and not abstained)::int as right
       from model_picks where tenant = $1 and ${where} group by kind, 2 order by kind, 2`,
      [tx.tenant],
    )
  const { rows: months } = await counted("to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM')", 'true')
  const { rows: labels } = await counted('suggested', 'not abstained')
  const kinds: KindPicks[] = []
  for (const kind of modelKinds)
    kinds.push({
      kind: kind.id,
      names: Object.fromEntries(await namesOf(tx, kind, now)),
      months: months
        .filter((one) => one.kind === kind.id)
        .map(({ key, count, right, abstained }) => ({ month: key, count, right, abstained })),
      labels: labels
        .filter((one) => one.kind === kind.id)
        .map(({ key, count, right }) => ({ label: key, count, right }))
        .sort((a, b) => b.count - a.count),
    })
  return kinds
}

async function namesOf(tx: Tx, { decision, procedures }: ModelKind, now: Instant): Promise<Map<string, string>> {
  if (decision !== 'unit') return choiceNames(procedures, decision.intake, dayOf(now))
  const { rows } = await tx.query<{ code: string; name: string }>(
    "select code, name from entries where tenant = $1 and register = 'units'",
    [tx.tenant],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}

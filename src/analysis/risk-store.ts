import { redactText } from '#access/masking.ts'
import { loadSection } from '#access/settings-store.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { keepSeen, rememberSeen, type Unseen, unseenNews } from './news-store.ts'
import { heardKinds, watchSection, watchSettings } from './repeats/settings.ts'
import { riskLevels } from './risk/settings.ts'
import { riskIn } from './risk/words.ts'
import { raiseWarning } from './warnings-store.ts'

const cursor = 'risk'
/** A matter brought in long after it was closed needs nobody at once. */
const pastDays = 30

type Row = {
  id: string
  number: string
  title: string
  detail: string
  sealed: boolean
  closed_at: Instant | null
  filed_at: Instant
  village: string | null
  grid: string | null
}

/**
 * Listens for risk words in what was filed or edited since the last look, by hand or by import; tells those named in the
 * settings at once and the open screens after it. Gives how many warnings were raised.
 */
export async function watchRisk({ database, live }: Resources, tenant: string, now: Instant): Promise<number> {
  let raised = 0
  for (let more = true; more; ) {
    const done = await transact(database.pool, tenant, async (tx) => {
      const unseen = await unseenNews(tx, cursor, ['filed', 'edited'])
      const rows = await raiseFor(tx, now, unseen)
      await keepSeen(tx, cursor, unseen)
      return { unseen, rows }
    })
    rememberSeen(tenant, cursor, done.unseen)
    for (const { id } of done.rows) live.publish({ tenant, matter: id, seq: 0 })
    raised += done.rows.length
    more = done.unseen.more
  }
  return raised
}

async function raiseFor(tx: Tx, now: Instant, { news }: Unseen): Promise<Row[]> {
  if (news.length === 0) return []
  const { risk } = await loadSection(tx, watchSection, watchSettings)
  const { rows } = await tx.query<Row>(
    `select m.id, m.number, m.title, coalesce(m.fold->>'detail', '') as detail, m.sealed, m.closed_at, m.filed_at,
       m.village, m.grid
     from matters m where m.tenant = $1 and m.id = any($2::uuid[]) and m.procedure = any($3::text[])
       and not m.withdrawn order by m.filed_at, m.id`,
    [tx.tenant, [...new Set(news.map(({ matter }) => matter))], heardKinds],
  )
  const past = addMinutes(now, -pastDays * 24 * 60)
  const raised: Row[] = []
  for (const row of rows) {
    if (row.closed_at !== null && row.filed_at < past) continue
    const found = riskIn(`${row.title}。${row.detail}`, risk.words)
    if (!found) continue
    const { id, number, title, sealed, village, grid } = row
    // 封存件的预警可能发给无权查阅的人：只写编号和级别。
    const heard = `提到「${found.words.join('」「')}」`
    const isNew = await raiseWarning(tx, now, {
      kind: 'risk-words',
      key: id,
      title: `风险言语${riskLevels[found.level]}`,
      words: sealed ? `${number}` : `${number} ${redactText(title)}：${heard}`,
      matters: [id],
      ...(village === null ? {} : { village }),
      ...(grid === null ? {} : { grid }),
      data: { level: found.level, words: sealed ? [] : found.words },
      tell: risk.tell,
    })
    if (isNew) raised.push(row)
  }
  return raised
}

import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Verified } from './contract.ts'
import { recompute, scoreContent, scoreRecords } from './frozen.ts'
import { gather } from './gather-store.ts'
import { checksum, findHead, groupsOf, keptScores } from './store.ts'

/** Every kept score of a month computed again from its records, and its figures beside those of today's ledger. */
export async function verifyMonth(tx: Tx, month: string, now: Instant): Promise<Verified> {
  const found = await findHead(tx, month)
  if (!found) throw refuse('appraisal-not-settled', { month })
  const { head } = found
  const { rows } = await tx.query<{ content: unknown; records: unknown; hash: string; revision: number }>(
    'select content, records, hash, revision from appraisal_scores where tenant = $1 and month = $2',
    [tx.tenant, month],
  )
  const broken = rows.flatMap((row) => {
    const [content, records] = [scoreContent.parse(row.content), scoreRecords.parse(row.records)]
    const again = recompute(head.formula, content, records)
    const subject = `${content.subject.name}${row.revision > 1 ? `（第 ${row.revision} 稿）` : ''}`
    const wrong = [
      ...(again.total === content.scored.total ? [] : [`由记录算得 ${again.total}，所存 ${content.scored.total}`]),
      ...(checksum(head, content, records) === row.hash ? [] : ['校验值不符']),
    ]
    return wrong.length > 0 ? [{ subject, words: wrong.join('；') }] : []
  })
  const today = await gather(tx, { month, rules: head.formula, plan: head.plan, now })
  const moved = groupsOf(await keptScores(tx, month)).flatMap(({ first: { content } }) => {
    const live = today.find(
      ({ subject }) => subject.kind === content.subject.kind && subject.code === content.subject.code,
    )
    return content.inputs.flatMap(({ item, value }) => {
      const current = live?.inputs.find((one) => one.item === item)?.value ?? null
      return current === value ? [] : [{ subject: content.subject.name, item, settled: value, now: current }]
    })
  })
  return { month, scores: rows.length, broken, moved }
}

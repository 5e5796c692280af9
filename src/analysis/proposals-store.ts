import { writeAudit } from '#access/audit-store.ts'
import type { Instant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import { loadForAct } from '#matters/acts-store.ts'
import { linkMatters, unlinkMatters } from '#matters/links-store.ts'
import { filterSql, type Looker, rowsById } from '#matters/queries-store.ts'
import type { Scene } from '#matters/scene-store.ts'
import { notFound } from '#matters/store.ts'
import type { Mark, ProposalView } from './proposals-contract.ts'
import { riskLevel } from './risk/settings.ts'

type Row = Omit<ProposalView, 'matter' | 'other'> & { matter: string; other: string }

// 关联在事项页解除的，提出的仍待确认。
const stateSql = `case when p.state = 'linked' and l.undone_at is not null then 'open' else p.state end`
const columns = `p.id, p.kind, ${stateSql} as state, p.score, p.reasons, p.found_at as "foundAt", p.matter, p.other,
  p.answered_at as "answeredAt", p.answered_by as "answeredBy", p.answer, p.link`
const from = 'match_proposals p left join links l on l.tenant = p.tenant and l.id = p.link'

/** Proposals whose matters are both within the actor's reach, the newest first and of these the surest; `next` names the following page. */
export async function listProposals(
  looker: Looker,
  { kind, state, limit, after }: { kind?: Row['kind']; state?: Row['state']; limit: number; after?: string },
): Promise<{ proposals: ProposalView[]; next: string | null }> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const within = (column: string) =>
    `exists (select from matters m where ${filterSql({}, looker, values)} and m.id = ${column})`
  const where = [`p.tenant = ${put(looker.tx.tenant)}`, within('p.matter'), within('p.other')]
  if (kind) where.push(`p.kind = ${put(kind)}`)
  if (state) where.push(`${stateSql} = ${put(state)}`)
  const key = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\d.]+)_([0-9a-f-]{36})$/.exec(after ?? '')
  if (key)
    where.push(
      `(p.found_at, p.score, p.id) < (${put(key[1])}::timestamptz, ${put(key[2])}::real, ${put(key[3])}::uuid)`,
    )
  const { rows } = await looker.tx.query<Row>(
    `select ${columns} from ${from} where ${where.join(' and ')} order by p.found_at desc, p.score desc, p.id desc limit ${limit + 1}`,
    values,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    proposals: await withRows(looker, shown),
    next: rows.length > limit && last ? `${last.foundAt}_${last.score}_${last.id}` : null,
  }
}

/** What is proposed of one matter, the surest first. Refuses a matter out of reach. */
export async function proposalsOf(looker: Looker, matter: string): Promise<{ proposals: ProposalView[]; mark: Mark }> {
  const [mark] = await marksOf(looker, [matter])
  if (!mark) throw notFound()
  const { rows } = await looker.tx.query<Row>(
    `select ${columns} from ${from} where p.tenant = $1 and (p.matter = $2 or p.other = $2)
     order by p.score desc, p.id limit 100`,
    [looker.tx.tenant, matter],
  )
  const proposals = await withRows(looker, rows)
  return { proposals, mark: { ...mark, proposals: proposals.filter(({ state }) => state === 'open').length } }
}

async function withRows(looker: Looker, rows: readonly Row[]): Promise<ProposalView[]> {
  const known = await rowsById(looker, [...new Set(rows.flatMap(({ matter, other }) => [matter, other]))])
  return rows.flatMap((row) => {
    const [matter, other] = [known.get(row.matter), known.get(row.other)]
    return matter && other ? [{ ...row, matter, other }] : []
  })
}

/** The marks of matters within the actor's reach. */
export async function marksOf(looker: Looker, ids: readonly string[]): Promise<Mark[]> {
  const values: unknown[] = []
  const where = filterSql({}, looker, values)
  const { rows } = await looker.tx.query<{
    matter: string
    warning: string | null
    data: Record<string, unknown> | null
    state: string | null
    proposals: number
  }>(
    `select m.id as matter, w.id as warning, w.data, w.state,
       (select count(*)::int from match_proposals p where p.tenant = m.tenant and p.state = 'open'
         and (p.matter = m.id or p.other = m.id)) as proposals
     from matters m left join warnings w on w.tenant = m.tenant and w.kind = 'risk-words' and w.key = m.id::text
     where ${where} and m.id = any($${values.push(ids)}::uuid[])`,
    values,
  )
  return rows.map(({ matter, warning, data, state, proposals }) => {
    const level = riskLevel.safeParse(data?.level)
    const words = Array.isArray(data?.words) ? data.words.map(String) : []
    const risk =
      warning !== null && level.success ? { warning, level: level.data, words, open: state === 'open' } : null
    return { matter, risk, proposals }
  })
}

type Held = { kind: Row['kind']; matter: string; other: string; link: string | null; state: Row['state'] }

/** Holds a proposal for an answer by somebody who may read both matters. */
async function hold(scene: Scene, id: string): Promise<Held> {
  const { rows } = await scene.tx.query<Held>(
    `select p.kind, p.matter, p.other, p.link, ${stateSql} as state from ${from}
     where p.tenant = $1 and p.id = $2 for update of p`,
    [scene.tx.tenant, id],
  )
  const [held] = rows
  if (!held) throw refuse('proposal-not-found')
  await loadForAct(scene, held.matter)
  await loadForAct(scene, held.other)
  return held
}

/** Confirms a proposal: ties the later matter to the earlier on both sides, or keeps that it is one person. */
export async function acceptProposal(
  scene: Scene,
  { id, as, note }: { id: string; as: 'repeat-of' | 'merged-into' | 'same-person'; note?: string },
): Promise<void> {
  const held = await hold(scene, id)
  if (held.state !== 'open') throw refuse('proposal-answered')
  if (as === 'same-person' && held.kind !== 'same-person') throw refuse('proposal-not-person')
  const link = as === 'same-person' ? null : await linkOf(scene, held, as, note)
  await answered(scene, id, { state: 'linked', answer: note ?? null, link, detail: { as } })
}

/** The link between the two that stands already, or a new one. */
async function linkOf(scene: Scene, { matter, other }: Held, as: 'repeat-of' | 'merged-into', note?: string) {
  const standing = await standingLink(scene, matter, other)
  if (standing !== undefined) return standing
  await linkMatters(scene, matter, other, as, note)
  const made = await standingLink(scene, matter, other)
  if (made === undefined) throw new Error('the link just made stands')
  return made
}

async function standingLink({ tx }: Scene, matter: string, other: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from links where tenant = $1 and undone_at is null and kind in ('repeat-of', 'merged-into')
       and ((from_matter = $2 and to_matter = $3) or (from_matter = $3 and to_matter = $2)) order by made_at limit 1`,
    [tx.tenant, matter, other],
  )
  return rows[0]?.id
}

/** Says that it is neither; the reason is kept and it is not proposed again. */
export async function rejectProposal(scene: Scene, { id, reason }: { id: string; reason: string }): Promise<void> {
  const held = await hold(scene, id)
  if (held.state !== 'open') throw refuse('proposal-answered')
  await answered(scene, id, { state: 'rejected', answer: reason, link: null, detail: { reason } })
  scene.changes.push({ matter: held.matter, seq: 0 }, { matter: held.other, seq: 0 })
}

/** Takes an answer back; a link that was made is undone on both sides, its history stays. */
export async function undoProposal(scene: Scene, id: string): Promise<void> {
  const held = await hold(scene, id)
  if (held.state === 'open') throw refuse('proposal-open')
  if (held.link !== null) await unlinkMatters(scene, held.matter, held.link, '撤销对「疑似同一事、同一人」的确认')
  await answered(scene, id, { state: 'open', answer: null, link: null, detail: { before: held.state } })
  scene.changes.push({ matter: held.matter, seq: 0 }, { matter: held.other, seq: 0 })
}

type Answer = { state: Row['state']; answer: string | null; link: string | null; detail: Record<string, unknown> }

async function answered(scene: Scene, id: string, { state, answer, link, detail }: Answer): Promise<void> {
  const { tx, actor, now, ip } = scene
  const [at, by]: [Instant | null, string | null] = state === 'open' ? [null, null] : [now, actor.account]
  await tx.query(
    `update match_proposals set state = $3, answer = $4, link = $5, answered_at = $6, answered_by = $7
     where tenant = $1 and id = $2`,
    [tx.tenant, id, state, answer, link, at, by],
  )
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: `proposal.${state}`,
    objectKind: 'proposal',
    object: id,
    detail,
    ip,
  })
}

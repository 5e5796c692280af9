import { randomUUID } from 'node:crypto'
import { systemAccount } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { loadForAct } from '#matters/acts-store.ts'
import type { Looker } from '#matters/queries-store.ts'
import type { Scene } from '#matters/scene-store.ts'
import { superviseMatter } from '#matters/supervise-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import type { AnswerWarning, WarningKind, WarningRow } from './warnings-contract.ts'

/** Something that a person should know of. `key` is what it is about: the same is raised only once. */
export type Raised = {
  kind: WarningKind
  key: string
  title: string
  words: string
  matters: readonly string[]
  village?: string
  grid?: string
  data?: Record<string, unknown>
  /** Whom it is told to at once: posts, and accounts by name. */
  tell: { roles: readonly RoleId[]; accounts?: readonly string[] }
}

/** Raises a warning and tells those named; one already raised is left as it is. Gives whether it is new. */
export async function raiseWarning(tx: Tx, now: Instant, raised: Raised): Promise<boolean> {
  const { kind, key, title, words, matters, village, grid, data, tell } = raised
  const { rowCount } = await tx.query(
    `insert into warnings (tenant, id, kind, key, raised_at, title, words, matters, village, grid, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (tenant, kind, key) do nothing`,
    [
      tx.tenant,
      randomUUID(),
      kind,
      key,
      now,
      title,
      words,
      matters,
      village ?? null,
      grid ?? null,
      JSON.stringify(data ?? {}),
    ],
  )
  if (rowCount === 0) return false
  await tx.query(
    `insert into notices (tenant, account, matter, kind, words, at, caught_up)
     select $1, name, $2, $3, $4, $5, false from accounts
     where tenant = $1 and active and name <> $6 and (name = any($7::text[])
       or exists (select from jsonb_array_elements(posts) post where post->>'role' = any($8::text[]))) order by name`,
    [
      tx.tenant,
      matters.length === 1 ? matters[0] : null,
      `warning-${kind}`,
      `${title}：${words}`,
      now,
      systemAccount,
      tell.accounts ?? [],
      tell.roles,
    ],
  )
  return true
}

/** Warnings, open ones first, the newest first. Matters are given by id: what may be seen of them, the reader asks for. */
export async function listWarnings(
  { tx }: Pick<Looker, 'tx'>,
  { kind, state, most = 200 }: { kind?: WarningKind; state?: WarningRow['state']; most?: number },
): Promise<WarningRow[]> {
  const { rows } = await tx.query<WarningRow>(
    `select id, kind, raised_at as "raisedAt", title, words, matters, village, grid, data, state,
       answered_at as "answeredAt", answered_by as "answeredBy", answer from warnings
     where tenant = $1 and ($2::text is null or kind = $2) and ($3::text is null or state = $3)
     order by (state = 'open') desc, raised_at desc, id limit $4`,
    [tx.tenant, kind ?? null, state ?? null, most],
  )
  return rows
}

/** A person says what was done about a warning, or why it is none. Refuses one already answered. */
export async function answerWarning(
  looker: Pick<Looker, 'tx' | 'actor' | 'now'> & { ip: string },
  input: AnswerWarning,
): Promise<void> {
  const { tx, actor, now, ip } = looker
  const { rowCount } = await tx.query(
    `update warnings set state = $3, answer = $4, answered_at = $5, answered_by = $6
     where tenant = $1 and id = $2 and state = 'open'`,
    [tx.tenant, input.id, input.state, input.answer, now, actor.account],
  )
  if (rowCount === 0) throw refuse('warning-answered')
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'warning.answer',
    objectKind: 'warning',
    object: input.id,
    detail: { state: input.state },
    ip,
  })
}

/** Supervises the newest open matter of a warning and answers the warning with it. Refuses one already answered. */
export async function superviseWarning(
  scene: Scene,
  { id, actId, words }: { id: string; actId: string; words: string },
): Promise<{ matter: string; number: string }> {
  const { rows } = await scene.tx.query<{ matters: string[] }>(
    `select matters from warnings where tenant = $1 and id = $2 and state = 'open' for update`,
    [scene.tx.tenant, id],
  )
  const { matters } = rows[0] ?? {}
  if (!matters) throw refuse('warning-answered')
  const { rows: open } = await scene.tx.query<{ id: string }>(
    `select id from matters where tenant = $1 and id = any($2::uuid[]) and closed_at is null
     order by filed_at desc, id limit 1`,
    [scene.tx.tenant, matters],
  )
  const matter = open[0]?.id
  if (matter === undefined) throw refuse('warning-nothing-open')
  const { revision } = (await loadForAct(scene, matter)).matter
  const { number } = await superviseMatter(scene, { id: matter, actId, revision }, { kind: 'supervise', words })
  await answerWarning(scene, { id, state: 'handled', answer: `已督办 ${number}：${words}` })
  return { matter, number }
}

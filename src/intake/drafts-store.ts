import type { TenantVault } from '#access/vault-store.ts'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { isRecord } from '#procedures/forms.ts'

/** Whose drafts; nobody else's are ever read. */
export type Owner = { tx: Tx; account: string; vault: TenantVault }

const listedMost = 200

/** The account's drafts, latest first. */
export async function listDrafts({ tx, account }: Owner) {
  const { rows } = await tx.query<{ id: string; kind: string; title: string; savedAt: string }>(
    `select id, kind, title, saved_at as "savedAt" from drafts where tenant = $1 and account = $2
     order by saved_at desc, id limit ${listedMost}`,
    [tx.tenant, account],
  )
  return rows
}

/** A draft with its content opened; refuses `draft-not-found`. */
export async function getDraft({ tx, account, vault }: Owner, id: string) {
  const { rows } = await tx.query<{ kind: string; title: string; content: string }>(
    'select kind, title, content from drafts where tenant = $1 and account = $2 and id = $3',
    [tx.tenant, account, id],
  )
  const row = rows[0]
  if (!row) throw refuse('draft-not-found')
  const content: unknown = JSON.parse(vault.open(row.content))
  return { id, kind: row.kind, title: row.title, content: isRecord(content) ? content : {} }
}

export type Draft = { id: string; kind: string; title: string; content: Record<string, unknown> }

/** Keeps a draft, over the one of the same id; the content is sealed whole, for it names people in any field. */
export async function saveDraft({ tx, account, vault }: Owner, draft: Draft, now: Instant): Promise<void> {
  await tx.query(
    `insert into drafts (tenant, account, id, kind, title, content, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant, account, id) do update set kind = excluded.kind, title = excluded.title,
       content = excluded.content, saved_at = excluded.saved_at`,
    [tx.tenant, account, draft.id, draft.kind, draft.title, vault.seal(JSON.stringify(draft.content)), now],
  )
}

/** Drops a draft; one that is gone already is no fault. */
export async function dropDraft({ tx, account }: Owner, id: string): Promise<void> {
  await tx.query('delete from drafts where tenant = $1 and account = $2 and id = $3', [tx.tenant, account, id])
}

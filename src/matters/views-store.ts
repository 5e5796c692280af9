import type { Tx } from '#db/transact.ts'

/** The saved filters of a person for a page. */
export async function listViews(tx: Tx, account: string, page: string) {
  const { rows } = await tx.query<{ name: string; filter: Record<string, unknown> }>(
    'select name, filter from views where tenant = $1 and account = $2 and page = $3 order by name',
    [tx.tenant, account, page],
  )
  return { views: rows }
}

/** Keeps a filter under a name; the same name is replaced. */
export async function saveView(
  tx: Tx,
  account: string,
  view: { page: string; name: string; filter: Record<string, unknown> },
) {
  await tx.query(
    `insert into views (tenant, account, page, name, filter) values ($1, $2, $3, $4, $5)
     on conflict (tenant, account, page, name) do update set filter = excluded.filter`,
    [tx.tenant, account, view.page, view.name, JSON.stringify(view.filter)],
  )
  return {}
}

export async function dropView(tx: Tx, account: string, view: { page: string; name: string }) {
  await tx.query('delete from views where tenant = $1 and account = $2 and page = $3 and name = $4', [
    tx.tenant,
    account,
    view.page,
    view.name,
  ])
  return {}
}

import type { Database } from '#db/open.ts'
import { transact } from '#db/transact.ts'
import { foldVersion } from './state.ts'
import { refoldLedger } from './verify-store.ts'

/** Brings the snapshots of every street up to this program's fold, once; says so when there is anything to do. */
export async function refreshFolds({ owner }: Pick<Database, 'owner'>, tell: (words: string) => void): Promise<void> {
  const { rows } = await owner.query<{ value: string }>("select value from house where name = 'fold'")
  if (rows[0]?.value === String(foldVersion)) return
  const { rows: tenants } = await owner.query<{ tenant: string; name: string }>(
    'select tenant, name from tenants order by tenant',
  )
  for (const { tenant, name } of tenants) {
    const changed = await transact(owner, tenant, refoldLedger)
    if (changed > 0) tell(`${name}：按新版程序重建了 ${changed} 件事项的快照（台账未变）。`)
  }
  await owner.query(
    "insert into house (name, value) values ('fold', $1) on conflict (name) do update set value = excluded.value",
    [String(foldVersion)],
  )
}

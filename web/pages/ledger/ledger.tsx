import { useState } from 'react'
import type { MatterFilter } from '#matters/contract.ts'
import { matterPath, useChangeSearch, useGo, usePageSearch } from '#web/page-search.ts'
import { ColumnChooser, useColumns } from '#web/parts/column-chooser.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { QueryTable } from '#web/parts/query-table.tsx'
import { useMatterCount } from '#web/queries.ts'
import { firstColumns, useMatterColumns } from './columns.tsx'
import { ExportButton } from './export-button.tsx'
import { FilterBar } from './filter-bar.tsx'
import { WithMarks } from './marks.tsx'
import { Pager } from './pager.tsx'
import { SavedViews } from './saved-views.tsx'
import { type LedgerSearch, ledgerSearch } from './search.ts'
import { useLedgerPage } from './use-ledger-page.ts'

/** Every matter in reach, filtered by what the address says. */
export function Ledger() {
  const search = usePageSearch(ledgerSearch) ?? {}
  const change = useChangeSearch()
  const go = useGo()
  const [limit, setLimit] = useState(20)
  const { sort = 'filed', ...filter } = search
  const page = useLedgerPage(filter, sort, limit)
  const all = useMatterColumns()
  const columns = useColumns('ledger', all, firstColumns)
  return (
    <>
      <PageHead title="事项台账" note={<Total filter={filter} />}>
        <SavedViews search={search} onOpen={change} />
        <ColumnChooser all={all} chosen={columns.chosen} first={firstColumns} onChange={columns.choose} />
        <ExportButton filter={filter} />
      </PageHead>
      <FilterBar search={search} onChange={change} />
      <WithMarks ids={(page.rows ?? []).map(({ id }) => id)}>
        <QueryTable
          label="事项台账"
          columns={columns.shown}
          rows={page.rows}
          rowKey={(row) => row.id}
          error={page.error}
          busy={page.busy}
          onRetry={page.retry}
          onOpen={(row) => go(matterPath(row.id))}
          empty={emptyOf(search)}
        />
      </WithMarks>
      <Pager page={page} limit={limit} onLimit={setLimit} />
    </>
  )
}

function emptyOf(search: LedgerSearch): { words: string; hint: string } {
  const filtered = Object.entries(search).some(([key, value]) => key !== 'sort' && value !== undefined)
  return filtered
    ? { words: '没有符合条件的事项', hint: '可以放宽筛选条件，或按「重置」查看全部。' }
    : { words: '台账中还没有事项', hint: '从「一窗受理」登记第一件，或从「导入」批量录入。' }
}

function Total({ filter }: { filter: MatterFilter }) {
  const { data } = useMatterCount(filter)
  if (!data) return null
  return (
    <>
      共 {data.count.toLocaleString('zh-CN')} 件{data.exact ? '' : '以上'}
    </>
  )
}

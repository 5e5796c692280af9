import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countEndings, endingsInWords } from '#registry/expiry.ts'
import { findRegister } from '#registry/registers.ts'
import { registry } from '#web/api.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { EndLight, type ExpiringRow } from './expiring-rows.tsx'
import type { RegistersSearch } from './search.ts'

const columns: ReadonlyArray<Column<ExpiringRow>> = [
  { key: 'left', title: '剩余', width: 150, fixed: true, show: (row) => <EndLight row={row} /> },
  { key: 'register', title: '清单', width: 150, show: (row) => findRegister(row.register)?.name ?? row.register },
  { key: 'code', title: '编号', width: 130, show: (row) => row.code },
  { key: 'name', title: '名称', width: 180, show: (row) => <EntryLink row={row} /> },
  { key: 'what', title: '到期的是', width: 260, show: (row) => row.what },
  { key: 'lastDay', title: '最后一日', width: 110, show: (row) => <span className="nowrap">{row.lastDay}</span> },
]

function EntryLink({ row: { register, id, name } }: { row: ExpiringRow }) {
  return (
    <Link to="/registers" search={{ register, entry: id }}>
      {name}
    </Link>
  )
}

/** Everything of any register that ends soon or ended unfollowed, the most urgent first. */
export function ExpiringPanel({ onOpen }: { onOpen: (search: RegistersSearch) => void }) {
  const query = useQuery({ queryKey: ['expiring-entries'], queryFn: () => registry.expiring({}) })
  return (
    <>
      <PageHead title="到期提醒" note={query.data && endingsInWords(countEndings(query.data.rows))} />
      <p className="hint register-basis">
        六十日内到期的，和近三十日到期而没有同名条目接续的。换证、续聘后改为新的日期，或者终止该条，即不再提醒；到期前三十日、七日另发站内提醒。
      </p>
      <QueryTable
        label="即将到期和已到期未接续的条目"
        columns={columns}
        rows={query.data?.rows}
        rowKey={(row) => `${row.id}${row.what}`}
        error={query.error}
        busy={false}
        onRetry={() => void query.refetch()}
        onOpen={(row) => onOpen({ register: row.register, entry: row.id })}
        empty={{ words: '没有即将到期的条目', hint: '执法证、聘期、任期、预案和文件的有效期临近时，会列在这里。' }}
      />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MatterRow } from '#matters/contract.ts'
import { overview } from '#web/api.ts'
import { procedureNames } from '#web/names.ts'
import { matterPath, useGo } from '#web/page-search.ts'
import { Light } from '#web/parts/light.tsx'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { dayTextOf } from '#web/time.ts'

const mostAsked = 1000

export function useMattersOf(ids: readonly string[]) {
  const asked = ids.slice(0, mostAsked)
  return useQuery({
    queryKey: ['matters', 'of', asked],
    queryFn: () => overview.matters({ ids: [...asked] }),
    enabled: asked.length > 0,
    staleTime: 30_000,
  })
}

const columns: ReadonlyArray<Column<MatterRow>> = [
  {
    key: 'number',
    title: '编号',
    width: 132,
    show: (row) => (
      <Link to={matterPath(row.id)} className="number">
        {row.number}
      </Link>
    ),
  },
  { key: 'title', title: '标题', show: (row) => row.title },
  { key: 'kind', title: '程序', width: 96, show: (row) => procedureNames.get(row.procedure) ?? '其他' },
  { key: 'state', title: '状态', width: 92, show: (row) => row.stateName },
  { key: 'light', title: '期限', width: 150, show: (row) => <Light light={row.light} left={row.leftWords} /> },
  { key: 'filed', title: '受理日', width: 98, show: (row) => dayTextOf(row.filedAt) },
]

/** The matters behind a figure, newest first, as far as the reader may see them. */
export function MattersList({ label, ids }: { label: string; ids: readonly string[] }) {
  const go = useGo()
  const query = useMattersOf(ids)
  if (ids.length === 0) return <Nothing words="没有可以列出的事项" />
  return (
    <Load query={query} rows={4}>
      {({ rows }) => (
        <>
          <PlainTable
            label={label}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => go(matterPath(id))}
          />
          {rows.length < ids.length && (
            <p className="hint">另有 {ids.length - rows.length} 件不在您的职权范围内或已撤销。</p>
          )}
        </>
      )}
    </Load>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { addDays, findDay } from '#calendar/date.ts'
import { access } from '#web/api.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { DaysField } from '#web/parts/date-field.tsx'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { useColleagues } from '#web/queries.ts'
import { timeOf } from '#web/time.ts'
import { actName, actNames, detailInWords, objectName } from './audit-words.ts'
import { type AdminSearch, adminSearch } from './search.ts'

type Row = Awaited<ReturnType<typeof access.audit>>['rows'][number]

const columns: ReadonlyArray<Column<Row>> = [
  { key: 'seq', title: '序号', width: 80, align: 'right', show: ({ seq }) => seq },
  { key: 'at', title: '时间', width: 140, show: ({ at }) => timeOf(at) },
  {
    key: 'person',
    title: '何人',
    width: 150,
    show: ({ person, account }) => (
      <>
        {person}
        {person !== account && <span className="hint audit-account">{account}</span>}
      </>
    ),
  },
  { key: 'act', title: '做了什么', width: 130, show: ({ act }) => actName(act) },
  { key: 'object', title: '对象', width: 210, show: (row) => <ObjectCell row={row} /> },
  {
    key: 'detail',
    title: '详情',
    width: 300,
    show: ({ detail }) => <span className="audit-detail">{detailInWords(detail)}</span>,
  },
  { key: 'ip', title: '来自', width: 110, show: ({ ip }) => ip || '—' },
]

/** The audit log, newest first; it only grows. */
export function Audit() {
  const { tab: _, ...filter } = usePageSearch(adminSearch) ?? {}
  const log = useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => access.audit({ ...filter, before: pageParam || undefined, limit: 50 }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  return (
    <>
      <AuditFilter filter={filter} />
      <QueryTable
        label="审计记录"
        columns={columns}
        rows={log.data?.pages.flatMap(({ rows }) => rows)}
        rowKey={({ seq }) => String(seq)}
        error={log.error}
        onRetry={() => void log.refetch()}
        empty={{ words: '没有符合条件的记录', hint: '可以放宽条件。' }}
      />
      {log.hasNextPage && (
        <Button block loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()} className="audit-more">
          再看 50 条
        </Button>
      )}
    </>
  )
}

/** Pressing it asks for everything that was done to the object. */
function ObjectCell({ row }: { row: Row }) {
  const go = useChangeSearch()
  return (
    <Button
      type="link"
      size="small"
      className="audit-object"
      title={`只看这一对象：${row.object}`}
      onClick={() => go({ tab: 'audit', object: row.object })}
    >
      {objectName(row)}
    </Button>
  )
}

function AuditFilter({ filter }: { filter: AdminSearch }) {
  const go = useChangeSearch()
  const { data } = useColleagues()
  const change = (part: Partial<AdminSearch>) => go({ ...filter, ...part, tab: 'audit' })
  const last = findDay(filter.until ?? '')
  return (
    <search className="audit-filter" aria-label="筛选">
      <Select
        className="audit-choice"
        allowClear
        aria-label="何人"
        placeholder="何人"
        options={data?.people.map(({ account, person }) => ({ value: account, label: `${person}（${account}）` }))}
        value={filter.account}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(account?: string) => change({ account })}
      />
      <Select
        className="audit-choice"
        allowClear
        aria-label="做了什么"
        placeholder="做了什么"
        options={Object.entries(actNames).map(([value, label]) => ({ value, label }))}
        value={filter.act}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(act?: string) => change({ act })}
      />
      <DaysField
        label="日期"
        value={[filter.from, last && addDays(last, -1)]}
        onChange={([from, to]) => {
          const end = findDay(to ?? '')
          change({ from, until: end && addDays(end, 1) })
        }}
      />
      <Input.Search
        className="audit-choice"
        allowClear
        aria-label="对象的编号"
        placeholder="对象的编号"
        maxLength={80}
        key={filter.object}
        defaultValue={filter.object}
        onSearch={(object) => change({ object: object.trim() || undefined })}
      />
      <Button onClick={() => go({ tab: 'audit' })}>重置</Button>
    </search>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import type { Figure, FigureRecord } from '#indicators/contract.ts'
import { indicators } from '#web/api.ts'
import { matterPath } from '#web/page-search.ts'
import { timeOf } from '#web/time.ts'
import type { FigureAsked } from './figure-drawer.tsx'
import { numberInWords } from './figure-words.ts'
import { type Column, QueryTable } from './query-table.tsx'

/** The records behind a figure, page after page; those that a ratio counts are marked. */
export function FigureRecords({ asked, figure }: { asked: FigureAsked; figure: Figure }) {
  const { code, period, village, unit } = asked
  const records = useInfiniteQuery({
    queryKey: ['figures', code, 'records', period, village, unit],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      indicators.records({ code, ...period, village, unit, after: pageParam || undefined, limit: 50 }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = records.data?.pages.flatMap((page) => page.rows)
  return (
    <>
      <QueryTable
        label={`${figure.name}的记录`}
        columns={columnsOf(figure, rows)}
        rows={rows}
        rowKey={(row) => `${row.kind} ${row.id} ${row.at}`}
        error={records.error}
        onRetry={() => void records.refetch()}
        empty={{ words: '这一期间没有记录' }}
      />
      {records.hasNextPage && (
        <Button
          block
          className="figure-more"
          loading={records.isFetchingNextPage}
          onClick={() => void records.fetchNextPage()}
        >
          再看 50 条
        </Button>
      )}
    </>
  )
}

function columnsOf(figure: Figure, rows: readonly FigureRecord[] | undefined): ReadonlyArray<Column<FigureRecord>> {
  const judged = figure.kind === 'ratio' || figure.kind === 'change'
  const measured = rows?.some(({ amount }) => amount !== null)
  return [
    { key: 'number', title: '编号', width: 160, show: (row) => <RecordLink row={row} /> },
    { key: 'title', title: '名称', width: 300, show: (row) => <span className="prose">{row.title}</span> },
    { key: 'at', title: '时间', width: 130, show: (row) => timeOf(row.at) },
    ...(judged
      ? [
          {
            key: 'counted',
            title: figure.kind === 'change' ? '属于' : '计入分子',
            width: 84,
            show: (row: FigureRecord) => <Counted row={row} change={figure.kind === 'change'} />,
          },
        ]
      : []),
    ...(measured
      ? [
          {
            key: 'amount',
            title: '数量',
            width: 80,
            align: 'right' as const,
            show: (row: FigureRecord) => numberInWords(row.amount),
          },
        ]
      : []),
  ]
}

function RecordLink({ row }: { row: FigureRecord }) {
  if (row.id === '') return <>{row.number}</>
  if (row.kind === 'matter') {
    return (
      <Link to={matterPath(row.id)} className="number">
        {row.number}
      </Link>
    )
  }
  return (
    <Link to="/registers" search={{ register: row.register ?? undefined, entry: row.id }} className="number">
      {row.number}
    </Link>
  )
}

function Counted({ row, change }: { row: FigureRecord; change: boolean }) {
  if (change) return <>{row.counted ? '本期' : '上年同期'}</>
  return row.counted ? <Tag color="success">计入</Tag> : <Tag>不计入</Tag>
}

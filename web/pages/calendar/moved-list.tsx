import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { registry } from '#web/api.ts'
import { matterPath } from '#web/page-search.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'

export type Moved = Awaited<ReturnType<typeof registry.adoptNotice>>['moved'][number]

const columns: ReadonlyArray<Column<Moved>> = [
  {
    key: 'number',
    title: '编号',
    width: 150,
    show: ({ matter, number }) => (
      <Link to={matterPath(matter)} className="number">
        {number}
      </Link>
    ),
  },
  { key: 'title', title: '标题', width: 240, show: ({ title }) => <span className="prose">{title}</span> },
  { key: 'deadline', title: '期限', width: 150, show: ({ deadline }) => deadline },
  { key: 'before', title: '原到期日', width: 110, show: ({ before }) => before ?? '—' },
  { key: 'after', title: '现到期日', width: 110, show: ({ after }) => <strong>{after ?? '—'}</strong> },
  { key: 'why', title: '为什么', width: 330, show: ({ why }) => <span className="prose">{why}</span> },
]

/** Open matters whose deadlines a notice moved, each with the days that did it. */
export function MovedList({ moved }: { moved: readonly Moved[] }) {
  if (moved.length === 0) return <Alert type="success" showIcon title="已采用。没有未办结事项的到期日因此变动。" />
  return (
    <>
      <Alert className="year-notice" type="warning" showIcon title={`有 ${moved.length} 个期限的到期日变动`} />
      <QueryTable
        label="到期日变动的事项"
        columns={columns}
        rows={moved}
        rowKey={({ matter, deadline }) => `${matter} ${deadline}`}
        empty={{ words: '没有变动' }}
      />
    </>
  )
}

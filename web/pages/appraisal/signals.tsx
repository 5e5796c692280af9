import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import type { Signal } from '#appraisal/signals.ts'
import { signalKinds } from '#appraisal/signals.ts'
import { appraisal } from '#web/api.ts'
import { matterPath } from '#web/page-search.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useEntries } from '#web/queries.ts'

/** What in the month deserves a look, with its records; it never takes a point off by itself. */
export function Signals({ month }: { month: string }) {
  const query = useQuery({ queryKey: ['appraisal', 'signals', month], queryFn: () => appraisal.signals({ month }) })
  const { data: villages } = useEntries('villages')
  const nameOf = (code: string) => villages?.find((one) => one.code === code)?.name ?? code
  return (
    <>
      <Alert
        type="info"
        showIcon
        className="appraisal-verify"
        title="以下只提示核实，不自动扣分。门槛在「计分办法」中设定；可能另有正当原因，请先问再定。"
      />
      <Load query={query}>
        {({ signals }) =>
          signals.length === 0 ? (
            <Nothing words="本月没有需要核实的情况" />
          ) : (
            <PlainTable<Signal & { key: string }>
              label="需要核实的情况"
              rows={signals.map((one, at) => ({ ...one, key: String(at) }))}
              rowKey={({ key }) => key}
              columns={[
                { key: 'kind', title: '情况', width: 120, show: ({ kind }) => <Tag>{signalKinds[kind]}</Tag> },
                { key: 'where', title: '村（社区）', width: 110, show: ({ village }) => nameOf(village) || '未填' },
                { key: 'words', title: '怎样看出', show: ({ words }) => words },
                { key: 'records', title: '记录', show: ({ records }) => <RecordLines records={records} /> },
              ]}
            />
          )
        }
      </Load>
    </>
  )
}

const shownAtOnce = 5

function RecordLines({ records }: Pick<Signal, 'records'>) {
  const line = ({ id, number, words }: Signal['records'][number]) => (
    <li key={id}>
      <Link to={matterPath(id)}>{number}</Link> {words}
    </li>
  )
  return (
    <>
      <ul>{records.slice(0, shownAtOnce).map(line)}</ul>
      {records.length > shownAtOnce && (
        <details>
          <summary>另 {records.length - shownAtOnce} 件</summary>
          <ul>{records.slice(shownAtOnce).map(line)}</ul>
        </details>
      )}
    </>
  )
}

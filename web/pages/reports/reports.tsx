import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { proofs, reports } from '#web/api.ts'
import { useGo } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { DraftYear } from './draft-year.tsx'

type Row = Awaited<ReturnType<typeof reports.list>>['reports'][number]

function columnsOf(flags: ReadonlyMap<string, number>): ReadonlyArray<Column<Row>> {
  return [
    { key: 'year', title: '年度', width: 80, show: ({ year }) => `${year}年` },
    {
      key: 'title',
      title: '题目',
      width: 460,
      show: ({ id, title }) => (
        <Link to={`/reports/${id}`}>
          <strong>{title}</strong>
        </Link>
      ),
    },
    {
      key: 'state',
      title: '状态',
      width: 90,
      show: ({ state }) => (state === 'signed' ? <Tag color="success">已签发</Tag> : <Tag>草稿</Tag>),
    },
    {
      key: 'flags',
      title: '与台账',
      width: 130,
      show: ({ id, state }) => (state === 'signed' ? <FlagTag count={flags.get(id)} /> : '—'),
    },
    { key: 'changed', title: '最近修改', width: 150, show: ({ changedAt }) => timeOf(changedAt) },
    {
      key: 'signed',
      title: '签发',
      width: 220,
      show: ({ signedAt, signedBy }) => (signedAt ? `${signedBy ?? ''} ${timeOf(signedAt)}` : '—'),
    },
  ]
}

function FlagTag({ count }: { count: number | undefined }) {
  if (count === undefined) return <span className="hint">正在核对</span>
  return count === 0 ? <>一致</> : <Tag color="error">{count} 项已变动</Tag>
}

/** The annual reports of the street. */
export function Reports() {
  const can = useCan()
  const go = useGo()
  const [drafting, draft] = useState(false)
  const list = useQuery({ queryKey: ['reports'], queryFn: () => reports.list({}) })
  const hasSigned = list.data?.reports.some(({ state }) => state === 'signed') ?? false
  const flagged = useQuery({
    queryKey: ['reports', 'flagged'],
    queryFn: () => proofs.flagged({}),
    enabled: hasSigned,
  })
  const flags = new Map(flagged.data?.reports.map(({ id, flags: count }) => [id, count]))
  return (
    <>
      <PageHead title="年度报告" note="法治政府建设年度报告，数字都与台账相连">
        {can('report.write') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => draft(true)}>
            起草年度报告
          </Button>
        )}
      </PageHead>
      <QueryTable
        label="年度报告"
        columns={columnsOf(flags)}
        rows={list.data?.reports}
        rowKey={({ id }) => id}
        error={list.error}
        onRetry={() => void list.refetch()}
        onOpen={({ id }) => go(`/reports/${id}`)}
        empty={{
          words: '还没有年度报告',
          hint: can('report.write') ? '选一个年度，系统按台账数字起草初稿。' : '由党政综合办公室或司法所起草。',
        }}
      />
      {drafting && <DraftYear years={list.data?.reports ?? []} onClose={() => draft(false)} />}
    </>
  )
}

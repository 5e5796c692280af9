import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Space, Tag } from 'antd'
import { useState } from 'react'
import type { BatchView } from '#intake/contract.ts'
import { intake } from '#web/api.ts'
import { procedureNames, useNames } from '#web/names.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { timeOf } from '#web/time.ts'
import { UndoBatch } from './undo-batch.tsx'

const stateNames: Record<BatchView['state'], string> = {
  running: '进行中',
  done: '完成',
  failed: '中断',
  undone: '已撤销',
}

type Props = { current?: string; onOpen: (id: string) => void }

/** Every import so far, newest first. */
export function Batches({ current, onOpen }: Props) {
  const names = useNames()
  const [undoing, undo] = useState<BatchView>()
  const batches = useQuery({
    queryKey: ['imports', 'all'],
    queryFn: () => intake.batches({}),
    refetchInterval: ({ state }) => (state.data?.batches.some((one) => one.state === 'running') ? 1500 : false),
  })
  return (
    <section aria-label="导入记录">
      <h2 className="import-title">导入记录</h2>
      <QueryTable
        label="导入记录"
        columns={columnsOf({ current, onOpen, onUndo: undo, person: names.person })}
        rows={batches.data?.batches}
        rowKey={({ id }) => id}
        error={batches.error}
        onRetry={() => void batches.refetch()}
        empty={{ words: '还没有导入过', hint: '从上方选择文件开始。' }}
      />
      {undoing && <UndoBatch batch={undoing} onClose={() => undo(undefined)} />}
    </section>
  )
}

type Acts = Props & { onUndo: (batch: BatchView) => void; person: (account: string) => string }

function columnsOf({ current, onOpen, onUndo, person }: Acts): ReadonlyArray<Column<BatchView>> {
  return [
    { key: 'at', title: '时间', width: 140, show: ({ at }) => timeOf(at) },
    { key: 'source', title: '文件', width: 190, show: ({ source }) => <span className="prose">{source}</span> },
    { key: 'kind', title: '作为', width: 100, show: ({ kind }) => procedureNames.get(kind) ?? kind },
    { key: 'account', title: '导入人', width: 100, show: ({ account }) => person(account) },
    { key: 'state', title: '结果', width: 90, show: ({ state }) => <State state={state} /> },
    { key: 'read', title: '读入', width: 76, align: 'right', show: ({ read }) => read },
    { key: 'created', title: '新建', width: 76, align: 'right', show: ({ created }) => created },
    { key: 'duplicates', title: '重复', width: 76, align: 'right', show: ({ duplicates }) => duplicates },
    { key: 'rejected', title: '拒绝', width: 76, align: 'right', show: ({ rejected }) => rejected },
    {
      key: 'acts',
      title: '操作',
      width: 220,
      show: (batch) => (
        <Space size={12}>
          <Button type="link" size="small" disabled={batch.id === current} onClick={() => onOpen(batch.id)}>
            查看
          </Button>
          {batch.created > 0 && batch.state !== 'undone' && (
            <Link to="/ledger" search={{ batch: batch.id }}>
              台账
            </Link>
          )}
          {batch.hasErrors && (
            <a href={`/api/imports/${batch.id}/errors.xlsx`} download>
              错误文件
            </a>
          )}
          {(batch.state === 'done' || batch.state === 'failed') && batch.created > 0 && (
            <Button type="link" size="small" danger onClick={() => onUndo(batch)}>
              撤销
            </Button>
          )}
        </Space>
      ),
    },
  ]
}

const stateColors: Record<BatchView['state'], string | undefined> = {
  running: 'processing',
  done: 'success',
  failed: 'error',
  undone: undefined,
}

function State({ state }: { state: BatchView['state'] }) {
  return <Tag color={stateColors[state]}>{stateNames[state]}</Tag>
}

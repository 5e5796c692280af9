import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { AlarmSourceView } from '#intake/alarms/contract.ts'
import { alarms } from '#web/api.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'
import { RulesForm } from './rules-form.tsx'
import { SourceForm } from './source-form.tsx'
import { alarmsKey } from './use-alarms.ts'

const columns: ReadonlyArray<Column<AlarmSourceView>> = [
  { key: 'id', title: '接入编号', width: 130, show: (row) => <span className="number">{row.id}</span> },
  { key: 'name', title: '名称', width: 160, show: (row) => row.name },
  { key: 'kind', title: '方式', width: 90, show: (row) => (row.kind === 'mqtt' ? 'MQTT' : '签名推送') },
  { key: 'where', title: '地址、主题', show: (row) => (row.kind === 'mqtt' ? `${row.address}　${row.topic}` : '') },
  {
    key: 'state',
    title: '状况',
    width: 260,
    show: (row) => (
      <>
        {!row.active && <Tag>已停用</Tag>}
        {row.active && row.kind === 'mqtt' && (
          <Tag color={row.connected ? 'green' : 'orange'}>{row.connected ? '已连接' : '未连接'}</Tag>
        )}
        {row.problem}
        {row.refused > 0 && (
          <div className="hint">
            拒收 {row.refused} 次，最近：{row.refusedWords}
          </div>
        )}
      </>
    ),
  },
  { key: 'heard', title: '最近收到', width: 150, show: (row) => (row.heardAt ? timeOf(row.heardAt) : '—') },
]

/** Where alarms come from, and by which rules they are merged and told. */
export function SourcesTab() {
  const query = useQuery({ queryKey: [...alarmsKey, 'sources'], queryFn: () => alarms.sources({}) })
  const [open, setOpen] = useState<AlarmSourceView | 'new'>()
  return (
    <>
      <div className="filter-bar">
        <Button onClick={() => setOpen('new')}>新的接入</Button>
      </div>
      <Load query={query} rows={4}>
        {({ sources, tenant }) => (
          <>
            {sources.length === 0 ? (
              <Nothing words="还没有接入" hint="厂家平台有 MQTT 的订阅其主题；没有的由它签名推送。" />
            ) : (
              <PlainTable label="告警接入" columns={columns} rows={sources} rowKey={({ id }) => id} onOpen={setOpen} />
            )}
            {open && (
              <SourceForm
                key={open === 'new' ? 'new' : open.id}
                source={open === 'new' ? undefined : open}
                tenant={tenant}
                onClose={() => setOpen(undefined)}
              />
            )}
          </>
        )}
      </Load>
      <RulesForm />
    </>
  )
}

import { PlusOutlined } from '@ant-design/icons'
import { Button, Space, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { MappingRow } from '#exchange/contract.ts'
import { directionNames } from '#exchange/mapping.ts'
import { procedureNames } from '#web/names.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { MappingEditor } from './mapping-editor.tsx'
import { TargetForm } from './target-form.tsx'
import { useMappings } from './use-mappings.ts'

type Doing = { what: 'edit' | 'copy' | 'look' | 'target'; row: MappingRow } | { what: 'new' }

/** The layouts of superior systems: the street's own, and samples to begin from. */
export function MappingsTab() {
  const mappings = useMappings()
  const can = useCan()
  const [doing, setDoing] = useState<Doing>()
  const stop = () => setDoing(undefined)
  return (
    <>
      <p className="hint">
        一个映射说明上级一张表的各列取自事项的哪个字段、怎样换算代码和日期。示例按常见形式编写，未经任何一地核实：采用后照上级下发的模板改列名和代码。
      </p>
      {can('template.write') && (
        <Button className="exchange-new" icon={<PlusOutlined />} onClick={() => setDoing({ what: 'new' })}>
          新建映射
        </Button>
      )}
      <QueryTable
        label="映射"
        columns={columnsOf((row) => <Acts row={row} onDo={setDoing} />)}
        rows={mappings.data}
        rowKey={({ id }) => id}
        error={mappings.error}
        onRetry={() => void mappings.refetch()}
        empty={{ words: '还没有映射' }}
      />
      {doing?.what === 'target' && <TargetForm mapping={doing.row} onClose={stop} />}
      {doing && doing.what !== 'target' && (
        <MappingEditor from={doing.what === 'new' ? undefined : doing.row} mode={doing.what} onClose={stop} />
      )}
    </>
  )
}

function columnsOf(acts: (row: MappingRow) => ReactNode): ReadonlyArray<Column<MappingRow>> {
  return [
    {
      key: 'name',
      title: '映射',
      width: 290,
      show: ({ name, id, sample, active }) => (
        <>
          <strong>{name}</strong> {sample && <Tag color="gold">示例、未核实</Tag>}
          {!active && <Tag>停用</Tag>}
          <div className="hint">{id}</div>
        </>
      ),
    },
    { key: 'system', title: '上级系统', width: 170, show: ({ system }) => system },
    { key: 'direction', title: '用途', width: 110, show: ({ direction }) => directionNames[direction] },
    {
      key: 'of',
      title: '内容',
      width: 180,
      show: ({ kind, procedures, columns }) =>
        kind === 'figures'
          ? `汇总数，${columns} 个指标`
          : `${procedures.map((one) => procedureNames.get(one) ?? one).join('、')}，${columns} 列`,
    },
    {
      key: 'changed',
      title: '何人何时修改',
      width: 170,
      show: ({ at, person, revision }) => (at ? `${person}　${timeOf(at)}（第 ${revision} 版）` : '—'),
    },
    { key: 'acts', title: '操作', width: 190, show: acts },
  ]
}

function Acts({ row, onDo }: { row: MappingRow; onDo: (doing: Doing) => void }) {
  const can = useCan()
  const link = (what: 'edit' | 'copy' | 'look' | 'target', words: string) => (
    <Button type="link" size="small" onClick={() => onDo({ what, row })}>
      {words}
    </Button>
  )
  const sends = row.kind === 'records' && row.direction !== 'compare' && !row.sample
  return (
    <Space size={0} wrap>
      {row.sample || !can('template.write') ? link('look', '查看') : link('edit', '修改')}
      {row.sample && can('template.write') && link('copy', '采用')}
      {sends && can('settings.write') && link('target', '报送地址')}
    </Space>
  )
}

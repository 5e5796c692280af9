import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { Procedure } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { useGo } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'

type Row = (typeof procedures)[number]

const columns: ReadonlyArray<Column<Row>> = [
  {
    key: 'name',
    title: '程序',
    width: 120,
    fixed: true,
    show: ({ procedure }) => (
      <>
        <Link to={pathOf(procedure)}>
          <strong>{procedure.name}</strong>
        </Link>{' '}
        {procedure.log && <Tag>登记簿</Tag>}
        {procedure.sealed && <Tag color="warning">保密</Tag>}
      </>
    ),
  },
  { key: 'mark', title: '字号', width: 104, show: ({ procedure }) => `${procedure.mark}〔年〕号` },
  {
    key: 'purpose',
    title: '用途',
    width: 250,
    show: ({ procedure }) => <span className="prose">{procedure.purpose}</span>,
  },
  { key: 'states', title: '状态', width: 54, align: 'right', show: ({ procedure }) => size(procedure.states) },
  { key: 'steps', title: '环节', width: 54, align: 'right', show: ({ procedure }) => size(procedure.steps) },
  { key: 'deadlines', title: '期限', width: 54, align: 'right', show: ({ procedure }) => size(procedure.deadlines) },
  { key: 'examples', title: '示例', width: 54, align: 'right', show: ({ examples }) => examples.length },
  { key: 'filed', title: '谁可登记', width: 190, show: ({ procedure }) => <FiledBy procedure={procedure} /> },
  {
    key: 'basis',
    title: '依据',
    width: 270,
    show: ({ procedure }) => (
      <>
        {procedure.basis}
        <div className="hint">
          {procedure.inForce.from} 起施行{procedure.inForce.until && `，${procedure.inForce.until} 止`}
        </div>
      </>
    ),
  },
]

function size(record: Record<string, unknown>): number {
  return Object.keys(record).length
}

function pathOf({ id }: Procedure): string {
  return `/procedures/${id}`
}

function FiledBy({ procedure }: { procedure: Procedure }) {
  const words = rolesInWords(procedure.filedBy)
  return <span title={words}>{words.length > 34 ? `${words.slice(0, 34)}…` : words}</span>
}

/** Every edition of every procedure the street works by. */
export function Procedures() {
  const go = useGo()
  return (
    <>
      <PageHead title="程序库" note={`共 ${procedures.length} 个程序`} />
      <p className="hint">流程图、表单、期限、办事指南都由程序定义生成；事项按受理当日有效的版本办理到底。</p>
      <QueryTable
        label="程序"
        columns={columns}
        rows={procedures}
        rowKey={({ procedure }) => `${procedure.id} ${procedure.inForce.from}`}
        onOpen={({ procedure }) => go(pathOf(procedure), { edition: procedure.inForce.from })}
        empty={{ words: '没有程序' }}
      />
    </>
  )
}

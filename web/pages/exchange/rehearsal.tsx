import { Table } from 'antd'
import type { CellView } from '#exchange/contract.ts'

type Row = { number: string; cells: CellView[]; problem: string | null }

/** The first matters through the mapping, as they would stand in the superior system's sheet. */
export function Rehearsal({ columns, rows }: { columns: readonly string[]; rows: readonly Row[] }) {
  const bad = rows.filter(({ problem }) => problem !== null).length
  return (
    <>
      <p className="hint">
        试取 {rows.length} 件（个人信息已遮盖），{bad === 0 ? '都可以导出。' : `其中 ${bad} 件不能导出，原因见末列。`}
      </p>
      <Table<Row>
        aria-label="试取"
        size="small"
        bordered
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...rows]}
        rowKey={({ number }) => number}
        columns={[
          ...columns.map((title, at) => ({
            key: title,
            title,
            width: 130,
            render: (_: unknown, { cells }: Row) => (
              <span
                className={cells[at]?.problem ? 'cell-problem' : 'cell-short'}
                title={cells[at]?.problem ?? undefined}
              >
                {cells[at]?.value || '—'}
              </span>
            ),
          })),
          {
            key: 'problem',
            title: '不能导出的原因',
            width: 260,
            render: (_: unknown, { problem }: Row) => problem ?? '',
          },
        ]}
      />
    </>
  )
}

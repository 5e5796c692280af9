import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { Nothing, Problem, Waiting } from './states.tsx'

export type Column<Row> = {
  key: string
  title: string
  width?: number
  /** Not offered for hiding. */
  fixed?: true
  align?: 'right'
  show: (row: Row) => ReactNode
}

type Props<Row> = {
  label: string
  columns: ReadonlyArray<Column<Row>>
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  error?: unknown
  busy?: boolean
  onRetry?: () => void
  onOpen?: (row: Row) => void
  empty: { words: string; hint?: string; act?: ReactNode }
}

/** A dense table over a query: waiting, failed, empty or rows. A row opens by click; the link in it by key. */
export function QueryTable<Row extends object>(props: Props<Row>) {
  const { rows, error, onOpen } = props
  if (!rows && error) return <Problem error={error} onRetry={props.onRetry} />
  if (!rows) return <Waiting rows={12} />
  return (
    <>
      {error ? <Problem error={error} onRetry={props.onRetry} /> : null}
      <Table<Row>
        aria-label={props.label}
        size="small"
        bordered
        pagination={false}
        loading={props.busy}
        dataSource={rows}
        rowKey={props.rowKey}
        columns={columnsOf(props.columns)}
        tableLayout="fixed"
        scroll={{ x: widthOf(props.columns) }}
        locale={{
          emptyText: (
            <Nothing words={props.empty.words} hint={props.empty.hint}>
              {props.empty.act}
            </Nothing>
          ),
        }}
        onRow={(row) => ({
          className: onOpen ? 'row-open' : undefined,
          onClick: (event) => {
            const inner = event.target instanceof Element ? event.target.closest('a, button, input, label') : null
            if (!inner && window.getSelection()?.isCollapsed !== false) onOpen?.(row)
          },
        })}
      />
    </>
  )
}

/** Columns without a width share what is left, but never less than this. */
const narrowest = 200

function widthOf<Row>(columns: ReadonlyArray<Column<Row>>): number {
  return columns.reduce((sum, { width }) => sum + (width ?? narrowest), 0)
}

function columnsOf<Row>(columns: ReadonlyArray<Column<Row>>): TableColumnsType<Row> {
  return columns.map(({ key, title, width, align, show }) => ({
    key,
    title,
    width,
    align,
    render: (_: unknown, row: Row) => show(row),
  }))
}

import type { Column } from './query-table.tsx'

type Props<Row> = {
  label: string
  columns: ReadonlyArray<Column<Row>>
  rows: readonly Row[]
  rowKey: (row: Row) => string
  onOpen?: (row: Row) => void
}

/** A table of rows that are all at hand, light enough for hundreds on one page. A row opens by click; its link by key. */
export function PlainTable<Row>({ label, columns, rows, rowKey, onOpen }: Props<Row>) {
  return (
    <div className="plain-frame">
      <table className="plain-table" aria-label={label}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} scope="col" style={align && { textAlign: align }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={onOpen && 'row-open'}
              onClick={(event) => {
                const inner = event.target instanceof Element ? event.target.closest('a, button') : null
                if (!inner && window.getSelection()?.isCollapsed !== false) onOpen?.(row)
              }}
            >
              {columns.map(({ key, align, show }) => (
                <td key={key} style={align && { textAlign: align }}>
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { CellView, FigureAsked, SheetView } from '#reports/tables/view.ts'
import { numberInWords } from '#web/parts/figure-words.ts'

type Props = { sheet: SheetView; onOpen: (figure: FigureAsked) => void }

/** A sheet as on its printed form; a number with records behind it opens them. */
export function SheetGrid({ sheet, onOpen }: Props) {
  return (
    <div className="sheet-frame">
      <table className="sheet-grid" aria-label={sheet.title}>
        <colgroup>
          <col className={sheet.columns.length > 7 ? 'sheet-first sheet-narrow' : 'sheet-first'} />
          {sheet.columns.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <Head sheet={sheet} />
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.id} className={Object.keys(row.cells).length === 0 ? 'sheet-heading' : undefined}>
              <th scope="row" style={{ paddingInlineStart: `${8 + row.level * 20}px` }}>
                {row.title}
              </th>
              {sheet.columns.map(({ id, title }) => (
                <td key={id}>
                  <Cell cell={row.cells[id]} name={`${row.title}，${title}`} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ sheet: { head, columns } }: Pick<Props, 'sheet'>) {
  const grouped = columns.some(({ group }) => group !== '')
  if (!grouped) {
    return (
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
    )
  }
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {head}
        </th>
        {runsOf(columns).map(({ id, group, title, width }) =>
          group === '' ? (
            <th key={id} scope="col" rowSpan={2}>
              {title}
            </th>
          ) : (
            <th key={id} scope="colgroup" colSpan={width}>
              {group}
            </th>
          ),
        )}
      </tr>
      <tr>
        {columns
          .filter(({ group }) => group !== '')
          .map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
      </tr>
    </thead>
  )
}

type Column = SheetView['columns'][number]

/** Columns of one group that stand side by side, as one heading. */
function runsOf(columns: readonly Column[]): Array<Column & { width: number }> {
  const runs: Array<Column & { width: number }> = []
  for (const column of columns) {
    const last = runs.at(-1)
    if (last && column.group !== '' && last.group === column.group) last.width += 1
    else runs.push({ ...column, width: 1 })
  }
  return runs
}

type CellProps = { cell: CellView | undefined; name: string; onOpen: Props['onOpen'] }

function Cell({ cell, name, onOpen }: CellProps) {
  if (!cell) return null
  const { value, figure, why } = cell
  const words = numberInWords(value)
  if (figure === null) return <span title={why || undefined}>{words}</span>
  return (
    <button
      type="button"
      className={value ? 'sheet-number' : 'sheet-number sheet-nought'}
      title={`${name}：${words}，点开看记录`}
      onClick={() => onOpen(figure)}
    >
      {words}
    </button>
  )
}

import { Button } from 'antd'
import { saveFile } from '#web/parts/save-file.ts'

export type BadRow = { line: number; name: string; reason: string }

const shown = 50

/** What cannot be taken, with the reason; all of it as a sheet to be sent back to whoever drew it. */
export function BadRows({ rows, file }: { rows: readonly BadRow[]; file: string }) {
  if (rows.length === 0) return null
  const save = () => saveFile(`${file}-错误清单.csv`, new Blob([sheetOf(rows)], { type: 'text/csv' }))
  return (
    <section className="grids-bad" aria-label="不能导入的">
      <h3>
        {rows.length} 个不能导入{' '}
        <Button size="small" onClick={save}>
          下载错误清单
        </Button>
      </h3>
      <ul>
        {rows.slice(0, shown).map(({ line, name, reason }) => (
          <li key={line}>
            第 {line} 个 {name}：{reason}
          </li>
        ))}
      </ul>
      {rows.length > shown && <p className="hint">列出前 {shown} 个，其余见错误清单。</p>}
    </section>
  )
}

/** CSV that spreadsheet programs open in UTF-8; a cell that begins like a formula stays text. */
export function sheetOf(rows: readonly BadRow[]): string {
  const cell = (text: string | number) => {
    const plain = String(text)
    const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain
    return `"${safe.replaceAll('"', '""')}"`
  }
  const lines = rows.map(({ line, name, reason }) => [line, name, reason].map(cell).join(','))
  return `\uFEFF${['"序号","名称","原因"', ...lines].join('\r\n')}`
}

import type { Document } from 'docx'
import type { Day } from '#calendar/date.ts'
import { officialDocument } from '#documents/official.ts'
import type { Block } from '#documents/official-blocks.ts'
import { organOf } from '#reports/annual.ts'
import { printCell, type SheetView, type TableView } from './view.ts'

/** More number columns than this do not stand side by side on a portrait page. */
const widest = 8

/** A sheet as tables of the official layout under its title; one that is too wide is divided by its groups of columns. */
export function sheetBlocks({ title, head, columns, rows, notes }: SheetView): Block[] {
  const parts = columns.length <= widest ? [columns] : inGroups(columns)
  const divided = parts.length > 1
  return [
    ...parts.map(
      (part): Block => ({
        kind: 'table',
        caption: divided && part[0] ? `${title}（${part[0].group || part[0].title}）` : title,
        columns: [head || '项目', ...part.map((one) => titleOf(one, divided))],
        rows: rows.map((row) => [
          `${'\u3000'.repeat(row.level)}${row.title}`,
          ...part.map(({ id }) => {
            const cell = row.cells[id]
            return cell ? printCell(cell) : ''
          }),
        ]),
      }),
    ),
    ...notes.map((text): Block => ({ kind: 'paragraph', text: `注：${text}` })),
  ]
}

type Columns = SheetView['columns']

function titleOf({ group, title }: Columns[number], captioned: boolean): string {
  return group === '' || captioned || title.length > 3 ? title : `${group}·${title}`
}

function inGroups(columns: Columns): Columns[] {
  return [...Map.groupBy(columns, ({ group, title }) => group || title).values()]
}

/** A table as an official document, its grids one below the other. */
export function tableDocument(table: TableView, day: Day): Document {
  const organ = organOf(table.street)
  return officialDocument({
    issuer: organ,
    title: `${table.street}${table.period}${table.name}`,
    blocks: table.sheets.flatMap((sheet) => sheetBlocks(sheet)),
    signature: { organ, day, sealed: true },
  })
}

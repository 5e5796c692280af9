/** A sheet as it was read; `cells` by heading. */
export type TheirSheet = {
  headings: readonly string[]
  rows: ReadonlyArray<{ line: number; cells: Readonly<Record<string, string>> }>
}

const searched = 20

/** A heading or key without what typists vary: width of signs, blanks, the mark of a required column. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .replace(/^\*|\*$/g, '')
}

/**
 * The sheet under the row that holds this heading: forms of superior systems often have several rows above it, which the
 * reader takes for headings. Undefined when no row among the first has it.
 */
export function underHeading(sheet: TheirSheet, heading: string): TheirSheet | undefined {
  const wanted = bareText(heading)
  if (sheet.headings.some((one) => bareText(one) === wanted)) return sheet
  const at = sheet.rows
    .slice(0, searched)
    .findIndex(({ cells }) => sheet.headings.some((one) => bareText(cells[one] ?? '') === wanted))
  const head = sheet.rows[at]
  if (!head) return undefined
  const columns = sheet.headings.flatMap((old) => {
    const name = (head.cells[old] ?? '').trim()
    return name === '' ? [] : [{ old, name }]
  })
  return {
    headings: columns.map(({ name }) => name),
    rows: sheet.rows.slice(at + 1).map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map(({ old, name }) => [name, cells[old] ?? ''])),
    })),
  }
}

/** The heading in their sheet under which a column of ours stands. */
export function headingFor(sheet: TheirSheet, title: string): string | undefined {
  const wanted = bareText(title)
  return sheet.headings.find((one) => bareText(one) === wanted)
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '／')).join(' | ')} |`

/** A Markdown table; 无。 when there are no rows. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return rows.length === 0 ? '无。' : [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

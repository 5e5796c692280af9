import { maskPersonal, redactText } from '#access/masking.ts'
import { parseMoment } from '#intake/mapping.ts'
import type { PersonalKind } from '#procedures/common.ts'
import type { Cell } from './cell.ts'
import type { BadRow, Comparison, ComparisonSummary, DifferenceLine } from './difference.ts'
import { personFields } from './field-path.ts'
import type { Column, RecordsMapping } from './mapping.ts'
import { inFormat } from './subject.ts'
import { bareText, headingFor, type TheirSheet } from './their-sheet.ts'

/** A matter as its cells stand in their columns; `cells` follows the columns of the mapping. */
export type OurRecord = { matter: string; number: string; title: string; cells: readonly Cell[] }

type Theirs = { key: string; line: number; cells: Readonly<Record<string, string>> }
type Compared = { column: Column; at: number; heading: string }

/**
 * Their sheet against our records, by the key column: records on one side alone, and fields that differ. Rows without a
 * key or with one that stood before are bad and compared with nothing. Compares the plain values, gives masked ones.
 */
export function compareRecords(
  mapping: RecordsMapping,
  sheet: TheirSheet,
  ours: readonly OurRecord[],
  personalOf: (column: Column) => PersonalKind | undefined,
): Comparison {
  const { good, bad } = theirRows(mapping, sheet)
  const keyAt = mapping.columns.findIndex(({ title }) => title === mapping.key)
  const byKey = Map.groupBy(ours, ({ cells }) => bareText(cells[keyAt]?.text ?? ''))
  const columns = comparedColumns(mapping, sheet)
  const counts = columns.map(({ column }) => ({ title: column.title, compared: 0, different: 0 }))
  const lines: DifferenceLine[] = []
  const met = new Set<OurRecord>()
  let same = 0
  let different = 0
  for (const row of good) {
    const mine = byKey.get(bareText(row.key))?.[0]
    if (!mine) {
      lines.push(onlyTheirs(row, columns, personalOf))
      continue
    }
    met.add(mine)
    const found = columns.flatMap((one, index) => {
      const count = counts[index]
      const line = differenceIn(row, mine, one, personalOf)
      if (count) count.compared++
      if (count && line) count.different++
      return line ?? []
    })
    lines.push(...found)
    if (found.length === 0) same++
    else different++
  }
  const left = ours.filter((one) => !met.has(one))
  lines.push(...left.map((one) => onlyOurs(one, keyAt, byKey)))
  const summary: ComparisonSummary = {
    ...{ theirs: good.length, ours: ours.length, same, different },
    ...{ onlyTheirs: good.length - same - different, onlyOurs: left.length, bad: bad.length },
    fields: counts,
    tallies: columns.flatMap((one) => (one.column.tally ? [tallyOf(one, good, ours, personalOf)] : [])),
    notes: notesOf(mapping, sheet),
  }
  return { lines, bad, summary }
}

function theirRows(mapping: RecordsMapping, sheet: TheirSheet): { good: Theirs[]; bad: BadRow[] } {
  const heading = headingFor(sheet, mapping.key) ?? ''
  const seen = new Map<string, number>()
  const good: Theirs[] = []
  const bad: BadRow[] = []
  for (const { line, cells } of sheet.rows) {
    const key = (cells[heading] ?? '').trim()
    const before = seen.get(bareText(key))
    if (bareText(key) === '') bad.push({ line, cells, reason: `没有「${mapping.key}」，无从比对` })
    else if (before !== undefined) bad.push({ line, cells, reason: `「${mapping.key}」与第 ${before} 行相同` })
    else {
      seen.set(bareText(key), line)
      good.push({ key, line, cells })
    }
  }
  return { good, bad }
}

function comparedColumns(mapping: RecordsMapping, sheet: TheirSheet): Compared[] {
  return mapping.columns.flatMap((column, at) => {
    const heading = headingFor(sheet, column.title)
    return heading === undefined || column.uncompared || column.title === mapping.key ? [] : [{ column, at, heading }]
  })
}

function differenceIn(
  row: Theirs,
  mine: OurRecord,
  { column, at, heading }: Compared,
  personalOf: (column: Column) => PersonalKind | undefined,
): DifferenceLine | undefined {
  const cell = mine.cells[at]
  const theirs = (row.cells[heading] ?? '').trim()
  if (!cell || isSame(column, cell.text, theirs)) return undefined
  const shown = maskTheirs(column, theirs, personalOf(column))
  return {
    ...{ kind: 'different', key: row.key, title: mine.title, field: column.title },
    ...{ ours: cell.masked, theirs: shown, matter: mine.matter, row: row.line },
    note: shown === cell.masked ? '遮盖的部分不同' : (cell.problem ?? ''),
  }
}

/** True when two values say the same: signs' width, blanks and case aside, dates by their day and time, numbers by value. */
export function isSame(column: Column, ours: string, theirs: string): boolean {
  const bare = (text: string) => bareText(text).toLowerCase()
  if (bare(ours) === bare(theirs)) return true
  if (ours === '' || theirs === '') return false
  if (column.number) return Number(bare(ours).replaceAll(',', '')) === Number(bare(theirs).replaceAll(',', ''))
  if (column.date === undefined) return false
  const written = (text: string) => {
    const at = parseMoment(text)
    return at && column.date !== undefined ? inFormat(at, column.date) : undefined
  }
  const mine = written(ours)
  return mine !== undefined && mine === written(theirs)
}

function maskTheirs(column: Column, text: string, kind: PersonalKind | undefined): string {
  if (kind !== undefined) return maskPersonal(kind, text)
  return column.date !== undefined || column.codes ? text : redactText(text)
}

function onlyTheirs(
  row: Theirs,
  columns: readonly Compared[],
  personalOf: (column: Column) => PersonalKind | undefined,
): DifferenceLine {
  const words = columns.flatMap(({ column, heading }) => {
    const text = maskTheirs(column, (row.cells[heading] ?? '').trim(), personalOf(column))
    return text === '' ? [] : [`${column.title}：${text.length > 40 ? `${text.slice(0, 40)}…` : text}`]
  })
  return {
    ...{ kind: 'only-theirs', key: row.key, title: '', field: '', ours: '', note: '' },
    ...{ theirs: words.slice(0, 4).join('；'), matter: null, row: row.line },
  }
}

function onlyOurs(one: OurRecord, keyAt: number, byKey: ReadonlyMap<string, readonly OurRecord[]>): DifferenceLine {
  const cell = one.cells[keyAt]
  const key = cell?.text ?? ''
  const first = byKey.get(bareText(key))?.[0]
  const twin = key !== '' && first !== undefined && first !== one
  return {
    ...{ kind: 'only-ours', key, title: one.title, field: '', ours: one.number, theirs: '' },
    note: key === '' ? `本地未填「${cell?.title ?? ''}」` : twin ? `与 ${first.number} 同一编号，已按那一件比对` : '',
    ...{ matter: one.matter, row: null },
  }
}

function tallyOf(
  { column, at, heading }: Compared,
  theirs: readonly Theirs[],
  ours: readonly OurRecord[],
  personalOf: (column: Column) => PersonalKind | undefined,
) {
  const counts = new Map<string, { value: string; ours: number; theirs: number }>()
  const countFor = (value: string) => {
    const known = counts.get(value) ?? { value, ours: 0, theirs: 0 }
    counts.set(value, known)
    return known
  }
  for (const { cells } of ours) countFor(cells[at]?.masked ?? '').ours++
  for (const { cells } of theirs)
    countFor(maskTheirs(column, (cells[heading] ?? '').trim(), personalOf(column))).theirs++
  return { title: column.title, values: [...counts.values()].sort((a, b) => b.theirs + b.ours - a.theirs - a.ours) }
}

function notesOf(mapping: RecordsMapping, sheet: TheirSheet): string[] {
  const absent = mapping.columns.filter(
    ({ title, uncompared }) => !uncompared && headingFor(sheet, title) === undefined,
  )
  const titles = new Set(mapping.columns.map(({ title }) => bareText(title)))
  const extra = sheet.headings.filter((heading) => !titles.has(bareText(heading)))
  return [
    ...(absent.length > 0 ? [`上级表中没有这些列，未比对：${absent.map(({ title }) => title).join('、')}`] : []),
    ...(extra.length > 0 ? [`上级表中的这些列不在映射中，未比对：${extra.join('、')}`] : []),
  ]
}

/** By the path of its column whether a value is a person's: name, telephone, identity number or address. */
export function personalByPath({ from, join }: Column): PersonalKind | undefined {
  const paths = [from, ...(join ?? []).map((part) => ('from' in part ? part.from : undefined))]
  for (const path of paths) {
    const [head, part, key] = (path ?? '').split('.')
    if (head !== 'people' || part === undefined) continue
    if (key === undefined) return 'name'
    if (key === 'name' || key === 'phone' || key === 'idNumber' || key === 'address') return personFields[key].personal
  }
  return undefined
}

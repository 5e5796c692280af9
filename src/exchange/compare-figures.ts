import type { Figure } from '#indicators/contract.ts'
import type { BadRow, Comparison, DifferenceLine } from './difference.ts'
import type { FigureRow, FiguresMapping } from './mapping.ts'
import { bareText, headingFor, type TheirSheet } from './their-sheet.ts'

type Theirs = { code: string; name: string; value: number; text: string; line: number }

/** Half of the last printed digit of a percentage. */
const usualTolerance = 0.005

/**
 * Their sheet of figures against our indicators of the same period, by their codes. A value that is no number, a row
 * without a code and a code that stood before are bad.
 */
export function compareFigures(
  mapping: FiguresMapping,
  sheet: TheirSheet,
  figures: ReadonlyMap<string, Figure>,
): Comparison {
  const { good, bad } = theirFigures(mapping, sheet)
  const byCode = new Map(good.map((one) => [bareText(one.code), one]))
  const lines: DifferenceLine[] = []
  let same = 0
  let onlyOurs = 0
  for (const row of mapping.rows) {
    const theirs = byCode.get(bareText(row.theirs))
    const ours = ourValue(row, figures)
    if (!theirs) {
      onlyOurs++
      lines.push(lineOf('only-ours', row, ours, undefined))
    } else if (isNear(row, ours, theirs.value)) same++
    else lines.push(lineOf('different', row, ours, theirs))
  }
  const known = new Set(mapping.rows.map(({ theirs }) => bareText(theirs)))
  const unknown = good.filter(({ code }) => !known.has(bareText(code)))
  lines.push(...unknown.map(unmapped))
  const compared = mapping.rows.length - onlyOurs
  return {
    lines,
    bad,
    summary: {
      ...{ theirs: good.length, ours: mapping.rows.length, same, different: compared - same },
      ...{ onlyTheirs: unknown.length, onlyOurs, bad: bad.length },
      fields: [{ title: mapping.file.value, compared, different: compared - same }],
      tallies: [],
      notes: [],
    },
  }
}

function theirFigures(mapping: FiguresMapping, sheet: TheirSheet): { good: Theirs[]; bad: BadRow[] } {
  const [codeAt, valueAt] = [headingFor(sheet, mapping.file.code), headingFor(sheet, mapping.file.value)]
  const nameAt = mapping.file.name === undefined ? undefined : headingFor(sheet, mapping.file.name)
  const seen = new Map<string, number>()
  const good: Theirs[] = []
  const bad: BadRow[] = []
  for (const { line, cells } of sheet.rows) {
    const [code, text] = [(cells[codeAt ?? ''] ?? '').trim(), (cells[valueAt ?? ''] ?? '').trim()]
    const value = numberIn(text)
    const before = seen.get(bareText(code))
    const reason =
      code === ''
        ? `没有「${mapping.file.code}」`
        : before !== undefined
          ? `「${code}」与第 ${before} 行相同`
          : value === undefined
            ? text === ''
              ? '没有数值'
              : `「${text}」不是数`
            : undefined
    if (code !== '' && before === undefined) seen.set(bareText(code), line)
    if (reason !== undefined || value === undefined) bad.push({ line, cells, reason: reason ?? '' })
    else good.push({ code, name: (cells[nameAt ?? ''] ?? '').trim(), value, text, line })
  }
  return { good, bad }
}

/** The number of '1,234 件', '98.84%' or '１２'; undefined when there is none, or more than one. */
export function numberIn(text: string): number | undefined {
  const found = /^(-?\d+(?:\.\d+)?)(?:%|[\p{Script=Han}]{0,4})$/u.exec(bareText(text).replaceAll(',', ''))?.[1]
  return found === undefined ? undefined : Number(found)
}

function ourValue(
  { ours, part }: FigureRow,
  figures: ReadonlyMap<string, Figure>,
): { value: number | null; figure?: Figure } {
  const figure = figures.get(ours)
  if (!figure) return { value: null }
  return { value: part === undefined ? figure.value : figure[part], figure }
}

function isNear({ tolerance, part }: FigureRow, ours: ReturnType<typeof ourValue>, theirs: number): boolean {
  if (ours.value === null) return false
  const isShare = part === undefined && ours.figure?.denominator != null
  // 两边都已取整到末位，差一个浮点的尾数不算不同。
  return Math.abs(ours.value - theirs) <= (tolerance ?? (isShare ? usualTolerance : 0)) + 1e-9
}

function lineOf(
  kind: 'only-ours' | 'different',
  row: FigureRow,
  { value, figure }: ReturnType<typeof ourValue>,
  theirs: Theirs | undefined,
): DifferenceLine {
  const unit = row.part === undefined ? (figure?.unit ?? '') : ''
  const ours = value === null ? '—（没有可计算的记录）' : `${value}${unit}`
  const by = value === null || !theirs ? '' : `本地比上级${gapWords(value - theirs.value)}`
  return {
    kind,
    ...{ key: row.theirs, title: row.name ?? figure?.name ?? row.ours, field: figure?.name ?? row.ours, ours },
    theirs: theirs?.text ?? '',
    note: [by, figure ? `指标 ${row.ours}，口径第 ${figure.definition} 版，${figure.records} 条记录` : '']
      .filter(Boolean)
      .join('；'),
    ...{ matter: null, row: theirs?.line ?? null },
  }
}

function gapWords(gap: number): string {
  const size = Math.round(Math.abs(gap) * 10_000) / 10_000
  return gap > 0 ? `多 ${size}` : `少 ${size}`
}

function unmapped({ code, name, text, line }: Theirs): DifferenceLine {
  return {
    ...{ kind: 'only-theirs', key: code, title: name, field: '', ours: '', theirs: text },
    ...{ note: '映射中没有这个指标', matter: null, row: line },
  }
}

import { Refusal, refuse } from '#http/refusal.ts'
import { type Register, registerFields } from './define.ts'
import { changedKeys, type EntryContent, parseEntry } from './entry.ts'
import { referencesIn, refuseUnknown } from './references.ts'
import { restoreMasked } from './sealing.ts'
import { fromTitle, type SheetRow, untilTitle } from './sheet.ts'
import { dayInCell, readCell } from './sheet-cells.ts'
import type { Names } from './sheet-names.ts'

/** An entry that stands in the register already, opened. */
export type Known = EntryContent & { id: string; revision: number }

/** What one row of the sheet leads to. */
export type Planned =
  | { kind: 'create'; line: number; content: EntryContent }
  | { kind: 'update'; line: number; before: Known; content: EntryContent }
  | { kind: 'same'; line: number; content: EntryContent }
  | { kind: 'bad'; line: number; reason: string }

type Sheet = { headings: readonly string[]; rows: readonly SheetRow[] }

/**
 * What importing a sheet would do, row by row: a known code is an update, another is new, `today` where no start is
 * given; a bad row has its reason. Refuses `mapping-incomplete` when the code or the name has no column.
 */
export function planImport(
  register: Register,
  sheet: Sheet,
  known: ReadonlyMap<string, Known>,
  names: Names,
  today: string,
): Planned[] {
  const missing = [register.code.title, register.nameTitle].filter((title) => !sheet.headings.includes(title))
  if (missing.length > 0) throw refuse('mapping-incomplete', { fields: missing.join('、') })
  const lines = new Map<string, number>()
  const plan = sheet.rows.map((row): Planned => {
    const code = (row.cells[register.code.title] ?? '').trim()
    const earlier = lines.get(code)
    if (earlier !== undefined) return bad(row.line, `「${register.code.title}」与第 ${earlier} 行重复`)
    if (code !== '') lines.set(code, row.line)
    return guarded(row.line, () => planRow(register, sheet.headings, row, known.get(code), names, today))
  })
  return withoutDangling(register, plan, known)
}

function planRow(
  register: Register,
  headings: readonly string[],
  row: SheetRow,
  before: Known | undefined,
  names: Names,
  today: string,
): Planned {
  const has = (title: string) => headings.includes(title)
  const cell = (title: string) => (row.cells[title] ?? '').trim()
  const data = restoreMasked(register, dataIn(register, has, row, before?.data ?? {}, names), before?.data)
  const from = dayInCell(cell(fromTitle))
  const until = dayInCell(cell(untilTitle))
  const content = parseEntry(
    register,
    {
      code: cell(register.code.title),
      name: cell(register.nameTitle),
      data,
      validFrom: from === '' ? (before?.validFrom ?? today) : from,
      validUntil: has(untilTitle) ? (until === '' ? null : until) : (before?.validUntil ?? null),
    },
    before,
  )
  if (!before) return { kind: 'create', line: row.line, content }
  const { id: _, revision: __, ...former } = before
  if (changedKeys(former, content).length === 0) return { kind: 'same', line: row.line, content }
  return { kind: 'update', line: row.line, before, content }
}

function dataIn(
  register: Register,
  has: (title: string) => boolean,
  row: SheetRow,
  kept: Record<string, unknown>,
  names: Names,
): Record<string, unknown> {
  const data = { ...kept }
  const problems = (row.formula ?? []).map((heading) => `「${heading}」是公式，请改为数值后再导入`)
  for (const field of registerFields(register)) {
    if (!has(field.title)) continue
    const read = readCell(field, row.cells[field.title] ?? '', names)
    if (!read.ok) problems.push(`「${field.title}」${read.reason}`)
    else if (read.value === undefined) delete data[field.key]
    else data[field.key] = read.value
  }
  if (problems.length > 0) throw refuse('input-invalid', { problems: problems.join('；') })
  return data
}

// 同一张表里的上级若因有误未导入，指向它的行也不能导入，否则留下断头的关联。
function withoutDangling(register: Register, plan: Planned[], known: ReadonlyMap<string, Known>): Planned[] {
  const good = new Set(plan.flatMap((row) => (row.kind === 'bad' ? [] : [row.content.code])))
  const checked = plan.map((row): Planned => {
    if (row.kind === 'bad') return row
    const own = referencesIn(register, row.content.data).filter((reference) => reference.register === register.id)
    return guarded(row.line, () => {
      refuseUnknown(own, ({ code }) => good.has(code) || known.has(code))
      return row
    })
  })
  const lost = checked.some((row, at) => row.kind === 'bad' && plan[at]?.kind !== 'bad')
  return lost ? withoutDangling(register, checked, known) : checked
}

function guarded(line: number, act: () => Planned): Planned {
  try {
    return act()
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return bad(line, String(problem.detail.problems ?? problem.message))
  }
}

function bad(line: number, reason: string): Planned {
  return { kind: 'bad', line, reason }
}

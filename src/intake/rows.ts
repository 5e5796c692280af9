import { dayOf, type Instant } from '#calendar/date.ts'
import { Refusal, wordsOf } from '#http/refusal.ts'
import { commonIntake } from '#procedures/common.ts'
import { parseInput } from '#procedures/forms.ts'
import { findProcedure, procedures } from '#procedures/index.ts'
import type { SheetRow } from './channels/sheet.ts'
import type { Incoming, Source, Unreadable } from './source.ts'

/** How the rows of a sheet are to be read. */
export type Reading = { source: Source; kind: string; columns: ReadonlyMap<string, string>; now: Instant }

/** A row as a record that can be filed, or why it cannot: nothing is guessed and nothing cut off. */
export function judgeRow(row: SheetRow, { source, kind, columns, now }: Reading): Incoming | Unreadable {
  const mapped = [...columns.values()]
  const formula = row.formula?.find((heading) => mapped.includes(heading))
  if (formula !== undefined) return { reason: `「${formula}」是公式，请改为文字后再导入` }
  const odd = mapped.find((heading) => isOdd(row.cells[heading] ?? ''))
  if (odd !== undefined) return { reason: `「${odd}」含有不可见的控制字符，请删去后再导入` }
  const values = Object.fromEntries([...columns].map(([key, heading]) => [key, row.cells[heading] ?? '']))
  const read = source.read(values, kind)
  if ('reason' in read) return read
  const incoming = { line: row.line, ...read }
  const reason = unlawful(incoming, kind, now)
  return reason === undefined ? incoming : { reason }
}

function unlawful({ happenedAt, steps, common, intake }: Incoming, kind: string, now: Instant): string | undefined {
  const future = [happenedAt, ...steps.map((step) => step.at)].find((at) => at > now)
  if (future !== undefined) return wordsOf('date-in-future', { given: dayOf(future) })
  const day = dayOf(happenedAt)
  const procedure = findProcedure(kind, day)
  if (!procedure) return wordsOf('procedure-not-in-force', { name: nameOf(kind), day })
  try {
    parseInput(commonIntake, common)
    parseInput(procedure.intake, intake)
    return undefined
  } catch (problem) {
    if (problem instanceof Refusal) return String(problem.detail.problems ?? problem.message)
    throw problem
  }
}

function nameOf(kind: string): string {
  return procedures.find(({ procedure }) => procedure.id === kind)?.procedure.name ?? kind
}

// 数据库的文字不能含 NUL 或残缺的代理对。
function isOdd(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed()
}

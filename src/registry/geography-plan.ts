import type { Polygon } from './fields.ts'
import type { FileGrid } from './geography-import.ts'
import { checkGrids, type GridShape, type Problem } from './geometry/check.ts'
import type { Point } from './geometry/measure.ts'
import { snapPolygon } from './geometry/snap.ts'

/** A grid as it stands on the day from which the import is to hold. */
export type Standing = GridShape & { village: string; revision: number; coming?: string }

/** What one grid of the file leads to; `at` is where the trouble is. */
export type PlannedGrid = { line: number; code: string; name: string; village: string } & (
  | { result: 'new' | 'changed'; boundary: Polygon; kind: GridShape['kind']; revision?: number; note?: string }
  | { result: 'same'; note?: string }
  | { result: 'bad'; reason: string; at?: Point }
)

export type Villages = ReadonlyArray<{ code: string; name: string }>
type Options = { snap: number; taken?: ReadonlySet<string> }

/**
 * What importing the grids would do: new, changed, the same, or bad with the reason. Boundaries are laid on those of
 * their neighbours within `snap` metres; of grids that claim the same ground none is taken, and the rest is looked at
 * again without them, until no fault is left. `taken` are codes that stand on another day and so are not free.
 */
export function planGeography(
  rows: readonly FileGrid[],
  standing: readonly Standing[],
  villages: Villages,
  { snap, taken = new Set() }: Options,
): { rows: PlannedGrid[]; warnings: Problem[] } {
  const known = new Map(standing.map((grid) => [grid.code, grid]))
  const read = rows.map((row) => readRow(row, known.get(row.code), villages, taken))
  const laid = snap > 0 ? layTogether(read, standing, snap) : read
  return withoutQuarrels(laid.map(withoutChange(known)), standing)
}

function readRow(
  row: FileGrid,
  before: Standing | undefined,
  villages: Villages,
  taken: ReadonlySet<string>,
): PlannedGrid {
  const { line, code, name } = row
  const bad = (reason: string): PlannedGrid => ({ line, code, name, village: row.village, result: 'bad', reason })
  if ('reason' in row) return bad(row.reason)
  if (before?.coming !== undefined) return bad(`该网格已有自 ${before.coming} 起生效的改动，请把生效日期定在那天或以后`)
  if (!before && taken.has(code)) return bad('该编号在清单里已有，但在生效日期那天不在册')
  const village = villageOf(row.village, villages)
  if (row.village !== '' && !village) return bad(`村社清单里没有「${row.village}」`)
  if (before) {
    const note = name !== before.name && name !== code ? `清单里叫「${before.name}」，名称不随导入改动` : undefined
    const kept = { line, code, name: before.name, village: before.village, boundary: row.boundary, kind: before.kind }
    return { ...kept, result: 'changed', revision: before.revision, ...(note && { note }) }
  }
  if (!village) return bad('新网格须写明所属村社')
  return { line, code, name, village, result: 'new', boundary: row.boundary, kind: 'general' }
}

function villageOf(text: string, villages: Villages): string | undefined {
  return villages.find(({ code, name }) => code === text || name === text)?.code
}

type Taken = Extract<PlannedGrid, { boundary: Polygon }>

function isTaken(row: PlannedGrid): row is Taken {
  return row.result === 'new' || row.result === 'changed'
}

/** Each laid on what stands beside it and is not in the file, then on those before it in the file. */
function layTogether(rows: readonly PlannedGrid[], standing: readonly Standing[], metres: number): PlannedGrid[] {
  const named = new Set(rows.filter(isTaken).map(({ code }) => code))
  const done = standing.flatMap(({ code, kind, boundary }) =>
    boundary && !named.has(code) ? [{ kind, boundary }] : [],
  )
  return rows.map((row) => {
    if (!isTaken(row)) return row
    const beside = done.filter(({ kind }) => kind === row.kind).map(({ boundary }) => boundary)
    const boundary = snapPolygon(row.boundary, beside, metres)
    done.push({ kind: row.kind, boundary })
    return { ...row, boundary }
  })
}

function withoutChange(known: ReadonlyMap<string, Standing>) {
  return (row: PlannedGrid): PlannedGrid => {
    if (row.result !== 'changed') return row
    const { line, code, name, village, note } = row
    if (JSON.stringify(known.get(code)?.boundary?.coordinates) !== JSON.stringify(row.boundary.coordinates)) return row
    return { line, code, name, village, result: 'same', ...(note && { note }) }
  }
}

function withoutQuarrels(
  rows: PlannedGrid[],
  before: readonly Standing[],
): { rows: PlannedGrid[]; warnings: Problem[] } {
  const taken = rows.filter(isTaken)
  const codes = new Set(taken.map(({ code }) => code))
  const after = [...before.filter(({ code }) => !codes.has(code)), ...taken]
  const found = checkGrids(after, codes, { before, whole: true })
  const errors = found.filter(({ level }) => level === 'error')
  if (errors.length === 0) return { rows, warnings: found }
  const struck = rows.map((row): PlannedGrid => {
    const own = isTaken(row) ? errors.filter((error) => error.codes.includes(row.code)) : []
    const { line, code, name, village } = row
    return own[0]
      ? { line, code, name, village, result: 'bad', reason: own.map(({ words }) => words).join(''), at: own[0].at }
      : row
  })
  return withoutQuarrels(struck, before)
}

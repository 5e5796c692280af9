import type { Polygon } from '#registry/fields.ts'
import type { GridShape } from '#registry/geometry/check.ts'
import { areaOf, type Point, type Ring } from '#registry/geometry/measure.ts'
import { mergePolygons } from '#registry/geometry/merge.ts'
import { isSame, mendPolygon, rounded } from '#registry/geometry/ring.ts'
import { snapPoint, snapPolygon } from '#registry/geometry/snap.ts'
import { splitPolygon, splitWords } from '#registry/geometry/split.ts'

/** A grid under change; one without a `revision` is new. */
export type EditGrid = GridShape & { village: string; revision?: number }

/** What is drawn, with what it was before, so that every act can be taken back. */
export type Draft = {
  base: readonly EditGrid[]
  grids: readonly EditGrid[]
  past: ReadonlyArray<readonly EditGrid[]>
  future: ReadonlyArray<readonly EditGrid[]>
}

export type Outcome = { ok: true; draft: Draft } | { ok: false; words: string; at?: Point }

export function openDraft(base: readonly EditGrid[]): Draft {
  return { base, grids: base, past: [], future: [] }
}

/** The draft after an act, which can be undone. */
export function act(draft: Draft, grids: readonly EditGrid[]): Draft {
  return { base: draft.base, grids, past: [...draft.past.slice(-99), draft.grids], future: [] }
}

export function undo({ base, grids, past, future }: Draft): Draft {
  const before = past.at(-1)
  return before
    ? { base, grids: before, past: past.slice(0, -1), future: [grids, ...future] }
    : { base, grids, past, future }
}

export function redo({ base, grids, past, future }: Draft): Draft {
  const [next, ...rest] = future
  return next ? { base, grids: next, past: [...past, grids], future: rest } : { base, grids, past, future }
}

/** What is to be kept: new and changed grids, and those that are no more. */
export function changesOf({ base, grids }: Draft) {
  const before = new Map(base.map((grid) => [grid.code, grid]))
  const left = new Set(grids.map(({ code }) => code))
  const drawn = grids.filter((grid): grid is EditGrid & { boundary: Polygon } => grid.boundary !== undefined)
  return {
    created: drawn.filter(({ revision }) => revision === undefined),
    changed: drawn.filter(
      ({ code, revision, boundary }) => revision !== undefined && before.get(code)?.boundary !== boundary,
    ),
    ended: base.flatMap(({ code, name, revision }) =>
      left.has(code) || revision === undefined ? [] : [{ code, name, revision }],
    ),
  }
}

export function countChanges(draft: Draft): number {
  const { created, changed, ended } = changesOf(draft)
  return created.length + changed.length + ended.length
}

type Hold = { code: string; together: boolean }

/** The grids that follow when a corner of one moves: with `together` every one that has the same corner. */
function following(grids: readonly EditGrid[], { code, together }: Hold, change: (ring: Ring) => Ring): EditGrid[] {
  return grids.map((grid) => {
    if (!grid.boundary || (grid.code !== code && !together)) return grid
    const { coordinates } = grid.boundary
    const rings = coordinates.map(change)
    return rings.every((ring, at) => ring === coordinates[at])
      ? grid
      : { ...grid, boundary: { type: 'Polygon', coordinates: rings } }
  })
}

/** A corner moved, in all grids that share it or in one; the rings stay closed. */
export function moveCorner(grids: readonly EditGrid[], hold: Hold, from: Point, to: Point): EditGrid[] {
  const place: Point = [rounded(to[0]), rounded(to[1])]
  return following(grids, hold, (ring) =>
    ring.some((point) => isSame(point, from)) ? ring.map((point) => (isSame(point, from) ? place : point)) : ring,
  )
}

/** A new corner on the side after corner `edge` of the outline, also in the neighbour that shares this side. */
export function insertCorner(
  grids: readonly EditGrid[],
  hold: Hold,
  [from, to]: readonly [Point, Point],
  at: Point,
): EditGrid[] {
  const place: Point = [rounded(at[0]), rounded(at[1])]
  return following(grids, hold, (ring) => {
    const edge = ring.findIndex((point, index) => {
      const next = ring[index + 1]
      return (
        next !== undefined && ((isSame(point, from) && isSame(next, to)) || (isSame(point, to) && isSame(next, from)))
      )
    })
    return edge === -1 ? ring : [...ring.slice(0, edge + 1), place, ...ring.slice(edge + 1)]
  })
}

/** A corner taken away where the ring keeps at least three. */
export function removeCorner(grids: readonly EditGrid[], hold: Hold, corner: Point): EditGrid[] {
  return following(grids, hold, (ring) => {
    const left = ring.slice(0, -1).filter((point) => !isSame(point, corner))
    const [first] = left
    return first && left.length >= 3 && left.length < ring.length - 1 ? [...left, first] : ring
  })
}

/** Where a corner comes to lie: on a corner or side of another grid that is near enough. */
export function snapped(grids: readonly EditGrid[], code: string, point: Point, metres: number): Point {
  const others = grids.flatMap((grid) => (grid.code !== code && grid.boundary ? [grid.boundary] : []))
  return metres > 0 ? snapPoint(point, others, metres) : point
}

type Head = Pick<EditGrid, 'code' | 'name' | 'village' | 'kind'>

/** A grid drawn corner by corner; or a known one that had no outline yet. */
export function drawGrid(draft: Draft, head: Head, corners: readonly Point[], metres: number): Outcome {
  const [first] = corners
  if (!first || corners.length < 3) return { ok: false, words: '至少要三个顶点。' }
  const known = draft.grids.find(({ code }) => code === head.code)
  if (known?.boundary) return { ok: false, words: `编号「${head.code}」已有网格，请换一个。` }
  const beside = draft.grids.flatMap(({ kind, boundary }) => (boundary && kind === head.kind ? [boundary] : []))
  const raw = mendPolygon({ coordinates: [[...corners, first]] })
  const boundary = metres > 0 ? snapPolygon(raw, beside, metres) : raw
  const rest = draft.grids.filter((grid) => grid !== known)
  return { ok: true, draft: act(draft, [...rest, { ...(known ?? head), boundary }]) }
}

/** A grid cut in two: the greater part keeps its code, the other becomes a new grid of the same village. */
export function cutGrid(
  draft: Draft,
  code: string,
  line: readonly Point[],
  made: { code: string; name: string },
): Outcome {
  const grid = draft.grids.find((one) => one.code === code)
  if (!grid?.boundary) return { ok: false, words: '请先选一个有边界的网格。' }
  if (draft.grids.some((one) => one.code === made.code))
    return { ok: false, words: `编号「${made.code}」已有网格，请换一个。` }
  const split = splitPolygon(grid.boundary, line)
  if (!split.ok) return { ok: false, words: splitWords[split.fault], ...(split.at && { at: split.at }) }
  const [larger, smaller] = split.parts.toSorted((a, b) => areaOf(b) - areaOf(a))
  const { village, kind } = grid
  const parts = draft.grids.flatMap((one): EditGrid[] =>
    one === grid
      ? [
          { ...grid, boundary: larger },
          { ...made, village, kind, boundary: smaller },
        ]
      : [one],
  )
  return { ok: true, draft: act(draft, parts) }
}

/** Two neighbours as one under the first one's code; the other is no more. */
export function mergeGrids(draft: Draft, keep: string, other: string): Outcome {
  const [one, two] = [keep, other].map((code) => draft.grids.find((grid) => grid.code === code))
  if (!one?.boundary || !two?.boundary || one === two) return { ok: false, words: '请选两个有边界的网格。' }
  const merged = mergePolygons([one.boundary, two.boundary])
  if (!merged.ok)
    return {
      ok: false,
      words: `「${one.name}」与「${two.name}」不相邻，不能合并。`,
      ...(merged.at && { at: merged.at }),
    }
  const grids = draft.grids.flatMap((grid): EditGrid[] =>
    grid === two ? [] : [grid === one ? { ...one, boundary: merged.polygon } : grid],
  )
  return { ok: true, draft: act(draft, grids) }
}

/** A free code in the manner of the others: the highest number of the commonest beginning, and one more. */
export function nextCode(grids: ReadonlyArray<{ code: string }>): string {
  const parts = grids.flatMap(({ code }) => {
    const [, head = '', digits] = /^(.*?)(\d+)$/.exec(code) ?? []
    return digits === undefined ? [] : [{ head, digits }]
  })
  const heads = Map.groupBy(parts, ({ head }) => head)
  const [head, same] = [...heads].sort((a, b) => b[1].length - a[1].length)[0] ?? ['G', []]
  const highest = Math.max(0, ...same.map(({ digits }) => Number(digits)))
  const width = Math.max(2, ...same.map(({ digits }) => digits.length))
  return `${head}${String(highest + 1).padStart(width, '0')}`
}

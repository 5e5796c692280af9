import type { Polygon } from '../fields.ts'
import { holesIn, missingOf, overlapOf, type Piece } from './cover.ts'
import { isInsideChina } from './datum.ts'
import { areaWords, boxesMeet, boxOf, type Point, placeWords, type Ring } from './measure.ts'
import { faultsOf, type RingFault } from './ring.ts'

/** A grid as the checks see it: 普通网格 tile the street, 专属网格 and 微网格 lie within them. */
export type GridShape = { code: string; name: string; kind: 'general' | 'special' | 'micro'; boundary?: Polygon }

/** Something wrong with the boundaries, in words and with its place; an `error` is never kept. */
export type Problem = { level: 'error' | 'warning'; words: string; codes: string[]; at: Point; area?: Ring[] }

const ringWords: Record<RingFault['kind'], string> = {
  few: '顶点太少，至少要三个不同的点',
  crossing: '边界自己相交',
  touching: '边界自己相接（同一处走了两次）',
  spike: '边界走出去又原路折回',
}

/**
 * What is wrong with the changed grids among all: crossing rings, places outside China, ground claimed twice by grids of
 * the same kind. As warnings: ground that `before` covered and now nobody does, and holes between 普通网格 where `whole`.
 */
export function checkGrids(
  after: readonly GridShape[],
  changed: ReadonlySet<string>,
  { before = [], whole = false }: { before?: readonly GridShape[]; whole?: boolean } = {},
): Problem[] {
  const own = after.filter(({ code }) => changed.has(code)).flatMap(ownProblems)
  const broken = new Set(own.flatMap(({ codes }) => codes))
  const sound = after.filter((grid): grid is Drawn => grid.boundary !== undefined && !broken.has(grid.code))
  if (broken.size > 0) return own
  return [...own, ...overlaps(sound, changed), ...lost(sound, before, changed), ...(whole ? holes(sound) : [])]
}

type Drawn = GridShape & { boundary: Polygon }

function isDrawn(grid: GridShape): grid is Drawn {
  return grid.boundary !== undefined
}

function ownProblems(grid: GridShape): Problem[] {
  if (!grid.boundary) return []
  const label = labelOf(grid)
  const far = grid.boundary.coordinates.flat().find((point) => !isInsideChina(point))
  if (far)
    return [
      error(`${label}有顶点不在中国范围内（${placeWords(far)}），请核对坐标系、经纬度是否写反。`, [grid.code], far),
    ]
  return faultsOf(grid.boundary).map(({ kind, at }) =>
    error(`${label}${ringWords[kind]}：在 ${placeWords(at)}，请移动或删去附近的顶点。`, [grid.code], at),
  )
}

function overlaps(grids: readonly Drawn[], changed: ReadonlySet<string>): Problem[] {
  return grids.flatMap((one, at) =>
    grids.slice(at + 1).flatMap((other) => {
      if (one.kind !== other.kind || !(changed.has(one.code) || changed.has(other.code))) return []
      return overlapOf(one.boundary, other.boundary).map((piece) => ({
        ...error(
          `${labelOf(one)}与${labelOf(other)}重叠 ${areaWords(piece.area)}：在 ${placeWords(piece.at)}。`,
          [one.code, other.code],
          piece.at,
        ),
        area: piece.coordinates,
      }))
    }),
  )
}

function lost(after: readonly Drawn[], before: readonly GridShape[], changed: ReadonlySet<string>): Problem[] {
  const moved = before.filter(isDrawn).filter(({ code, kind }) => kind === 'general' && changed.has(code))
  const box = boxOf(moved.flatMap(({ boundary }) => boundary.coordinates.flat()))
  const around = after.filter(
    ({ kind, boundary }) => kind === 'general' && boxesMeet(boxOf(boundary.coordinates[0] ?? []), box),
  )
  return missingOf(
    moved.map(({ boundary }) => boundary),
    around.map(({ boundary }) => boundary),
  ).map((piece) => warning('改动后无人管', piece))
}

function holes(grids: readonly Drawn[]): Problem[] {
  const general = grids.filter(({ kind }) => kind === 'general').map(({ boundary }) => boundary)
  return holesIn(general).map((piece) => warning('在各网格之间、不属于任何网格', piece))
}

function error(words: string, codes: string[], at: Point): Problem {
  return { level: 'error', words, codes, at }
}

function warning(what: string, { area, at, coordinates }: Piece): Problem {
  const words = `有 ${areaWords(area)}${what}：在 ${placeWords(at)}。`
  return { level: 'warning', words, codes: [], at, area: coordinates }
}

function labelOf({ code, name }: GridShape): string {
  return `${name}（${code}）`
}

import { useDeferredValue, useMemo, useState } from 'react'
import { checkGrids, type Problem } from '#registry/geometry/check.ts'
import type { Point } from '#registry/geometry/measure.ts'
import type { GridView } from '#registry/grids-map-contract.ts'
import {
  act,
  changesOf,
  countChanges,
  type Draft,
  type EditGrid,
  insertCorner,
  moveCorner,
  type Outcome,
  openDraft,
  redo,
  removeCorner,
  snapped,
  undo,
} from './draft.ts'

export const tools = { adjust: '调整', draw: '新画', cut: '切分', merge: '合并' } as const
export type Tool = keyof typeof tools

/** What stopped an act, with its place. */
export type Stop = { words: string; at?: Point }

/** The state of the drawing: what is drawn, with which tool, and what is wrong with it so far. */
export function useEditor(grids: readonly GridView[], first: string | undefined) {
  const [draft, setDraft] = useState<Draft>(() => openDraft(grids.map(editable)))
  const [tool, setTool] = useState<Tool>('adjust')
  const [selected, setSelected] = useState(first)
  const [points, setPoints] = useState<readonly Point[]>([])
  const [other, setOther] = useState<string>()
  const [stop, setStop] = useState<Stop>()
  const [options, setOptions] = useState({ snap: true, together: true })
  const problems = useProblems(draft)
  const take = (tool: Tool) => {
    setTool(tool)
    setPoints([])
    setOther(undefined)
    setStop(undefined)
  }
  const addPoint = (place: Point, metres: number) =>
    setPoints([...points, options.snap ? snapped(draft.grids, '', place, metres) : place])
  const settle = (outcome: Outcome): boolean => {
    setStop(outcome.ok ? undefined : outcome)
    if (outcome.ok) {
      setDraft(outcome.draft)
      setPoints([])
    }
    return outcome.ok
  }
  return {
    ...{ draft, tool, selected, other, points, stop, options, problems },
    changes: countChanges(draft),
    ...{ setSelected, setOther, setPoints, setOptions, take, settle, addPoint },
    undo: () => setDraft(undo),
    redo: () => setDraft(redo),
    reset: () => setDraft(openDraft(draft.base)),
    corners: cornersOf(setDraft, selected, options),
  }
}
export type Editor = ReturnType<typeof useEditor>

function editable({ code, name, village, kind, boundary, revision }: GridView): EditGrid {
  return { code, name, village, kind, revision, ...(boundary && { boundary }) }
}

/** Faults of what is drawn, looked for when the hand rests. */
function useProblems(draft: Draft): Problem[] {
  const settled = useDeferredValue(draft)
  return useMemo(() => {
    const { created, changed, ended } = changesOf(settled)
    const codes = new Set([...created, ...changed, ...ended].map(({ code }) => code))
    return codes.size === 0 ? [] : checkGrids(settled.grids, codes, { before: settled.base })
  }, [settled])
}

/** How near a corner must come to a neighbour's to be laid on it, in metres. */
export const snapMetres = 6

function cornersOf(
  setDraft: (change: (now: Draft) => Draft) => void,
  code: string | undefined,
  { snap, together }: { snap: boolean; together: boolean },
) {
  const change = (next: (grids: readonly EditGrid[], hold: { code: string; together: boolean }) => EditGrid[]) => {
    if (code === undefined) return
    setDraft((now) => {
      const grids = next(now.grids, { code, together })
      return grids.some((grid, at) => grid !== now.grids[at]) ? act(now, grids) : now
    })
  }
  return {
    move: (from: Point, to: Point, near = snap ? snapMetres : 0) =>
      change((grids, hold) => {
        const others = grids.filter((grid) => !hold.together || !holds(grid, from))
        return moveCorner(grids, hold, from, snapped(others, hold.code, to, near))
      }),
    insert: (side: readonly [Point, Point], at: Point) => change((grids, hold) => insertCorner(grids, hold, side, at)),
    remove: (corner: Point) => change((grids, hold) => removeCorner(grids, hold, corner)),
  }
}

function holds({ boundary }: EditGrid, corner: Point): boolean {
  return boundary?.coordinates.some((ring) => ring.some(([x, y]) => x === corner[0] && y === corner[1])) === true
}

export function isTool(value: string): value is Tool {
  return Object.hasOwn(tools, value)
}

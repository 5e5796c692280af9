import { Graph, layout } from '@dagrejs/dagre'
import { type Phase, type Procedure, statesBefore } from '#procedures/define.ts'
import { anyState } from './step-words.ts'

export type DiagramNode = {
  id: string
  name: string
  phase: Phase | 'any'
  initial: boolean
  final: boolean
  /** Steps that leave the state as it is. */
  stays: string[]
  x: number
  y: number
  width: number
  height: number
}
export type DiagramEdge = {
  id: string
  from: string
  to: string
  steps: Array<{ id: string; name: string }>
  path: string
  x: number
  y: number
  width: number
}
export type Lane = {
  id: string
  name: string
  basis?: string
  nodes: DiagramNode[]
  edges: DiagramEdge[]
  top: number
  width: number
  height: number
}

type Drawn = { id: string; name: string; phase: Phase | 'any'; initial: boolean; final: boolean }
type Arrow = { from: string; to: string; steps: Array<{ id: string; name: string }> }

const charWidth = 14
const labelChar = 12
const labelLine = 20
const headHeight = 34
const gap = 28

/** The main line and each track as lanes, one under the other, laid out from left to right. */
export function layoutProcedure(procedure: Procedure): { lanes: Lane[]; width: number; height: number } {
  const lanes: Lane[] = []
  let top = 0
  for (const graph of [mainOf(procedure), ...tracksOf(procedure)]) {
    const lane = layoutLane(graph, top)
    lanes.push(lane)
    top += lane.height + gap
  }
  return { lanes, width: Math.max(...lanes.map(({ width }) => width)), height: top - gap }
}

type LaneGraph = {
  id: string
  name: string
  basis?: string
  nodes: Drawn[]
  arrows: Arrow[]
  stays: Map<string, string[]>
}

function mainOf(procedure: Procedure): LaneGraph {
  const nodes: Drawn[] = Object.entries(procedure.states).map(([id, state]) => ({
    id,
    name: state.name,
    phase: state.phase,
    initial: id === procedure.initial,
    final: state.final === true,
  }))
  const own = Object.entries(procedure.steps).filter(([, step]) => !step.track || step.to !== undefined)
  const arrows: Array<[string, string, string, string]> = own.flatMap(([id, step]) => {
    const { to } = step
    if (to === undefined) return []
    const from = step.from === '*' ? ['*'] : statesBefore(procedure, step)
    return from.map((state): [string, string, string, string] => [state, to, id, step.name])
  })
  const stays = new Map<string, string[]>()
  for (const [, step] of own) {
    if (step.to !== undefined) continue
    for (const state of step.from === '*' ? ['*'] : statesBefore(procedure, step)) {
      stays.set(state, [...(stays.get(state) ?? []), step.name])
    }
  }
  const any = arrows.some(([from]) => from === '*') || stays.has('*')
  const pseudo: Drawn[] = any ? [{ id: '*', name: anyState, phase: 'any', initial: false, final: false }] : []
  return { id: 'main', name: '主流程', nodes: [...nodes, ...pseudo], arrows: merged(arrows), stays }
}

function tracksOf(procedure: Procedure): LaneGraph[] {
  return Object.entries(procedure.tracks).map(([id, track]) => {
    const steps = Object.entries(procedure.steps).flatMap(([key, step]) => {
      const moved = step.track
      if (moved?.id !== id) return []
      return moved.from.map((from): [string, string, string, string] => [from, moved.to, key, step.name])
    })
    const nodes: Drawn[] = Object.entries(track.states).map(([key, state]) => ({
      id: key,
      name: state.name,
      phase: state.phase,
      initial: key === track.initial,
      final: state.final === true,
    }))
    return { id, name: `并行：${track.name}`, basis: track.basis, nodes, arrows: merged(steps), stays: new Map() }
  })
}

// 两个状态之间的多个环节合为一条线，线上逐行写名称。
function merged(arrows: ReadonlyArray<[string, string, string, string]>): Arrow[] {
  const byEnds = new Map<string, Arrow>()
  for (const [from, to, id, name] of arrows) {
    const key = `${from} ${to}`
    const arrow = byEnds.get(key) ?? { from, to, steps: [] }
    arrow.steps.push({ id, name })
    byEnds.set(key, arrow)
  }
  return [...byEnds.values()]
}

function layoutLane({ id, name, basis, nodes, arrows, stays }: LaneGraph, top: number): Lane {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 34, edgesep: 14, marginx: 16, marginy: 12 })
  for (const node of nodes) graph.setNode(node.id, sizeOf(node.name, stays.get(node.id) ?? []))
  for (const { from, to, steps } of arrows) {
    graph.setEdge(from, to, { ...labelSize(steps.map((step) => step.name)), labelpos: 'c' }, `${from} ${to}`)
  }
  layout(graph)
  const at = top + headHeight
  const placed = nodes.map((node): DiagramNode => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.id)
    return { ...node, stays: stays.get(node.id) ?? [], x: x - width / 2, y: y - height / 2 + at, width, height }
  })
  const drawn = arrows.map((arrow): DiagramEdge => {
    const { points = [], x = 0, y = 0, width = 0 } = graph.edge(arrow.from, arrow.to, `${arrow.from} ${arrow.to}`)
    const key = `${id} ${arrow.from} ${arrow.to}`
    return { ...arrow, id: key, path: pathThrough(points, at), x, y: y + at, width }
  })
  const { width = 0, height = 0 } = graph.graph()
  return { id, name, basis, nodes: placed, edges: drawn, top, width, height: height + headHeight }
}

function sizeOf(name: string, stays: readonly string[]): { width: number; height: number } {
  const lines = stays.length === 0 ? 0 : Math.ceil(`另可：${stays.join('、')}`.length / 13)
  const width =
    stays.length === 0 ? Math.max(84, name.length * charWidth + 24) : Math.max(176, name.length * charWidth + 24)
  return { width, height: 36 + lines * 18 + (lines > 0 ? 4 : 0) }
}

function labelSize(names: readonly string[]): { width: number; height: number } {
  return {
    width: Math.max(...names.map(({ length }) => length)) * labelChar + 14,
    height: names.length * labelLine + 4,
  }
}

type Point = { x: number; y: number }

/** A line through the points, rounded at each bend. */
function pathThrough(points: readonly Point[], down: number): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x, y: y + down }))
  if (!first) return ''
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point
    const last = index === rest.length - 2
    const end = last ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`
  })
  const straight = rest.length === 1 && rest[0] ? [`L${rest[0].x} ${rest[0].y}`] : []
  return [`M${first.x} ${first.y}`, ...straight, ...bends].join('')
}

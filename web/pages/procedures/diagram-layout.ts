import { Graph, layout } from '@dagrejs/dagre'
import { type Phase, type Procedure, statesBefore } from '#procedures/define.ts'
import { anyState } from './step-words.ts'

export type Point = { x: number; y: number }
export type DiagramNode = {
  id: string
  name: string
  phase: Phase | 'any'
  initial: boolean
  final: boolean
  /** Steps that leave the state as it is, and those whose line is drawn from another state. */
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
  points: Point[]
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
  left: number
  top: number
  width: number
  height: number
}

type Drawn = { id: string; name: string; phase: Phase | 'any'; initial: boolean; final: boolean }
/** From, to, the step's id and its name. */
type Ends = [string, string, string, string]
type Arrow = { from: string; to: string; steps: Array<{ id: string; name: string }> }

const charWidth = 14
const labelChar = 12
const labelLine = 20
const headHeight = 34
/** So much of the drawing is seen at once on a screen of 1440. */
const rowWidth = 1380
const gap = 28

/** The main line, and under it each track in a lane of its own; short lanes stand side by side. */
export function layoutProcedure(procedure: Procedure): { lanes: Lane[]; width: number; height: number } {
  const main = layoutLane(mainOf(procedure))
  const lanes = [main]
  let [left, top, row] = [0, main.height + gap, 0]
  for (const lane of tracksOf(procedure).map(layoutLane)) {
    if (left > 0 && left + lane.width > rowWidth) [left, top, row] = [0, top + row + gap, 0]
    lanes.push({ ...lane, left, top })
    left += lane.width + gap
    row = Math.max(row, lane.height)
  }
  return {
    lanes,
    width: Math.max(...lanes.map((lane) => lane.left + lane.width)),
    height: Math.max(...lanes.map((lane) => lane.top + lane.height)),
  }
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
  const stays = new Map<string, string[]>()
  const note = (state: string, words: string) => stays.set(state, [...(stays.get(state) ?? []), words])
  const arrows = own.flatMap(([id, step]): Ends[] => {
    const { to } = step
    const from = step.from === '*' ? ['*'] : statesBefore(procedure, step)
    for (const state of from) if (to === undefined || to === state) note(state, step.name)
    if (to === undefined) return []
    const moving = from.filter((state) => state !== to)
    const drawn = moving.length > most ? [nearest(procedure, moving, to)] : moving
    const name = procedure.states[to]?.name ?? to
    for (const state of moving) if (!drawn.includes(state)) note(state, `${step.name}（→${name}）`)
    return drawn.map((state): Ends => [state, to, id, step.name])
  })
  const any = arrows.some(([from]) => from === '*') || stays.has('*')
  const pseudo: Drawn[] = any ? [{ id: '*', name: anyState, phase: 'any', initial: false, final: false }] : []
  return { id: 'main', name: '主流程', nodes: [...nodes, ...pseudo], arrows: merged(arrows), stays }
}

/** A step from more states than this has one line; at the others it stands in the box. */
const most = 2

/** Of the states from which a step leads on, the last before where it leads; of those it leads back from, the first. */
function nearest(procedure: Procedure, from: readonly string[], to: string): string {
  const order = Object.keys(procedure.states)
  const sorted = from.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return sorted.findLast((state) => order.indexOf(state) < order.indexOf(to)) ?? sorted[0] ?? to
}

function tracksOf(procedure: Procedure): LaneGraph[] {
  return Object.entries(procedure.tracks).map(([id, track]) => {
    const stays = new Map<string, string[]>()
    const steps = Object.entries(procedure.steps).flatMap(([key, step]) => {
      const moved = step.track
      if (moved?.id !== id) return []
      for (const from of moved.from) {
        if (from === moved.to) stays.set(from, [...(stays.get(from) ?? []), step.name])
      }
      return moved.from.flatMap((from): Ends[] => (from === moved.to ? [] : [[from, moved.to, key, step.name]]))
    })
    const nodes: Drawn[] = Object.entries(track.states).map(([key, state]) => ({
      id: key,
      name: state.name,
      phase: state.phase,
      initial: key === track.initial,
      final: state.final === true,
    }))
    return { id, name: `并行：${track.name}`, basis: track.basis, nodes, arrows: merged(steps), stays }
  })
}

// 两个状态之间的多个环节合为一条线，线上逐行写名称。
function merged(arrows: readonly Ends[]): Arrow[] {
  const byEnds = new Map<string, Arrow>()
  for (const [from, to, id, name] of arrows) {
    const key = `${from} ${to}`
    const arrow = byEnds.get(key) ?? { from, to, steps: [] }
    arrow.steps.push({ id, name })
    byEnds.set(key, arrow)
  }
  return [...byEnds.values()]
}

function layoutLane({ id, name, basis, nodes, arrows, stays }: LaneGraph): Lane {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 34, edgesep: 14, marginx: 16, marginy: 12 })
  for (const node of nodes) graph.setNode(node.id, sizeOf(node.name, stays.get(node.id) ?? []))
  for (const { from, to, steps } of arrows) {
    graph.setEdge(from, to, { ...labelSize(steps.map((step) => step.name)), labelpos: 'c' }, `${from} ${to}`)
  }
  layout(graph)
  const placed = nodes.map((node): DiagramNode => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.id)
    return { ...node, stays: stays.get(node.id) ?? [], x: x - width / 2, y: y - height / 2 + headHeight, width, height }
  })
  const drawn = arrows.map((arrow): DiagramEdge => {
    const { points = [], x = 0, y = 0, width = 0 } = graph.edge(arrow.from, arrow.to, `${arrow.from} ${arrow.to}`)
    const key = `${id} ${arrow.from} ${arrow.to}`
    return {
      ...arrow,
      id: key,
      points: points.map((point: Point) => ({ x: point.x, y: point.y + headHeight })),
      x,
      y: y + headHeight,
      width,
    }
  })
  const { width = 0, height = 0 } = graph.graph()
  const head = `${name}${basis ?? ''}`.length * 15 + 48
  return {
    id,
    name,
    basis,
    nodes: placed,
    edges: drawn,
    left: 0,
    top: 0,
    width: Math.max(width, head),
    height: height + headHeight,
  }
}

function sizeOf(name: string, stays: readonly string[]): { width: number; height: number } {
  const plain = name.length * charWidth + 28
  if (stays.length === 0) return { width: Math.max(84, plain), height: 36 }
  const words = `另可：${stays.join('、')}`.length * labelChar
  const width = Math.max(words > 1000 ? 300 : 216, plain)
  const lines = Math.ceil(words / (width - 32))
  return { width, height: 38 + lines * 18 }
}

function labelSize(names: readonly string[]): { width: number; height: number } {
  return {
    width: Math.max(...names.map(({ length }) => length)) * labelChar + 14,
    height: names.length * labelLine + 4,
  }
}

const bend = 20

/** A line through the points, its corners rounded; it stays close to each point, where the words stand. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const parts = rest.map((point, index) => {
    const before = index === 0 ? first : (rest[index - 1] ?? first)
    const next = rest[index + 1]
    if (!next) return `L${point.x} ${point.y}`
    const [from, to] = [towards(point, before), towards(point, next)]
    return `L${from.x} ${from.y}Q${point.x} ${point.y} ${to.x} ${to.y}`
  })
  return [`M${first.x} ${first.y}`, ...parts].join('')
}

/** A point on the way from one to another, at most a bend's length and half the way off. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(bend / length, 0.5)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

import {
  BaseEdge,
  Controls,
  type Edge,
  EdgeLabelRenderer,
  type EdgeProps,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react'
import { createContext, use, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Procedure } from '#procedures/define.ts'
import { type DiagramEdge, type DiagramNode, type Lane, layoutProcedure, pathThrough } from './diagram-layout.ts'
import '@xyflow/react/dist/style.css'

type StateNode = Node<{ node: DiagramNode }, 'state'>
type LaneNode = Node<{ lane: Lane }, 'lane'>
type StepEdge = Edge<{ arrow: DiagramEdge }, 'steps'>

const OnStep = createContext<(step: string) => void>(() => undefined)

const words = {
  'controls.ariaLabel': '流程图的缩放',
  'controls.zoomIn.ariaLabel': '放大',
  'controls.zoomOut.ariaLabel': '缩小',
  'controls.fitView.ariaLabel': '看全图',
  'node.a11yDescription.default': '状态',
  'edge.a11yDescription.default': '环节',
}

/** States and the steps between them; each track in a lane of its own. A step's name opens what it asks for. */
export function Diagram({ procedure, onStep }: { procedure: Procedure; onStep: (step: string) => void }) {
  const { nodes, edges, width, height } = useMemo(() => flowOf(procedure), [procedure])
  const frame = useRef<HTMLElement>(null)
  const [zoom, setZoom] = useState<number>()
  useLayoutEffect(() => {
    const room = (frame.current?.clientWidth ?? 1000) - 2 * edge
    setZoom(Math.min(1, Math.max(smallest, room / width)))
  }, [width])
  return (
    <OnStep value={onStep}>
      <p className="hint">
        方框为状态，线上为环节：点环节名称，看由谁办、填什么、需何文书；多处可办的环节只画一条线，其余写在方框里（另可）。按住拖动可平移，右上角可缩放。
        <PhaseKey />
      </p>
      <section
        ref={frame}
        className="diagram"
        style={{ height: height * (zoom ?? smallest) + 2 * edge }}
        aria-label={`${procedure.name}流程图，内容与「办理环节」表相同`}
      >
        {zoom !== undefined && (
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            defaultViewport={{ x: edge, y: edge, zoom }}
            minZoom={0.2}
            maxZoom={1.6}
            zoomOnScroll={false}
            preventScrolling={false}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            proOptions={{ hideAttribution: true }}
            ariaLabelConfig={words}
          >
            <Controls showInteractive={false} position="top-right" />
          </ReactFlow>
        )}
      </section>
    </OnStep>
  )
}

/** Space around the drawing, in px, and the scale below which its words can no longer be read. */
const edge = 16
const smallest = 0.86

function PhaseKey() {
  return (
    <span className="phase-key">
      <span className="flow-state flow-state-pending">待办</span>
      <span className="flow-state flow-state-working">在办</span>
      <span className="flow-state flow-state-waiting">等待</span>
      <span className="flow-state flow-state-done">办结</span>
    </span>
  )
}

function flowOf(procedure: Procedure) {
  const { lanes, width, height } = layoutProcedure(procedure)
  const nodes = lanes.flatMap(
    (lane): Array<StateNode | LaneNode> => [
      {
        id: `lane ${lane.id}`,
        type: 'lane',
        position: { x: lane.left, y: lane.top },
        data: { lane },
        width: lane.width,
        height: lane.height,
        zIndex: -1,
      },
      ...lane.nodes.map(
        (node): StateNode => ({
          id: `${lane.id} ${node.id}`,
          type: 'state',
          position: { x: node.x + lane.left, y: node.y + lane.top },
          data: { node },
          width: node.width,
          height: node.height,
        }),
      ),
    ],
  )
  const edges = lanes.flatMap((lane) =>
    lane.edges.map(
      (arrow): StepEdge => ({
        id: arrow.id,
        type: 'steps',
        source: `${lane.id} ${arrow.from}`,
        target: `${lane.id} ${arrow.to}`,
        data: { arrow: movedInto(lane, arrow) },
        markerEnd: { type: MarkerType.ArrowClosed, color: '#5f6b7a', width: 16, height: 16 },
      }),
    ),
  )
  return { nodes, edges, width, height }
}

function movedInto({ left, top }: Lane, arrow: DiagramEdge): DiagramEdge {
  const points = arrow.points.map(({ x, y }) => ({ x: x + left, y: y + top }))
  return { ...arrow, points, x: arrow.x + left, y: arrow.y + top }
}

const nodeTypes = { state: StateBox, lane: LaneBox }
const edgeTypes = { steps: StepLine }

function StateBox({ data: { node } }: NodeProps<StateNode>) {
  const look = [
    'flow-state',
    `flow-state-${node.phase}`,
    node.initial && 'flow-state-initial',
    node.final && 'flow-state-final',
  ]
  return (
    <div className={look.filter(Boolean).join(' ')}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span className="flow-state-name">{node.name}</span>
      {node.stays.length > 0 && <span className="flow-state-stays">另可：{node.stays.join('、')}</span>}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  )
}

function LaneBox({ data: { lane } }: NodeProps<LaneNode>) {
  return (
    <div className="flow-lane" style={{ width: lane.width, height: lane.height }}>
      <span className="flow-lane-name">{lane.name}</span>
      {lane.basis && <span className="flow-lane-basis">{lane.basis}</span>}
    </div>
  )
}

function StepLine({ data, markerEnd }: EdgeProps<StepEdge>) {
  const onStep = use(OnStep)
  if (!data) return null
  const { arrow } = data
  return (
    <>
      <BaseEdge path={pathThrough(arrow.points)} markerEnd={markerEnd} />
      <EdgeLabelRenderer>
        <div
          className="edge-label nopan"
          style={{ width: arrow.width, transform: `translate(-50%, -50%) translate(${arrow.x}px, ${arrow.y}px)` }}
        >
          {arrow.steps.map(({ id, name }) => (
            <button key={id} type="button" onClick={() => onStep(id)}>
              {name}
            </button>
          ))}
        </div>
      </EdgeLabelRenderer>
    </>
  )
}

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
import { createContext, use, useMemo } from 'react'
import type { Procedure } from '#procedures/define.ts'
import { type DiagramEdge, type DiagramNode, type Lane, layoutProcedure } from './diagram-layout.ts'
import '@xyflow/react/dist/style.css'

type StateNode = Node<{ node: DiagramNode }, 'state'>
type LaneNode = Node<{ lane: Lane; width: number }, 'lane'>
type StepEdge = Edge<{ edge: DiagramEdge }, 'steps'>

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
  const { nodes, edges } = useMemo(() => flowOf(procedure), [procedure])
  return (
    <OnStep value={onStep}>
      <p className="hint">
        方框为状态，线上为环节（点名称看由谁办、填什么、需何文书）。滚轮缩放，拖动平移。
        <PhaseKey />
      </p>
      <section className="diagram" aria-label={`${procedure.name}流程图，内容与「办理环节」表相同`}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          fitView
          fitViewOptions={{ padding: 0.03, maxZoom: 1 }}
          minZoom={0.15}
          maxZoom={1.6}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={words}
        >
          <Controls showInteractive={false} />
        </ReactFlow>
      </section>
    </OnStep>
  )
}

function PhaseKey() {
  return (
    <span className="phase-key">
      <span className="state state-pending">待办</span>
      <span className="state state-working">在办</span>
      <span className="state state-waiting">等待</span>
      <span className="state state-done">办结</span>
    </span>
  )
}

function flowOf(procedure: Procedure): { nodes: Array<StateNode | LaneNode>; edges: StepEdge[] } {
  const { lanes, width } = layoutProcedure(procedure)
  const nodes = lanes.flatMap(
    (lane): Array<StateNode | LaneNode> => [
      {
        id: `lane ${lane.id}`,
        type: 'lane',
        position: { x: 0, y: lane.top },
        data: { lane, width },
        width,
        height: lane.height,
        zIndex: -1,
      },
      ...lane.nodes.map(
        (node): StateNode => ({
          id: `${lane.id} ${node.id}`,
          type: 'state',
          position: { x: node.x, y: node.y },
          data: { node },
          width: node.width,
          height: node.height,
        }),
      ),
    ],
  )
  const edges = lanes.flatMap((lane) =>
    lane.edges.map(
      (edge): StepEdge => ({
        id: edge.id,
        type: 'steps',
        source: `${lane.id} ${edge.from}`,
        target: `${lane.id} ${edge.to}`,
        data: { edge },
        markerEnd: { type: MarkerType.ArrowClosed, color: '#5f6b7a', width: 16, height: 16 },
      }),
    ),
  )
  return { nodes, edges }
}

const nodeTypes = { state: StateBox, lane: LaneBox }
const edgeTypes = { steps: StepLine }

function StateBox({ data: { node } }: NodeProps<StateNode>) {
  const look = ['state', `state-${node.phase}`, node.initial && 'state-initial', node.final && 'state-final']
  return (
    <div className={look.filter(Boolean).join(' ')}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span className="state-name">{node.name}</span>
      {node.stays.length > 0 && <span className="state-stays">另可：{node.stays.join('、')}</span>}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  )
}

function LaneBox({ data: { lane, width } }: NodeProps<LaneNode>) {
  return (
    <div className="lane" style={{ width, height: lane.height }}>
      <span className="lane-name">{lane.name}</span>
      {lane.basis && <span className="lane-basis">{lane.basis}</span>}
    </div>
  )
}

function StepLine({ data, markerEnd }: EdgeProps<StepEdge>) {
  const onStep = use(OnStep)
  if (!data) return null
  const { edge } = data
  return (
    <>
      <BaseEdge path={edge.path} markerEnd={markerEnd} />
      <EdgeLabelRenderer>
        <div
          className="edge-label nopan"
          style={{ width: edge.width, transform: `translate(-50%, -50%) translate(${edge.x}px, ${edge.y}px)` }}
        >
          {edge.steps.map(({ id, name }) => (
            <button key={id} type="button" onClick={() => onStep(id)}>
              {name}
            </button>
          ))}
        </div>
      </EdgeLabelRenderer>
    </>
  )
}

import { Button, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { areaOf, areaWords } from '#registry/geometry/measure.ts'
import { cutGrid, drawGrid, type EditGrid, mergeGrids, nextCode } from './draft.ts'
import { PointsTable } from './points-table.tsx'
import { type Editor, snapMetres } from './use-editor.ts'
import { kindNames, type Village } from './use-grids-map.ts'

type Props = { editor: Editor; villages: readonly Village[] }

/** What the tool at hand works on. */
export function EditPanel(props: Props) {
  const { tool } = props.editor
  if (tool === 'draw') return <DrawPanel {...props} />
  if (tool === 'cut') return <CutPanel {...props} />
  if (tool === 'merge') return <MergePanel {...props} />
  return <AdjustPanel {...props} />
}

function GridPicker({
  editor,
  value,
  label,
  onPick,
}: {
  editor: Editor
  value?: string
  label: string
  onPick(code: string): void
}) {
  return (
    <Select
      className="wide"
      aria-label={label}
      placeholder={label}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      options={editor.draft.grids.map(({ code, name, boundary }) => ({
        value: code,
        label: `${code} ${name}${boundary ? '' : '（没有边界）'}`,
      }))}
      onChange={onPick}
    />
  )
}

function chosenIn({ draft, selected }: Editor): EditGrid | undefined {
  return draft.grids.find(({ code }) => code === selected)
}

function AdjustPanel({ editor, villages }: Props) {
  const grid = chosenIn(editor)
  const [ring] = grid?.boundary?.coordinates ?? []
  return (
    <section className="grids-panel">
      <GridPicker editor={editor} value={grid?.code} label="选一个网格" onPick={editor.setSelected} />
      {grid && <Facts grid={grid} villages={villages} />}
      {grid && !ring && <Button onClick={() => editor.take('draw')}>给它画边界</Button>}
      {ring && (
        <PointsTable
          label={`${grid?.name ?? ''}的顶点坐标`}
          points={ring.slice(0, -1)}
          onMove={(from, to) => editor.corners.move(from, to, 0)}
          onInsert={(index) => {
            const [from, to] = [ring[index], ring[index + 1]]
            if (from && to) editor.corners.insert([from, to], [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])
          }}
          onRemove={ring.length > 4 ? editor.corners.remove : undefined}
        />
      )}
    </section>
  )
}

function Facts({ grid, villages }: { grid: EditGrid; villages: readonly Village[] }) {
  const village = villages.find(({ code }) => code === grid.village)
  return (
    <dl className="grids-facts">
      <Fact title="村社">{village?.name ?? grid.village}</Fact>
      <Fact title="类别">{kindNames[grid.kind]}</Fact>
      <Fact title="面积">{grid.boundary ? areaWords(areaOf(grid.boundary)) : '没有边界'}</Fact>
      {grid.revision === undefined && <Fact title="状态">新设</Fact>}
    </dl>
  )
}

export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function DrawnPoints({ editor, label }: { editor: Editor; label: string }) {
  const { points, setPoints } = editor
  return (
    <PointsTable
      label={label}
      points={points}
      onMove={(from, to) => setPoints(points.map((point) => (point === from ? to : point)))}
      onRemove={(corner) => setPoints(points.filter((point) => point !== corner))}
      onAdd={(point) => setPoints([...points, point])}
    />
  )
}

function DrawPanel({ editor, villages }: Props) {
  const bare = chosenIn(editor)
  const known = bare && !bare.boundary ? bare : undefined
  const [head, setHead] = useState({
    code: nextCode(editor.draft.grids),
    name: '',
    village: '',
    kind: 'general' as const,
  })
  const ready = editor.points.length >= 3 && (known || (head.code.trim() && head.name.trim() && head.village))
  const finish = () => {
    const made = known ?? head
    if (!editor.settle(drawGrid(editor.draft, made, editor.points, editor.options.snap ? snapMetres : 0))) return
    editor.setSelected(made.code)
    editor.take('adjust')
  }
  return (
    <Form layout="vertical" className="grids-panel" onFinish={finish}>
      {known ? (
        <p>给「{known.name}」画边界。</p>
      ) : (
        <>
          <div className="grids-pair">
            <Form.Item label="网格编号" htmlFor="draw-code">
              <Input
                id="draw-code"
                value={head.code}
                onChange={(event) => setHead({ ...head, code: event.target.value })}
              />
            </Form.Item>
            <Form.Item label="网格名称" htmlFor="draw-name">
              <Input
                id="draw-name"
                value={head.name}
                onChange={(event) => setHead({ ...head, name: event.target.value })}
              />
            </Form.Item>
          </div>
          <Form.Item label="所属村社" htmlFor="draw-village">
            <Select
              id="draw-village"
              value={head.village || undefined}
              options={villages.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(village) => setHead({ ...head, village })}
            />
          </Form.Item>
        </>
      )}
      <DrawnPoints editor={editor} label="新网格的顶点坐标" />
      <Button type="primary" htmlType="submit" disabled={!ready}>
        画完
      </Button>
    </Form>
  )
}

function CutPanel({ editor }: Props) {
  const grid = chosenIn(editor)
  const [made, setMade] = useState({ code: nextCode(editor.draft.grids), name: '' })
  const finish = () => {
    if (!grid || !editor.settle(cutGrid(editor.draft, grid.code, editor.points, made))) return
    editor.take('adjust')
  }
  return (
    <Form layout="vertical" className="grids-panel" onFinish={finish}>
      <Form.Item label="要切分的网格">
        <GridPicker editor={editor} value={grid?.code} label="要切分的网格" onPick={editor.setSelected} />
      </Form.Item>
      <div className="grids-pair">
        <Form.Item label="切出的新网格编号" htmlFor="cut-code">
          <Input id="cut-code" value={made.code} onChange={(event) => setMade({ ...made, code: event.target.value })} />
        </Form.Item>
        <Form.Item label="新网格名称" htmlFor="cut-name">
          <Input id="cut-name" value={made.name} onChange={(event) => setMade({ ...made, name: event.target.value })} />
        </Form.Item>
      </div>
      <p className="hint">较大的一块沿用原编号，较小的一块用新编号，村社不变。</p>
      <DrawnPoints editor={editor} label="切分线的坐标" />
      <Button
        type="primary"
        htmlType="submit"
        disabled={!grid?.boundary || editor.points.length < 2 || made.code.trim() === '' || made.name.trim() === ''}
      >
        切开
      </Button>
    </Form>
  )
}

function MergePanel({ editor }: Props) {
  const { selected, other, draft } = editor
  const finish = () => {
    if (selected !== undefined && other !== undefined && editor.settle(mergeGrids(draft, selected, other)))
      editor.take('adjust')
  }
  return (
    <Form layout="vertical" className="grids-panel" onFinish={finish}>
      <Form.Item label="保留的网格">
        <GridPicker editor={editor} value={selected} label="保留的网格" onPick={editor.setSelected} />
      </Form.Item>
      <Form.Item label="并入的邻居（合并后撤销）">
        <GridPicker editor={editor} value={other} label="并入的邻居" onPick={editor.setOther} />
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        disabled={selected === undefined || other === undefined || selected === other}
      >
        合并
      </Button>
    </Form>
  )
}

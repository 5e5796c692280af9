import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Popconfirm, Segmented, Switch, Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import type { Problem } from '#registry/geometry/check.ts'
import type { GridView } from '#registry/grids-map-contract.ts'
import { useKeys } from '#web/keys.ts'
import { useGeography } from '#web/map/use-geography.ts'
import { Board } from './board.tsx'
import { EditPanel } from './edit-panel.tsx'
import { ProblemList } from './problem-list.tsx'
import { SaveSheet } from './save-sheet.tsx'
import { type Editor, isTool, snapMetres, tools, useEditor } from './use-editor.ts'
import { useVillages } from './use-grids-map.ts'

type Props = {
  validFrom: string
  grids: readonly GridView[]
  first: string | undefined
  onLeave(): void
  onDirty(dirty: boolean): void
}

/** Changing the boundaries that hold from a day on: the drawing at the left, what is chosen and what is wrong at the right. */
export function GridEditor({ validFrom, grids, first, onLeave, onDirty }: Props) {
  const editor = useEditor(grids, first)
  const villages = useVillages()
  const { base } = useGeography()
  const [shown, setShown] = useState<Problem>()
  const [saving, setSaving] = useState(false)
  const dirty = editor.changes > 0
  useEffect(() => {
    onDirty(dirty)
    return () => onDirty(false)
  }, [dirty, onDirty])
  useKeys((key) => {
    if (key === 'ctrl+z') editor.undo()
    else if (key === 'ctrl+y' || key === 'ctrl+shift+z') editor.redo()
    else if (key === 'escape' && editor.tool !== 'adjust') editor.take('adjust')
    else return false
    return true
  })
  return (
    <div className="grids-editor">
      <ToolBar editor={editor} />
      <div className="grids-work">
        <Board {...{ editor, villages, base, shown }} />
        <aside className="grids-side" aria-label="正在改的边界">
          <EditPanel editor={editor} villages={villages} />
          <ProblemList problems={editor.problems} stop={editor.stop} changes={editor.changes} onShow={setShown} />
          <footer className="grids-side-foot">
            {dirty ? (
              <Popconfirm
                title={`放弃 ${editor.changes} 处改动？`}
                okText="放弃"
                cancelText="接着改"
                onConfirm={onLeave}
              >
                <Button>放弃改动</Button>
              </Popconfirm>
            ) : (
              <Button onClick={onLeave}>退出</Button>
            )}
            <Button type="primary" disabled={!dirty} onClick={() => setSaving(true)}>
              保存（{editor.changes} 处改动）
            </Button>
          </footer>
        </aside>
      </div>
      {saving && <SaveSheet {...{ editor, validFrom }} onClose={() => setSaving(false)} onDone={onLeave} />}
    </div>
  )
}

function ToolBar({ editor }: { editor: Editor }) {
  const { options, setOptions, draft } = editor
  return (
    <div className="grids-tools" role="toolbar" aria-label="作图工具">
      <Segmented
        aria-label="工具"
        value={editor.tool}
        options={Object.entries(tools).map(([value, label]) => ({ value, label }))}
        onChange={(value) => {
          if (isTool(value)) editor.take(value)
        }}
      />
      <Button icon={<UndoOutlined />} disabled={draft.past.length === 0} onClick={editor.undo}>
        撤销
      </Button>
      <Button icon={<RedoOutlined />} disabled={draft.future.length === 0} onClick={editor.redo}>
        重做
      </Button>
      <Tooltip title={`顶点离邻居的顶点或边界 ${snapMetres} 米以内时贴上去`}>
        <span>
          <Switch aria-label="贴合邻居" checked={options.snap} onChange={(snap) => setOptions({ ...options, snap })} />{' '}
          贴合邻居
        </span>
      </Tooltip>
      <Tooltip title="移动共用的顶点时，相邻网格一起改，不留缝">
        <span>
          <Switch
            aria-label="相邻一起动"
            checked={options.together}
            onChange={(together) => setOptions({ ...options, together })}
          />{' '}
          相邻一起动
        </span>
      </Tooltip>
      <span className="hint">{hints[editor.tool]}</span>
    </div>
  )
}

const hints = {
  adjust: '点选网格，拖动顶点；空心点处可加顶点；Ctrl+Z 撤销。',
  draw: '在图上依次点出顶点，或在右侧填坐标。',
  cut: '先选网格，再画一条穿过它的线。',
  merge: '先点保留的网格，再点并入的邻居。',
} as const

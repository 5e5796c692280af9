import { NumberOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { type Editor, useEditorState } from '@tiptap/react'
import { Button, Segmented, Space } from 'antd'
import { useState } from 'react'
import type { Figure } from '#indicators/contract.ts'
import type { ReportPage } from '#reports/contract.ts'
import { InsertFigure } from './insert-figure.tsx'
import { MarkButton } from './mark-button.tsx'
import { ProseButton } from './prose-button.tsx'

const looks = [
  { value: '0', label: '正文' },
  { value: '1', label: '一级标题' },
  { value: '2', label: '二级标题' },
  { value: '3', label: '三级标题' },
]

type Props = { editor: Editor; page: ReportPage; onInsert: (figure: Figure) => void }

/** What a line is, a figure put in, a quantity given its source, and one step back. */
export function EditorBar({ editor, page, onInsert }: Props) {
  const [inserting, setInserting] = useState(false)
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      level: [1, 2, 3].find((level) => now.isActive('heading', { level })) ?? 0,
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const become = (level: number) => {
    const chain = editor.chain().focus()
    if (level === 0) chain.setNode('paragraph').run()
    else chain.setNode('heading', { level }).run()
  }
  return (
    <div className="editor-bar" role="toolbar" aria-label="编辑工具">
      <Segmented
        aria-label="这一段是"
        options={looks}
        value={String(at.level)}
        onChange={(value) => become(Number(value))}
      />
      <Button icon={<NumberOutlined />} disabled={at.level > 0} onClick={() => setInserting(true)}>
        插入指标
      </Button>
      <MarkButton editor={editor} />
      <ProseButton editor={editor} page={page} />
      <Space.Compact>
        <Button
          icon={<UndoOutlined />}
          aria-label="撤销"
          title="撤销（Ctrl+Z）"
          disabled={!at.undo}
          onClick={() => editor.chain().focus().undo().run()}
        />
        <Button
          icon={<RedoOutlined />}
          aria-label="重做"
          title="重做（Ctrl+Y）"
          disabled={!at.redo}
          onClick={() => editor.chain().focus().redo().run()}
        />
      </Space.Compact>
      {inserting && (
        <InsertFigure
          year={page.year}
          onClose={() => setInserting(false)}
          onPick={(figure) => {
            onInsert(figure)
            setInserting(false)
          }}
        />
      )}
    </div>
  )
}

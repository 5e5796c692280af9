import { PaperClipOutlined } from '@ant-design/icons'
import { type Editor, useEditorState } from '@tiptap/react'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { isMarkable, markOutside } from './places.ts'
import { SourceForm } from './source-form.tsx'

/** Marks the selected words as a quantity that is not from the ledger. */
export function MarkButton({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState(false)
  const markable = useEditorState({ editor, selector: ({ editor: now }) => isMarkable(now) })
  const mark = (source: string) => {
    const { from, to } = editor.state.selection
    markOutside(editor, { from, to }, source)
    setOpen(false)
  }
  return (
    <Popover
      trigger="click"
      open={open && markable}
      onOpenChange={setOpen}
      title="选中的数不出自台账"
      destroyOnHidden
      content={<SourceForm okText="标为不出自台账" onSave={mark} />}
    >
      <Button
        icon={<PaperClipOutlined />}
        disabled={!markable}
        title={markable ? undefined : '先在正文里选中一个数'}
        onMouseDown={(event) => event.preventDefault()}
      >
        注明出处
      </Button>
    </Popover>
  )
}

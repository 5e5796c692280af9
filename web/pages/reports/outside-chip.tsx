import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Popover } from 'antd'
import { useState } from 'react'
import { outsideAttrs } from './content.ts'
import { SourceForm } from './source-form.tsx'

/** A quantity with its source; in a draft a click changes the source or takes the mark off. */
export function OutsideChip({ node, editor, selected, updateAttributes, getPos }: NodeViewProps) {
  const [open, setOpen] = useState(false)
  const { text, source } = outsideAttrs.parse(node.attrs)
  const unmark = () => {
    const from = getPos()
    if (from === undefined) return
    editor
      .chain()
      .focus()
      .insertContentAt({ from, to: from + node.nodeSize }, { type: 'text', text })
      .run()
  }
  const words = `不出自台账，出处：${source}`
  return (
    <NodeViewWrapper as="span" className={selected ? 'outside outside-selected' : 'outside'}>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        title={`「${text}」不出自台账`}
        content={
          editor.isEditable ? (
            <SourceForm
              source={source}
              okText="改出处"
              onSave={(given) => {
                updateAttributes({ source: given, by: null, at: null })
                setOpen(false)
              }}
              onUnmark={unmark}
            />
          ) : (
            <p className="outside-source">出处：{source}</p>
          )
        }
      >
        <button type="button" title={words} aria-label={`${text}，${words}`}>
          {text}
        </button>
      </Popover>
    </NodeViewWrapper>
  )
}

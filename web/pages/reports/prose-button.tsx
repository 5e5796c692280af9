import { EditOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Editor, useEditorState } from '@tiptap/react'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { printInlines } from '#reports/chips.ts'
import type { Inline, ReportPage } from '#reports/contract.ts'
import { proofs, reportSettings } from '#web/api.ts'
import { Problem, Waiting } from '#web/parts/states.tsx'
import { toDocument } from './content.ts'
import { passageAt } from './places.ts'

type Props = { editor: Editor; page: ReportPage }

/** Asks the language model for a draft of the passage at the cursor; only there when an administrator has set one up. */
export function ProseButton({ editor, page }: Props) {
  const choices = useQuery({
    queryKey: ['report-templates'],
    queryFn: () => reportSettings.choices({}),
    staleTime: 300_000,
  })
  const [asked, ask] = useState<{ heading: string; codes: string[] }>()
  const passage = useEditorState({ editor, selector: ({ editor: now }) => passageAt(now) })
  if (!choices.data?.model) return null
  const insert = (content: readonly Inline[]) => {
    const { $from } = editor.state.selection
    const after = $from.after(1)
    const { content: nodes = [] } = toDocument([{ kind: 'paragraph', content: [...content] }])
    editor.chain().focus().insertContentAt(after, nodes).run()
    ask(undefined)
  }
  return (
    <>
      <Button
        icon={<EditOutlined />}
        disabled={!passage}
        title={passage ? `为「${passage.heading}」拟一段文字` : '把光标放在有指标的一节里'}
        onClick={() => ask(passage)}
      >
        拟文字
      </Button>
      {asked && <Proposal page={page} asked={asked} onInsert={insert} onClose={() => ask(undefined)} />}
    </>
  )
}

type ProposalProps = {
  page: ReportPage
  asked: { heading: string; codes: string[] }
  onInsert: (content: readonly Inline[]) => void
  onClose: () => void
}

function Proposal({ page, asked, onInsert, onClose }: ProposalProps) {
  const prose = useMutation({ mutationFn: () => proofs.prose({ id: page.id, ...asked }) })
  const content = prose.data?.content
  return (
    <Modal
      open
      title={`拟文字：${asked.heading}`}
      okText={content ? '插入正文' : '开始拟写'}
      cancelText="不用"
      confirmLoading={prose.isPending}
      onCancel={onClose}
      onOk={() => (content ? onInsert(content) : prose.mutate())}
      footer={(buttons) => (
        <>
          {content && <Button onClick={() => prose.mutate()}>重拟</Button>}
          {buttons}
        </>
      )}
    >
      <Alert
        type="info"
        showIcon
        title="只把标题和指标名称交给语言模型，不交数值和记录"
        description="文字由模型拟写，数仍由台账填入；自带数的稿子一律不用。插入后请逐句核对。"
      />
      {prose.isPending && <Waiting rows={4} />}
      {prose.error !== null && <Problem error={prose.error} />}
      {content && <p className="prose-proposal">{printInlines(withValues(content, page.figures))}</p>}
    </Modal>
  )
}

function withValues(content: readonly Inline[], figures: ReportPage['figures']): Inline[] {
  return content.map((part) =>
    part.kind === 'figure' ? { ...part, value: figures[part.code]?.value ?? part.value } : part,
  )
}

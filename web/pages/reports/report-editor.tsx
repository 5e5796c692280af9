import { EditorContent, useEditor } from '@tiptap/react'
import { useMemo, useState } from 'react'
import type { Figure } from '#indicators/contract.ts'
import type { ReportPage } from '#reports/contract.ts'
import { useCan } from '#web/session.tsx'
import { toBlocks, toDocument } from './content.ts'
import { EditorBar } from './editor-bar.tsx'
import { reportNodes } from './editor-nodes.ts'
import { ChipContext, type ChipFigure } from './figure-chip.tsx'
import { ReportFrame } from './report.tsx'
import { ReportSide } from './report-side.tsx'
import { SaveNote, StaleNotice } from './save-note.tsx'
import { SignButton } from './sign-button.tsx'
import { type Draft, useDraft } from './use-draft.ts'

type Props = { page: ReportPage; onFigure: (code: string) => void }

/** A draft under the pen. */
export function ReportEditor({ page, onFigure }: Props) {
  const can = useCan()
  const draft = useDraft(page)
  return (
    <ReportFrame
      page={page}
      content={draft.content}
      note={<SaveNote draft={draft} />}
      acts={can('report.sign') && <SignButton page={page} revision={draft.revision} ready={draft.state === 'saved'} />}
    >
      <StaleNotice draft={draft} />
      <Writing key={draft.generation} page={page} draft={draft} onFigure={onFigure} />
    </ReportFrame>
  )
}

function Writing({ page, draft, onFigure }: Props & { draft: Draft }) {
  const [inserted, setInserted] = useState<ReadonlyMap<string, ChipFigure>>(new Map())
  const editor = useEditor({
    extensions: reportNodes,
    content: toDocument(draft.content.blocks),
    onUpdate: ({ editor: changed }) => draft.change({ blocks: toBlocks(changed.getJSON()) }),
    editorProps: { attributes: { 'aria-label': '报告正文', role: 'textbox', 'aria-multiline': 'true' } },
  })
  const chips = useMemo(
    () => ({
      find: (code: string) => page.figures[code] ?? inserted.get(code),
      flagged: () => undefined,
      open: onFigure,
    }),
    [page.figures, inserted, onFigure],
  )
  const insert = ({ code, name, unit, value }: Figure) => {
    setInserted((before) => new Map(before).set(code, { name, unit, value }))
    editor
      .chain()
      .focus()
      .insertContent({ type: 'figure', attrs: { code, unit, value, scale: null } })
      .run()
  }
  return (
    <ChipContext value={chips}>
      <div className="report-columns">
        <div>
          <EditorBar editor={editor} year={page.year} onInsert={insert} />
          <article className="report-text">
            <EditorContent editor={editor} />
          </article>
        </div>
        <ReportSide page={page} draft={draft} onFigure={onFigure} />
      </div>
    </ChipContext>
  )
}

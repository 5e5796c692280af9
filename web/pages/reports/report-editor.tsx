import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { App } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { Figure } from '#indicators/contract.ts'
import type { ReportPage } from '#reports/contract.ts'
import { isOpen, type ProofItem } from '#reports/proof-contract.ts'
import { useCan } from '#web/session.tsx'
import { toBlocks, toDocument } from './content.ts'
import { EditorBar } from './editor-bar.tsx'
import { reportNodes } from './editor-nodes.ts'
import { ChipContext, type ChipFigure, printedAs } from './figure-chip.tsx'
import { jumpTo, markOutside, type Range, rangeOf } from './places.ts'
import { type ProofActs, ProofPanel } from './proof-panel.tsx'
import { ReportFrame } from './report.tsx'
import { ReportSide } from './report-side.tsx'
import { SaveNote, StaleNotice } from './save-note.tsx'
import { SignButton } from './sign-button.tsx'
import { type Draft, useDraft } from './use-draft.ts'
import { useMarkedRanges } from './use-marked-ranges.ts'
import { useAnswer, useProof } from './use-proof.ts'

type Props = { page: ReportPage; onFigure: (code: string) => void }

/** A draft under the pen. */
export function ReportEditor({ page, onFigure }: Props) {
  const can = useCan()
  const draft = useDraft(page)
  const proof = useProof(page.id, draft.revision, draft.state === 'saved')
  return (
    <ReportFrame
      page={page}
      content={draft.content}
      note={<SaveNote draft={draft} />}
      acts={
        can('report.sign') && (
          <SignButton page={page} revision={draft.revision} ready={draft.state === 'saved'} proof={proof.data} />
        )
      }
    >
      <StaleNotice draft={draft} />
      <Writing key={draft.generation} page={page} draft={draft} proof={proof} onFigure={onFigure} />
    </ReportFrame>
  )
}

type WritingProps = Props & { draft: Draft; proof: ReturnType<typeof useProof> }

function Writing({ page, draft, proof, onFigure }: WritingProps) {
  const [inserted, setInserted] = useState<ReadonlyMap<string, ChipFigure>>(new Map())
  const editor = useEditor({
    extensions: reportNodes,
    content: toDocument(draft.content.blocks),
    onUpdate: ({ editor: changed }) => draft.change({ blocks: toBlocks(changed.getJSON()) }),
    editorProps: { attributes: { 'aria-label': '报告正文', role: 'textbox', 'aria-multiline': 'true' } },
  })
  const find = useCallback((code: string) => page.figures[code] ?? inserted.get(code), [page.figures, inserted])
  const chips = useMemo(() => ({ find, flagged: () => undefined, open: onFigure }), [find, onFigure])
  const know = ({ code, name, unit, value }: Figure) =>
    setInserted((before) => new Map(before).set(code, { name, unit, value }))
  const insert = (figure: Figure) => {
    know(figure)
    const { code, unit, value } = figure
    editor
      .chain()
      .focus()
      .insertContent({ type: 'figure', attrs: { code, unit, value, scale: null } })
      .run()
  }
  const range = (place: ProofItem['place']) =>
    place === null ? undefined : rangeOf(editor.state.doc, place, (attrs) => printedAs(attrs, find))
  useMarkedRanges(editor, openPlaces(proof.data?.items), range)
  const acts = useProofActs(page.id, draft.revision, editor, range)
  return (
    <ChipContext value={chips}>
      <div className="report-columns">
        <div>
          <EditorBar editor={editor} page={page} onInsert={insert} />
          <article className="report-text">
            <EditorContent editor={editor} />
          </article>
        </div>
        <ReportSide page={page} draft={draft} onFigure={onFigure}>
          <ProofPanel
            proof={proof.data}
            error={proof.error}
            busy={proof.isFetching}
            unsaved={draft.state !== 'saved'}
            {...acts}
          />
        </ReportSide>
      </div>
    </ChipContext>
  )
}

function openPlaces(items: readonly ProofItem[] = []): Array<NonNullable<ProofItem['place']>> {
  return items.flatMap((item) => (isOpen(item) && item.place ? [item.place] : []))
}

function useProofActs(
  id: string,
  revision: number,
  editor: Editor,
  range: (place: ProofItem['place']) => Range | undefined,
): ProofActs {
  const answer = useAnswer(id, revision)
  const { message } = App.useApp()
  const moved = () => void message.info('正文已改动，保存并重新校核后再定位')
  return {
    jump: ({ place }) => {
      const found = range(place)
      if (found) jumpTo(editor, found)
      else moved()
    },
    mark: ({ place, stated }, source) => {
      const found = range(place)
      // 正文刚改过，位置可能已不是原来那个数。
      const same = found && editor.state.doc.textBetween(found.from, found.to) === stated
      if (same) markOutside(editor, found, source)
      else moved()
    },
    answer: (items, words) => answer.mutateAsync({ items, words }),
  }
}

import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { printChip } from '#reports/chips.ts'
import type { ReportPage } from '#reports/contract.ts'
import type { FigureFlag, ProofItem } from '#reports/proof-contract.ts'
import { proofs, reports } from '#web/api.ts'
import { useCan } from '#web/session.tsx'
import { CheckResult } from './check-result.tsx'
import { toDocument } from './content.ts'
import { reportNodes } from './editor-nodes.ts'
import { ChipContext, printedAs } from './figure-chip.tsx'
import { FlagDrawer } from './flag-drawer.tsx'
import { jumpTo, rangeOf } from './places.ts'
import { ProofPanel } from './proof-panel.tsx'
import { ReportFrame } from './report.tsx'
import { UsedFigures } from './report-side.tsx'
import { SettledCard } from './settled-card.tsx'
import { SignButton } from './sign-button.tsx'
import { useProof } from './use-proof.ts'

type Props = { page: ReportPage; onFigure: (code: string) => void }

/** A report to be read: signed, with the figures flagged that no longer hold, or somebody else's draft with its proof. */
export function SignedReport(props: Props) {
  return props.page.state === 'signed' ? <Signed {...props} /> : <OthersDraft {...props} />
}

function OthersDraft({ page, onFigure }: Props) {
  const can = useCan()
  const proof = useProof(page.id, page.revision, true)
  const editor = useReadEditor(page)
  const jump = ({ place }: ProofItem) => {
    const found = place && rangeOf(editor.state.doc, place, (attrs) => printedAs(attrs, (code) => page.figures[code]))
    if (found) jumpTo(editor, found)
  }
  return (
    <ReportFrame
      page={page}
      content={page.content}
      acts={can('report.sign') && <SignButton page={page} revision={page.revision} ready proof={proof.data} />}
    >
      <div className="report-columns">
        <ReadText editor={editor} page={page} flagged={noFlags} onFigure={onFigure} />
        <aside className="report-side" aria-label="报告要素">
          <ProofPanel proof={proof.data} error={proof.error} busy={proof.isFetching} jump={jump} />
          <UsedFigures content={page.content} figures={page.figures} onFigure={onFigure} />
        </aside>
      </div>
    </ReportFrame>
  )
}

const noFlags: ReadonlyMap<string, string> = new Map()

function Signed({ page, onFigure }: Props) {
  const client = useQueryClient()
  const editor = useReadEditor(page)
  const [opened, open] = useState<string>()
  const flags = useQuery({ queryKey: ['report', page.id, 'flags'], queryFn: () => proofs.flags({ id: page.id }) })
  const check = useQuery({
    queryKey: ['report', page.id, 'check'],
    queryFn: () => reports.check({ id: page.id }),
    enabled: false,
  })
  const flagged = useMemo(() => wordsOf(flags.data?.flags ?? [], page), [flags.data, page])
  const look = (code: string) => (flagged.has(code) ? open(code) : onFigure(code))
  const recheck = async () => {
    await check.refetch()
    await client.invalidateQueries({ queryKey: ['report', page.id, 'flags'] })
  }
  return (
    <ReportFrame
      page={page}
      content={page.content}
      acts={
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined />}
          loading={check.isFetching}
          onClick={() => void recheck()}
        >
          复核
        </Button>
      }
    >
      {flagged.size > 0 && !check.data && (
        <Alert
          className="check-result"
          type="warning"
          showIcon
          title={`签发后台账有变动：${flagged.size} 项数字在正文中标出`}
          description="点开标出的数，看签发时和现在的数、是哪些记录、为什么。签发的报告不改；如需更正，请另拟更正稿。"
        />
      )}
      <CheckResult data={check.data} error={check.error} figures={page.figures} />
      <div className="report-columns">
        <ReadText editor={editor} page={page} flagged={flagged} onFigure={look} />
        <aside className="report-side" aria-label="报告要素">
          <SettledCard proof={page.proof} />
          <UsedFigures content={page.content} figures={page.figures} onFigure={look} flagged={flagged} />
        </aside>
      </div>
      {opened !== undefined && (
        <FlagDrawer
          page={page}
          code={opened}
          onClose={() => open(undefined)}
          onRecords={() => {
            open(undefined)
            onFigure(opened)
          }}
        />
      )}
    </ReportFrame>
  )
}

function useReadEditor(page: ReportPage): Editor {
  return useEditor({
    extensions: reportNodes,
    content: toDocument(page.content.blocks),
    editable: false,
    editorProps: { attributes: { 'aria-label': '报告正文', role: 'document' } },
  })
}

type ReadProps = Props & { editor: Editor; flagged: ReadonlyMap<string, string> }

function ReadText({ editor, page, flagged, onFigure }: ReadProps) {
  const chips = useMemo(
    () => ({
      find: (code: string) => page.figures[code],
      flagged: (code: string) => flagged.get(code),
      open: onFigure,
    }),
    [page.figures, flagged, onFigure],
  )
  return (
    <ChipContext value={chips}>
      <article className="report-text">
        <EditorContent editor={editor} />
      </article>
    </ChipContext>
  )
}

function wordsOf(flags: readonly FigureFlag[], page: ReportPage): ReadonlyMap<string, string> {
  return new Map(
    flags.map(({ code, now, signed, definitionChanged, records }) => {
      if (definitionChanged) return [code, '统计口径已修订']
      if (now === signed) return [code, `数未变，其中 ${records} 条记录有改动`]
      return [code, `签发后台账有变动，现为 ${printChip({ value: now, unit: page.figures[code]?.unit ?? '' })}`]
    }),
  )
}

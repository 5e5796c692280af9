import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { EditorContent, useEditor } from '@tiptap/react'
import { Button } from 'antd'
import { useMemo } from 'react'
import { printChip } from '#reports/chips.ts'
import type { FigureChange, ReportPage } from '#reports/contract.ts'
import { reports } from '#web/api.ts'
import { useCan } from '#web/session.tsx'
import { CheckResult } from './check-result.tsx'
import { toDocument } from './content.ts'
import { reportNodes } from './editor-nodes.ts'
import { ChipContext } from './figure-chip.tsx'
import { ReportFrame } from './report.tsx'
import { UsedFigures } from './report-side.tsx'
import { SignButton } from './sign-button.tsx'

type Props = { page: ReportPage; onFigure: (code: string) => void }

/** A report to be read: signed, or somebody else's draft. A signed one can be checked against the ledger of today. */
export function SignedReport({ page, onFigure }: Props) {
  const can = useCan()
  const check = useQuery({
    queryKey: ['report', page.id, 'check'],
    queryFn: () => reports.check({ id: page.id }),
    enabled: false,
  })
  const flagged = useMemo(() => flagsOf(check.data?.changes ?? [], page), [check.data, page])
  return (
    <ReportFrame
      page={page}
      content={page.content}
      acts={
        page.state === 'signed' ? (
          <Button
            type="primary"
            icon={<SafetyCertificateOutlined />}
            loading={check.isFetching}
            onClick={() => void check.refetch()}
          >
            复核
          </Button>
        ) : (
          can('report.sign') && <SignButton page={page} revision={page.revision} ready />
        )
      }
    >
      <CheckResult data={check.data} error={check.error} figures={page.figures} />
      <div className="report-columns">
        <ReadText page={page} flagged={flagged} onFigure={onFigure} />
        <aside className="report-side" aria-label="报告要素">
          <UsedFigures content={page.content} figures={page.figures} onFigure={onFigure} flagged={flagged} />
        </aside>
      </div>
    </ReportFrame>
  )
}

function ReadText({ page, flagged, onFigure }: Props & { flagged: ReadonlyMap<string, string> }) {
  const editor = useEditor({
    extensions: reportNodes,
    content: toDocument(page.content.blocks),
    editable: false,
    editorProps: { attributes: { 'aria-label': '报告正文', role: 'document' } },
  })
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

function flagsOf(changes: readonly FigureChange[], page: ReportPage): ReadonlyMap<string, string> {
  return new Map(
    changes.map(({ code, now, definitionChanged }) => [
      code,
      definitionChanged
        ? '统计口径已修订'
        : `签发后台账有变动，现为 ${printChip({ value: now, unit: page.figures[code]?.unit ?? '' })}`,
    ]),
  )
}

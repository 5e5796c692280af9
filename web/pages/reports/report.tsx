import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { dayFrom } from '#calendar/date.ts'
import type { ReportContent, ReportPage } from '#reports/contract.ts'
import { reports } from '#web/api.ts'
import { useIdParam } from '#web/page-search.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { FigureDrawer } from '#web/parts/figure-drawer.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { Load } from '#web/parts/states.tsx'
import { useCan, useMe } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { Paper } from './paper.tsx'
import { ReportEditor } from './report-editor.tsx'
import { SignedReport } from './signed-report.tsx'
import './reports.css'

/** One report: written, looked at as it will be printed, signed, and checked against the ledger afterwards. */
export function Report() {
  const id = useIdParam()
  const can = useCan()
  const report = useQuery({ queryKey: ['report', id], queryFn: () => reports.get({ id }), staleTime: 30_000 })
  const [code, open] = useState<string>()
  return (
    <Load query={report} rows={14}>
      {(page) => (
        <>
          {page.state === 'draft' && can('report.write') ? (
            <ReportEditor key={page.id} page={page} onFigure={open} />
          ) : (
            <SignedReport key={page.id} page={page} onFigure={open} />
          )}
          {code !== undefined && (
            <FigureDrawer
              asked={{
                code,
                period: { from: dayFrom(page.year, 1, 1), until: dayFrom(page.year + 1, 1, 1) },
              }}
              onClose={() => open(undefined)}
            />
          )}
        </>
      )}
    </Load>
  )
}

export type View = 'text' | 'paper'

type FrameProps = {
  page: ReportPage
  content: ReportContent
  note?: ReactNode
  acts?: ReactNode
  children: ReactNode
}

/** Head of a report, and its text or its pages. */
export function ReportFrame({ page, content, note, acts, children }: FrameProps) {
  const { tenantName } = useMe()
  const [view, look] = useState<View>('text')
  return (
    <>
      <PageHead title={content.title} note={<StateNote page={page} note={note} />}>
        <Segmented<View>
          aria-label="怎么看"
          options={[
            { value: 'text', label: '正文' },
            { value: 'paper', label: '版面' },
          ]}
          value={view}
          onChange={look}
        />
        <DownloadButton url={`/api/reports/${page.id}/report.docx`}>.docx</DownloadButton>
        <DownloadButton url={`/api/reports/${page.id}/report.pdf`}>.pdf</DownloadButton>
        {acts}
        <Link to="/reports">
          <ArrowLeftOutlined /> 全部报告
        </Link>
      </PageHead>
      <div hidden={view !== 'text'}>{children}</div>
      {view === 'paper' && (
        <Paper
          content={content}
          figures={page.figures}
          street={tenantName}
          year={page.year}
          draft={page.state === 'draft'}
        />
      )}
    </>
  )
}

function StateNote({ page, note }: { page: ReportPage; note?: ReactNode }) {
  if (page.state === 'draft') return <>{note ?? <Tag>草稿</Tag>}</>
  return (
    <Tag color="success">
      {page.signedBy} {page.signedAt && timeOf(page.signedAt)} 签发
    </Tag>
  )
}

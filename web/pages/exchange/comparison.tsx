import { ArrowLeftOutlined } from '@ant-design/icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented, Space, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import type { AnsweredRow, ComparisonRow } from '#exchange/contract.ts'
import { kindNames } from '#exchange/difference.ts'
import { summaryLines } from '#exchange/difference-sheet.ts'
import { exchange } from '#web/api.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { findPeriod, periodInWords } from '#web/parts/period.ts'
import { Problem, Waiting } from '#web/parts/states.tsx'
import { AnswerForm } from './answer-form.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { type ExchangeSearch, exchangeSearch } from './search.ts'

function useLines(id: string, { kind, field, open }: ExchangeSearch) {
  return useInfiniteQuery({
    queryKey: ['exchange', 'comparison', id, kind, field, open],
    queryFn: ({ pageParam }) => exchange.comparison({ id, kind, field, open, after: pageParam, limit: 100 }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** One comparison: its figures, and every difference with its answer. */
export function Comparison({ id }: { id: string }) {
  const search = usePageSearch(exchangeSearch) ?? {}
  const change = useChangeSearch()
  const lines = useLines(id, search)
  const [chosen, choose] = useState<readonly number[]>([])
  const [answering, setAnswering] = useState<readonly number[]>([])
  const first = lines.data?.pages[0]
  if (!first)
    return lines.error ? <Problem error={lines.error} onRetry={() => void lines.refetch()} /> : <Waiting rows={12} />
  const rows = lines.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <Head comparison={first.comparison} onBack={() => change({ tab: 'compare' })} />
      <Summary comparison={first.comparison} />
      <Bar search={search} comparison={first.comparison} found={first.found} onChange={change}>
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setAnswering(chosen)}>
          答复所选（{chosen.length}）
        </Button>
      </Bar>
      <DifferenceTable rows={rows} chosen={chosen} onChoose={choose} onAnswer={(line) => setAnswering([line])} />
      {lines.hasNextPage && (
        <Button block loading={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          再看 100 项
        </Button>
      )}
      {answering.length > 0 && (
        <AnswerForm
          id={id}
          lines={answering}
          only={onlyOf(rows, answering)}
          onDone={() => choose([])}
          onClose={() => setAnswering([])}
        />
      )}
    </>
  )
}

function onlyOf(rows: readonly AnsweredRow[], lines: readonly number[]): AnsweredRow | undefined {
  return lines.length === 1 ? rows.find(({ line }) => line === lines[0]) : undefined
}

function Head({ comparison, onBack }: { comparison: ComparisonRow; onBack: () => void }) {
  const { id, system, name, file, from, until, hasErrors } = comparison
  const period = findPeriod(from ?? undefined, until ?? undefined)
  return (
    <PageHead title={`核对：${name}`} note={`${system} · ${file} · ${period ? periodInWords(period) : '未指定期间'}`}>
      <Button icon={<ArrowLeftOutlined />} onClick={onBack}>
        返回
      </Button>
      {hasErrors && <DownloadButton url={`/api/exchange/comparisons/${id}/errors.xlsx`}>未能比对的行</DownloadButton>}
      <DownloadButton url={`/api/exchange/comparisons/${id}/differences.xlsx`}>差异清单 xlsx</DownloadButton>
    </PageHead>
  )
}

function Summary({ comparison: { summary, lines, answered } }: { comparison: ComparisonRow }) {
  const { theirs, ours, same, different, onlyTheirs, onlyOurs, bad, notes } = summary
  const figures: Array<[string, number | string]> = [
    ['上级', theirs],
    ['本地', ours],
    ['相同', same],
    ['两边不同', different],
    ['仅上级有', onlyTheirs],
    ['仅本地有', onlyOurs],
    ['未能比对', bad],
    ['已答复', `${answered} / ${lines}`],
  ]
  const more = summaryLines({ ...summary, notes: [] }).slice(1)
  return (
    <>
      <dl className="compare-figures">
        {figures.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {more.length > 0 && (
        <ul className="compare-more">
          {more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && <Alert type="info" showIcon title={notes.join('；')} />}
    </>
  )
}

type BarProps = {
  search: ExchangeSearch
  comparison: ComparisonRow
  found: number
  onChange: (search: Record<string, unknown>) => void
  children: ReactNode
}

function Bar({ search, found, onChange, children }: BarProps) {
  return (
    <Space wrap className="compare-bar">
      <Segmented
        aria-label="差异种类"
        value={search.kind ?? 'all'}
        options={[
          { value: 'all', label: '全部' },
          ...Object.entries(kindNames).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(kind) => onChange({ ...search, kind: kind === 'all' ? undefined : kind })}
      />
      <Space>
        <Switch
          size="small"
          aria-label="只看未答复"
          checked={search.open === 'true'}
          onChange={(open) => onChange({ ...search, open: open ? 'true' : undefined })}
        />
        只看未答复
      </Space>
      <span className="hint">{found} 项</span>
      {children}
    </Space>
  )
}

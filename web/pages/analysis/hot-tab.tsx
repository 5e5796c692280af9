import { useQuery } from '@tanstack/react-query'
import { Segmented, Select, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { residentKinds } from '#analysis/hot/kinds.ts'
import type { HotSettings } from '#analysis/hot/settings.ts'
import type { HotTopic } from '#analysis/hot-contract.ts'
import { hot } from '#web/api.ts'
import { procedureNames } from '#web/names.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { GridHeat, type GridValue } from './grid-heat.tsx'
import { heatInWords } from './heat-words.ts'
import { PeriodFilter, useAnalysisPeriod, useAnalysisSearch } from './period-filter.tsx'
import type { Order } from './search.ts'
import { Sparkline } from './sparkline.tsx'
import { TopicDrawer } from './topic-drawer.tsx'

const orderNames: Record<Order, string> = { heat: '按热度', people: '按人数', count: '按件数' }

/** The hot issues of a period: what is brought again and again, where, by how many, and whether it grows. */
export function HotTab() {
  const [search, change] = useAnalysisSearch()
  const { from, until } = useAnalysisPeriod()
  const { kind, order = 'heat' } = search
  const query = useQuery({
    queryKey: ['analysis', 'hot', from, until, kind],
    queryFn: () => hot.hotTopics({ from, until, kind }),
    staleTime: 120_000,
  })
  return (
    <>
      <PeriodFilter>
        <Select
          className="filter"
          aria-label="来件种类"
          placeholder="全部来件"
          allowClear
          options={residentKinds.map((id) => ({ value: id, label: procedureNames.get(id) ?? '其他' }))}
          value={kind}
          onChange={(next?: typeof kind) => change({ kind: next, topic: undefined })}
        />
        <Segmented<Order>
          aria-label="排列"
          options={(['heat', 'people', 'count'] as const).map((one) => ({ value: one, label: orderNames[one] }))}
          value={order}
          onChange={(next) => change({ order: next })}
        />
      </PeriodFilter>
      <Load query={query} rows={12}>
        {({ topics, read, cut, settings }) => (
          <Topics topics={inOrder(topics, order)} settings={settings} note={noteOf(topics.length, read, cut)} />
        )}
      </Load>
    </>
  )
}

function noteOf(topics: number, read: number, cut: boolean): string {
  const words = `读了 ${read.toLocaleString('zh-CN')} 件来件，归出 ${topics} 个热点`
  return cut ? `${words}；来件过多，只读了最近的，可缩短期间` : words
}

function inOrder(topics: readonly HotTopic[], order: Order): HotTopic[] {
  return [...topics].sort((a, b) => b[order] - a[order] || a.rank - b.rank)
}

function Topics({ topics, settings, note }: { topics: HotTopic[]; settings: HotSettings; note: string }) {
  const [search, change] = useAnalysisSearch()
  const open = topics.find(({ title }) => title === search.topic)
  if (topics.length === 0)
    return (
      <Nothing
        words="这段时间没有热点"
        hint={`${note}。同一地点、同一件事至少 ${settings.least} 件才算热点，可以放宽期间。`}
      />
    )
  return (
    <>
      <div className="analysis-columns">
        <section aria-label="热点清单">
          <p className="hint analysis-note">{note}</p>
          <PlainTable
            label="热点"
            columns={columnsOf(settings, (topic) => change({ topic: topic.title }))}
            rows={topics}
            rowKey={({ title, from }) => `${title} ${from}`}
            onOpen={({ title }) => change({ topic: title })}
          />
        </section>
        <section className="analysis-side" aria-label="热点分布">
          <h2>热点在哪些网格</h2>
          <GridHeat label="各网格热点来件数" values={gridsOf(topics)} unit="件" height={340} />
        </section>
      </div>
      {open && <TopicDrawer topic={open} settings={settings} onClose={() => change({ topic: undefined })} />}
    </>
  )
}

function gridsOf(topics: readonly HotTopic[]): GridValue[] {
  const sums = new Map<string | null, number>()
  for (const { grids } of topics) for (const { grid, count } of grids) sums.set(grid, (sums.get(grid) ?? 0) + count)
  return [...sums].map(([grid, value]) => ({ grid, value }))
}

/** The arithmetic of the heat behind its number; also by keyboard. */
export function Heat({ topic, settings }: { topic: HotTopic; settings: HotSettings }) {
  const lines: ReactNode = heatInWords(topic, settings).map((line) => <div key={line}>{line}</div>)
  return (
    <Tooltip title={lines} styles={{ root: { maxWidth: 520 } }}>
      <button type="button" className="heat-number" aria-label={`热度 ${topic.heat}，看算法`}>
        {topic.heat}
      </button>
    </Tooltip>
  )
}

function columnsOf(settings: HotSettings, onOpen: (topic: HotTopic) => void): ReadonlyArray<Column<HotTopic>> {
  return [
    { key: 'rank', title: '名次', width: 48, align: 'right', show: ({ rank }) => rank },
    {
      key: 'title',
      title: '热点',
      show: (topic) => (
        <>
          <button type="button" className="link-button" onClick={() => onOpen(topic)}>
            {topic.title}
          </button>
          {topic.place && <div className="hint">{topic.place}</div>}
        </>
      ),
    },
    {
      key: 'heat',
      title: '热度',
      width: 66,
      align: 'right',
      show: (topic) => <Heat topic={topic} settings={settings} />,
    },
    { key: 'count', title: '件数', width: 52, align: 'right', show: ({ count }) => count },
    { key: 'people', title: '人数', width: 52, align: 'right', show: ({ people }) => people },
    { key: 'likes', title: '点赞', width: 52, align: 'right', show: ({ likes }) => likes },
    {
      key: 'days',
      title: '起止',
      width: 108,
      show: ({ from, to }) =>
        from === to ? (
          from
        ) : (
          <>
            {from} 至<br />
            {to}
          </>
        ),
    },
    { key: 'weeks', title: '每周件数', width: 114, show: ({ weeks }) => <Sparkline weeks={weeks} /> },
  ]
}

import { useQuery } from '@tanstack/react-query'
import { Segmented, Table, type TableColumnsType } from 'antd'
import { dayOf } from '#calendar/date.ts'
import type { DispatchFigures } from '#dispatch/contract.ts'
import { dispatch } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { useChangeSearch } from '#web/page-search.ts'
import { findPeriod, periodAround, periodInWords } from '#web/parts/period.ts'
import { PeriodPicker } from '#web/parts/period-picker.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { present } from '#web/time.ts'
import { categoryName } from './class-names.ts'
import { rungKeys } from './countdown.ts'
import { type FigureRow, type Grouping, groupingNames, groupings, minutesInWords, tableOf } from './figure-rows.ts'
import type { CommandSearch } from './search.ts'

const rungTitles = { assigning: '派单', arriving: '到场', firstHandling: '先期处置', disposal: '处置办结' } as const
const shifts: Record<string, string> = { day: '白班（8—20 时）', night: '夜班（20—8 时）' }

/** How quickly incidents were given out, reached, first handled and finished: by grid, class or shift. */
export function FiguresTab({ search }: { search: CommandSearch }) {
  const change = useChangeSearch()
  const period = findPeriod(search.from, search.until) ?? periodAround(dayOf(present()), 'month')
  const by: Grouping = search.by ?? 'all'
  const query = useQuery({
    queryKey: ['matters', 'dispatch', 'figures', period, by],
    queryFn: () => dispatch.figures({ ...period, by }),
    staleTime: 30_000,
  })
  const go = (next: Partial<CommandSearch>) => change({ ...search, tab: 'figures', ...next })
  return (
    <div className="command-figures">
      <search className="filter-bar" aria-label="期间与分组">
        <PeriodPicker
          value={period}
          custom={search.custom === 'true'}
          onChange={(next, custom) => go({ ...next, custom: custom ? 'true' : undefined })}
        />
        <Segmented<Grouping>
          aria-label="分组"
          options={groupings.map((value) => ({ value, label: groupingNames[value] }))}
          value={by}
          onChange={(next) => go({ by: next })}
        />
      </search>
      <Load query={query} rows={8}>
        {({ rows }) => <Figures rows={rows} by={by} words={periodInWords(period)} />}
      </Load>
      <p className="hint">
        按登记时间计入期间；用时从各时限起算时起，中位数和九成值只算已办到的；时限内占比中，已到期还没办的算超时。
      </p>
    </div>
  )
}

function Figures({ rows, by, words }: { rows: DispatchFigures['rows']; by: Grouping; words: string }) {
  const names = useNames()
  const nameOf = (name: string) => {
    if (by === 'all') return '全街道'
    if (by === 'class') return categoryName(name)
    if (by === 'shift') return shifts[name] ?? name
    return name === '' ? '没有网格' : names.grid(name)
  }
  return (
    <Table<FigureRow>
      aria-label={`${words}用时`}
      size="small"
      bordered
      pagination={false}
      rowKey="name"
      dataSource={tableOf(rows)}
      columns={columnsOf(nameOf)}
      scroll={{ x: 1180 }}
      locale={{ emptyText: <Nothing words={`${words}没有计时的网格事件`} /> }}
    />
  )
}

function columnsOf(nameOf: (name: string) => string): TableColumnsType<FigureRow> {
  return [
    { key: 'name', title: '', width: 180, fixed: 'left', render: (_, { name }) => nameOf(name) },
    ...rungKeys.map((key) => ({
      key,
      title: rungTitles[key],
      children: (['count', 'median', 'p90', 'within'] as const).map((part) => ({
        key: `${key}-${part}`,
        title: { count: '件数', median: '中位', p90: '九成', within: '时限内' }[part],
        align: 'right' as const,
        className: 'number',
        render: (_: unknown, row: FigureRow) => cellOf(row, key, part),
      })),
    })),
  ]
}

function cellOf({ rungs }: FigureRow, key: (typeof rungKeys)[number], part: 'count' | 'median' | 'p90' | 'within') {
  const rung = rungs[key]
  if (!rung) return '—'
  if (part === 'count') return rung.count
  if (part === 'within') return rung.within === null ? '—' : `${rung.within.toFixed(1)}%`
  return minutesInWords(rung[part])
}

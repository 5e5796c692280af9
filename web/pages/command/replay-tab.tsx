import { useQuery } from '@tanstack/react-query'
import { Alert, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { addMinutes, dayOf, findDay, type Instant, startOf } from '#calendar/date.ts'
import { dispatch } from '#web/api.ts'
import { useChangeSearch } from '#web/page-search.ts'
import { Load, Nothing } from '#web/parts/states.tsx'
import { present } from '#web/time.ts'
import { ReplayBoard } from './replay-board.tsx'
import type { CommandSearch } from './search.ts'

const lengths = [1, 2, 4, 8, 12, 24] as const

/** 复盘: a day and an hour of it, replayed on board and map; nothing can be done here. */
export function ReplayTab({ search }: { search: CommandSearch }) {
  const change = useChangeSearch()
  const now = present()
  const before = addMinutes(now, -60)
  const day = findDay(search.day ?? '') ?? dayOf(before)
  const hour = search.hour ?? (search.day ? 8 : Math.floor((Date.parse(before) - Date.parse(startOf(day))) / 3_600_000))
  const hours = search.hours ?? 1
  const from = addMinutes(startOf(day), hour * 60)
  const until = addMinutes(from, hours * 60)
  const go = (next: Partial<CommandSearch>) => change({ tab: 'replay', day, hour, hours, ...next })
  return (
    <div className="replay">
      <search className="filter-bar" aria-label="复盘哪一段">
        <DatePicker
          aria-label="哪一天"
          allowClear={false}
          value={dayjs(day)}
          disabledDate={(one) => one.format('YYYY-MM-DD') > dayOf(now)}
          onChange={(one) => go({ day: one?.format('YYYY-MM-DD') })}
        />
        <Select
          aria-label="几时起"
          className="filter-short"
          value={hour}
          options={Array.from({ length: 24 }, (_, value) => ({ value, label: `${value} 时起` }))}
          onChange={(value: number) => go({ hour: value })}
        />
        <Select
          aria-label="多长"
          className="filter-short"
          value={hours}
          options={lengths.map((value) => ({ value, label: `${value} 小时` }))}
          onChange={(value: number) => go({ hours: value })}
        />
        <span className="hint">查看复盘会记入审计日志。</span>
      </search>
      {from >= now ? (
        <Nothing words="这一段还没有到" hint="请选今天以前，或今天较早的时候。" />
      ) : (
        <Replayed key={`${from} ${until}`} from={from} until={until < now ? until : now} />
      )}
    </div>
  )
}

function Replayed({ from, until }: { from: Instant; until: Instant }) {
  const query = useQuery({
    queryKey: ['dispatch', 'replay', from],
    queryFn: () => dispatch.replay({ from, until }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Load query={query} rows={10}>
      {(replay) =>
        replay.incidents.length === 0 ? (
          <Alert type="info" showIcon title="这一段没有在办的网格事件" />
        ) : (
          <ReplayBoard replay={replay} from={from} until={until} />
        )
      }
    </Load>
  )
}

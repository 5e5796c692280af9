import { useQuery } from '@tanstack/react-query'
import { findDay } from '#calendar/date.ts'
import type { ForecastView } from '#dispatch/duty-contract.ts'
import { blockInWords } from '#dispatch/forecast/cells.ts'
import { percent } from '#dispatch/forecast/words.ts'
import { duty } from '#web/api.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Load } from '#web/parts/states.tsx'

type Advised = ForecastView['advice'][number]

const columns: ReadonlyArray<Column<Advised>> = [
  { key: 'when', title: '什么时段', width: 190, show: whenOf },
  { key: 'grid', title: '网格', width: 150, show: ({ gridName }) => gridName },
  {
    key: 'expected',
    title: '每段预计（件）',
    width: 130,
    show: ({ expected, low, high }) => `${expected}（${low}–${high}）`,
  },
  { key: 'duty', title: '在班', width: 70, show: ({ onDuty }) => `${onDuty} 人` },
  {
    key: 'advice',
    title: '建议',
    width: 110,
    show: ({ extra }) => (extra > 0 ? <strong>增派 {extra} 人</strong> : '重点巡查'),
  },
  { key: 'reason', title: '为什么', show: ({ reason }) => reason },
]

/** Where and when incidents are to be expected, what to do, and beside it how right such advice has been. */
export function ForecastPart() {
  const query = useQuery({ queryKey: ['duty', 'forecast'], queryFn: () => duty.forecast({}), staleTime: 600_000 })
  return (
    <section className="duty-part" aria-label="未来七天的排班建议">
      <h2>未来七天的排班建议</h2>
      <Load query={query} rows={4}>
        {(forecast) => <Advice forecast={forecast} />}
      </Load>
    </section>
  )
}

function Advice({ forecast: { total, advice, without, rate, weeks } }: { forecast: ForecastView }) {
  if (total === null) return <p className="hint">{without}</p>
  return (
    <>
      <div className="duty-rates">
        <Rate name="命中率" value={percent(rate.hit)} note="预告的一成时段里的事件" strong />
        <Rate name="盲选" value={percent(rate.uniform)} note="随便选一成时段" />
        <Rate name="照搬上周" value={percent(rate.lastWeek)} note="选上周最多的一成" />
        <Rate name="七天预计" value={`${total.mean} 件`} note={`${total.low}–${total.high} 件，据此前 ${weeks} 周`} />
      </div>
      {advice.length === 0 ? (
        <p className="hint">没有明显高于平均的时段，照常排班。</p>
      ) : (
        <PlainTable
          label="排班建议"
          columns={columns}
          rows={advice}
          rowKey={({ grid, days, block }) => `${grid} ${days[0]} ${block}`}
        />
      )}
      <p className="hint">
        {rate.words}由带网格的事件、热线、信访按网格和四小时时段预计；区间为百分之九十五；只是建议，排班由人决定。
      </p>
    </>
  )
}

function Rate({ name, value, note, strong }: { name: string; value: string; note: string; strong?: true }) {
  return (
    <div className={strong ? 'duty-rate duty-rate-main' : 'duty-rate'}>
      <span>{name}</span>
      <strong className="number">{value}</strong>
      <span className="hint">{note}</span>
    </div>
  )
}

function whenOf({ days, block }: Advised): string {
  return blockInWords(
    days.flatMap((day) => findDay(day) ?? []),
    block,
  )
}

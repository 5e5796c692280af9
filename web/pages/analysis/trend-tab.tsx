import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { residentKinds } from '#analysis/hot/kinds.ts'
import type { TrendAlarm, TrendWeek } from '#analysis/trend-contract.ts'
import { addDays, findDay } from '#calendar/date.ts'
import { formFields } from '#procedures/forms.ts'
import { trend } from '#web/api.ts'
import { newestProcedures } from '#web/areas.ts'
import { choicesOf, procedureNames } from '#web/names.ts'
import { BandChart, type BandPoint } from '#web/parts/band-chart.tsx'
import { RegisterPicker } from '#web/parts/pickers.tsx'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useAnalysisSearch } from './period-filter.tsx'

const kindNames = Object.fromEntries(residentKinds.map((id) => [id, procedureNames.get(id) ?? '其他']))

/** What is out of the ordinary this week, and any series against what was to be expected. */
export function TrendTab() {
  return (
    <>
      <Alarms />
      <Series />
    </>
  )
}

function weekInWords(monday: string): string {
  const day = findDay(monday)
  return day ? `${day} 至 ${addDays(day, 6)}` : monday
}

function Alarms() {
  const [, change] = useAnalysisSearch()
  const query = useQuery({
    queryKey: ['analysis', 'trend', 'alarms'],
    queryFn: () => trend.alarms({}),
    staleTime: 60_000,
  })
  return (
    <section className="analysis-part" aria-label="异常的数量">
      <h2>上一整周超出往常的</h2>
      <Load query={query} rows={3}>
        {({ week, series, alarms }) => (
          <>
            <p className="hint analysis-note">
              {weekInWords(week)}，看了 {series} 个序列（种类 × 地方）；预期按往常水平、季节、节假日推算。
            </p>
            {alarms.length === 0 ? (
              <Nothing words="没有超出往常的" />
            ) : (
              <PlainTable
                label="超出往常的数量"
                columns={alarmColumns((alarm) => change(searchOf(alarm)))}
                rows={alarms}
                rowKey={({ kindName, placeName, week: of }) => `${kindName} ${placeName} ${of}`}
                onOpen={(alarm) => change(searchOf(alarm))}
              />
            )}
          </>
        )}
      </Load>
    </section>
  )
}

function searchOf({ procedure, category, village, grid }: TrendAlarm) {
  return {
    procedure,
    category: category ?? undefined,
    village: grid ? undefined : (village ?? undefined),
    grid: grid ?? undefined,
  }
}

function alarmColumns(onOpen: (alarm: TrendAlarm) => void): ReadonlyArray<Column<TrendAlarm>> {
  return [
    {
      key: 'kind',
      title: '种类',
      show: (alarm) => (
        <button type="button" className="link-button" onClick={() => onOpen(alarm)}>
          {alarm.kindName}
        </button>
      ),
    },
    { key: 'place', title: '地方', width: 180, show: ({ placeName }) => placeName },
    { key: 'count', title: '件数', width: 72, align: 'right', show: ({ count }) => count },
    { key: 'usual', title: '往常', width: 110, align: 'right', show: ({ low, high }) => `${low} 至 ${high} 件` },
    { key: 'words', title: '说明', width: 260, show: ({ words }) => words },
  ]
}

function Series() {
  const [search, change] = useAnalysisSearch()
  const { procedure, category, village, grid } = search
  const asked = { procedure, category, village, grid, weeks: 52 }
  const query = useQuery({
    queryKey: ['analysis', 'trend', 'series', asked],
    queryFn: () => trend.series(asked),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const categories = categoriesOf(procedure)
  return (
    <section className="analysis-part" aria-label="每周件数与预期">
      <h2>每周件数与预期（近一年）</h2>
      <search className="filter-bar" aria-label="哪一个序列">
        <Select
          className="filter"
          aria-label="种类"
          placeholder="全部来件"
          allowClear
          options={choicesOf(kindNames)}
          value={procedure}
          onChange={(next?: string) => change({ procedure: next, category: undefined })}
        />
        {categories.length > 0 && (
          <Select
            className="filter"
            aria-label="类别"
            placeholder="全部类别"
            allowClear
            options={categories}
            value={category}
            onChange={(next?: string) => change({ category: next })}
          />
        )}
        <span className="filter">
          <RegisterPicker
            register="villages"
            label="村社"
            placeholder="全街道"
            value={village}
            onChange={(next) => change({ village: next, grid: undefined })}
          />
        </span>
        <span className="filter">
          <RegisterPicker
            register="grids"
            label="网格"
            placeholder="全部网格"
            value={grid}
            onChange={(next) => change({ grid: next, village: undefined })}
          />
        </span>
      </search>
      <Load query={query} rows={8}>
        {({ weeks, words }) => (
          <>
            <p className="analysis-note">{words}</p>
            {weeks.length === 0 ? (
              <Nothing words="还没有可以画的周" hint="有整周的来件后，这里画出实际、预期与往常的范围。" />
            ) : (
              <BandChart label="每周件数" points={weeks.map(pointOf)} unit="件" />
            )}
            <p className="hint">
              浅色带是往常的范围，虚线是预期；红色菱形是超出范围的周。横轴是周一的日期，本周未满，不画。
            </p>
          </>
        )}
      </Load>
    </section>
  )
}

function pointOf({ from, count, expected, low, high, alarm }: TrendWeek): BandPoint {
  return { name: from, value: count, expected, low, high, alarm }
}

function categoriesOf(procedure: string | undefined) {
  const intake = newestProcedures.find(({ id }) => id === procedure)?.intake
  const field = intake && formFields(intake).find(({ key }) => key === 'category')
  return (field?.choices ?? []).map(({ value, name }) => ({ value, label: name }))
}

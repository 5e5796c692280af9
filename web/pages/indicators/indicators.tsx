import { DownloadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { dayOf } from '#calendar/date.ts'
import { indicators } from '#web/api.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { FigureDrawer } from '#web/parts/figure-drawer.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { findPeriod, periodAround, periodInWords } from '#web/parts/period.ts'
import { PeriodPicker } from '#web/parts/period-picker.tsx'
import { Load } from '#web/parts/states.tsx'
import { useEntries } from '#web/queries.ts'
import { stringifySearch } from '#web/search-params.ts'
import { present } from '#web/time.ts'
import { FigureTables } from './figure-tables.tsx'
import { indicatorsSearch } from './search.ts'
import './indicators.css'

/** Every figure of a period, each open to its records. */
export function Indicators() {
  const search = usePageSearch(indicatorsSearch) ?? {}
  const change = useChangeSearch()
  const { data: villages } = useEntries('villages')
  const period = findPeriod(search.from, search.until) ?? periodAround(dayOf(present()), 'year')
  const asked = { ...period, village: search.village }
  const figures = useQuery({
    queryKey: ['figures', 'all', asked],
    queryFn: () => indicators.figures(asked),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const villageName = villages?.find(({ code }) => code === search.village)?.name
  return (
    <>
      <PageHead title="指标" note={periodInWords(period)}>
        <Button icon={<DownloadOutlined />} href={`/api/indicators-export.xlsx${stringifySearch(asked)}`} download>
          导出
        </Button>
      </PageHead>
      <search className="indicator-filter" aria-label="期间与范围">
        <PeriodPicker
          value={period}
          custom={search.custom === 'true'}
          onChange={(next, custom) => change({ ...search, ...next, custom: custom ? 'true' : undefined })}
        />
        <Select
          className="indicator-village"
          aria-label="村社"
          placeholder="全街道"
          allowClear
          options={villages?.map(({ code, name }) => ({ value: code, label: name }))}
          value={search.village}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(village?: string) => change({ ...search, village })}
        />
        <Input
          className="indicator-words"
          allowClear
          aria-label="指标名称中的词"
          placeholder="指标名称中的词"
          maxLength={40}
          value={search.words ?? ''}
          onChange={(event) => change({ ...search, words: event.target.value || undefined })}
        />
      </search>
      <Load query={figures} rows={14}>
        {({ figures: all }) => (
          <FigureTables
            figures={all}
            busy={figures.isPlaceholderData}
            search={search}
            onChange={(part) => change({ ...search, ...part })}
          />
        )}
      </Load>
      {search.code && (
        <FigureDrawer
          asked={{ code: search.code, period, village: search.village, villageName }}
          onClose={() => change({ ...search, code: undefined })}
        />
      )}
    </>
  )
}

import { DownloadOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useMemo } from 'react'
import { dayOf } from '#calendar/date.ts'
import { indicators } from '#indicators/indicators.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { FigureDrawer } from '#web/parts/figure-drawer.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { findPeriod, periodAround, periodInWords } from '#web/parts/period.ts'
import { PeriodPicker } from '#web/parts/period-picker.tsx'
import { SectionNav } from '#web/parts/section-nav.tsx'
import { useEntries } from '#web/queries.ts'
import { stringifySearch } from '#web/search-params.ts'
import { present } from '#web/time.ts'
import { FigureTables, familiesNaming } from './figure-tables.tsx'
import { indicatorsSearch } from './search.ts'
import { useFiguresInTurn } from './use-figures.ts'
import './indicators.css'

/** Every figure of a period, each open to its records. */
export function Indicators() {
  const search = usePageSearch(indicatorsSearch) ?? {}
  const change = useChangeSearch()
  const { data: villages } = useEntries('villages')
  const period = findPeriod(search.from, search.until) ?? periodAround(dayOf(present()), 'year')
  const asked = { ...period, village: search.village }
  const words = search.words?.trim() ?? ''
  const groups = useMemo(() => familiesNaming(words), [words])
  const families = useMemo(() => groups.map(({ family }) => family), [groups])
  useFiguresInTurn(families, asked)
  const villageName = villages?.find(({ code }) => code === search.village)?.name
  return (
    <>
      <PageHead title="指标" note={`${periodInWords(period)} · 共 ${indicators.length} 项`}>
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
      </search>
      <div className="sectioned">
        <SectionNav
          label="指标类别"
          sections={groups.map(({ family, name, members }) => ({
            id: `family-${family}`,
            name,
            count: members.length,
          }))}
        >
          <Input
            allowClear
            aria-label="指标名称中的词"
            placeholder="名称、依据与口径中的词"
            maxLength={40}
            value={search.words ?? ''}
            onChange={(event) => change({ ...search, words: event.target.value || undefined }, 'replace')}
          />
        </SectionNav>
        <FigureTables groups={groups} asked={asked} onOpen={(code) => change({ ...search, code })} />
      </div>
      {search.code && (
        <FigureDrawer
          asked={{ code: search.code, period, village: search.village, villageName }}
          onClose={() => change({ ...search, code: undefined })}
        />
      )}
    </>
  )
}

import { Select } from 'antd'
import { findDay } from '#calendar/date.ts'
import type { FigureAsked } from '#reports/tables/view.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { FigureDrawer } from '#web/parts/figure-drawer.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { periodInWords } from '#web/parts/period.ts'
import { PeriodPicker } from '#web/parts/period-picker.tsx'
import { useEntries } from '#web/queries.ts'
import { stringifySearch } from '#web/search-params.ts'
import { BulletinText } from './bulletin-text.tsx'
import { type Choice, choiceAt, choiceGroups, periodFor } from './choices.ts'
import { type TablesSearch, tablesSearch } from './search.ts'
import { TableSheets } from './table-sheets.tsx'
import './tables.css'

/** The statutory tables and the bulletins of a period, each number open to its records. */
export function Tables() {
  const search = usePageSearch(tablesSearch) ?? {}
  const change = useChangeSearch()
  const choice = choiceAt(search.which)
  const period = periodFor(choice, search.from, search.until)
  const open = ({ code, from, until, village, unit }: FigureAsked) =>
    change({ ...search, code, codeFrom: from, codeUntil: until, village, unit })
  const Shown = choice.kind === 'table' ? TableSheets : BulletinText
  return (
    <>
      <PageHead title="报表与通报" note={`${choice.label} · ${periodInWords(period)}`}>
        {(['xlsx', 'docx'] as const).map((ending) => (
          <DownloadButton key={ending} url={fileUrl(choice, ending, period)} title={`导出 .${ending}`}>
            {ending === 'xlsx' ? '导出表格' : '导出公文'}
          </DownloadButton>
        ))}
      </PageHead>
      <search className="tables-filter" aria-label="报表与期间">
        <Select
          className="tables-choice"
          aria-label="报表或通报"
          options={choiceGroups}
          value={choice.value}
          onChange={(which: string) => change({ which, from: search.from, until: search.until })}
        />
        <PeriodPicker
          value={period}
          custom={false}
          kinds={choice.periods}
          onChange={({ from, until }) => change({ which: choice.value, from, until })}
        />
      </search>
      <Shown id={choice.id} period={period} onOpen={open} />
      <OpenFigure
        search={search}
        onClose={() => change({ which: search.which, from: search.from, until: search.until })}
      />
    </>
  )
}

function fileUrl({ kind, id }: Choice, ending: 'xlsx' | 'docx', period: { from: string; until: string }): string {
  return `/api/${kind}s/${id}/${kind}.${ending}${stringifySearch(period)}`
}

function OpenFigure({ search, onClose }: { search: TablesSearch; onClose: () => void }) {
  const { code, codeFrom, codeUntil, village, unit } = search
  const { data: villages } = useEntries('villages')
  const { data: units } = useEntries('units')
  const [from, until] = [findDay(codeFrom ?? ''), findDay(codeUntil ?? '')]
  if (!code || !from || !until) return null
  const villageName = village === '-' ? '未填村（社区）' : villages?.find((one) => one.code === village)?.name
  const unitName = unit === '-' ? '未分派' : units?.find((one) => one.code === unit)?.name
  return (
    <FigureDrawer asked={{ code, period: { from, until }, village, villageName, unit, unitName }} onClose={onClose} />
  )
}

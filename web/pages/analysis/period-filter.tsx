import type { ReactNode } from 'react'
import { addDays, dayOf } from '#calendar/date.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { findPeriod, kindOf, type Period } from '#web/parts/period.ts'
import { PeriodPicker } from '#web/parts/period-picker.tsx'
import { present } from '#web/time.ts'
import { type AnalysisSearch, analysisSearch } from './search.ts'

const usualDays = 90

/** The period in the address, else the last ninety days. */
export function useAnalysisPeriod(): Period {
  const { from, until } = usePageSearch(analysisSearch) ?? {}
  const end = addDays(dayOf(present()), 1)
  return findPeriod(from, until) ?? { from: addDays(end, -usualDays), until: end }
}

/** What the address of the page says, and how to say something else of it. */
export function useAnalysisSearch(): [AnalysisSearch, (next: Partial<AnalysisSearch>) => void] {
  const search = usePageSearch(analysisSearch) ?? {}
  const change = useChangeSearch()
  return [search, (next) => change({ ...search, ...next })]
}

/** The bar above a tab: its period, and what else narrows it. */
export function PeriodFilter({ children }: { children?: ReactNode }) {
  const [search, change] = useAnalysisSearch()
  const period = useAnalysisPeriod()
  return (
    <search className="filter-bar" aria-label="期间与范围">
      <PeriodPicker
        value={period}
        custom={search.custom === 'true' || kindOf(period) === 'custom'}
        onChange={(next, custom) => change({ ...next, custom: custom ? 'true' : undefined, topic: undefined })}
      />
      {children}
    </search>
  )
}

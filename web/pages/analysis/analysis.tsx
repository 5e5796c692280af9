import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import type { Action } from '#access/rules.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { useCan } from '#web/session.tsx'
import { HotTab } from './hot-tab.tsx'
import { ModelsTab } from './models-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { ProposalsTab } from './proposals-tab.tsx'
import { analysisSearch, type TabId, tabIds } from './search.ts'
import { TrendTab } from './trend-tab.tsx'
import { useOpenWarnings } from './use-warnings.ts'
import { WarningsTab } from './warnings-tab.tsx'
import { WordsTab } from './words-tab.tsx'
import './analysis.css'

const tabs: Record<TabId, { name: string; guard: Action; part: () => ReactNode }> = {
  hot: { name: '热点', guard: 'analysis.read', part: () => <HotTab /> },
  warnings: { name: '预警', guard: 'analysis.read', part: () => <WarningsTab /> },
  proposals: { name: '疑似同一事、同一人', guard: 'analysis.read', part: () => <ProposalsTab /> },
  trend: { name: '趋势', guard: 'analysis.read', part: () => <TrendTab /> },
  words: { name: '词与地点', guard: 'analysis.read', part: () => <WordsTab /> },
  people: { name: '多次来件的人', guard: 'matter.reveal', part: () => <PeopleTab /> },
  models: { name: '模型成效', guard: 'analysis.read', part: () => <ModelsTab /> },
}

/** What the street's messages say taken together; each tab by its own right. */
export function Analysis() {
  const search = usePageSearch(analysisSearch) ?? {}
  const change = useChangeSearch()
  const can = useCan()
  const open = useOpenWarnings()
  const mine = tabIds.filter((id) => can(tabs[id].guard))
  const current = search.tab && mine.includes(search.tab) ? search.tab : mine[0]
  const { from, until, custom } = search
  return (
    <>
      <PageHead title="民情分析" note="由本街道台账自动归纳，只作提示，处置由人决定" />
      <Tabs
        activeKey={current}
        destroyOnHidden
        items={mine.map((id) => ({
          key: id,
          label: id === 'warnings' && open ? `${tabs[id].name}（${open}）` : tabs[id].name,
          children: tabs[id].part(),
        }))}
        onChange={(tab) => change({ tab, from, until, custom })}
      />
    </>
  )
}

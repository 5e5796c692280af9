import { Tabs } from 'antd'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { useCan } from '#web/session.tsx'
import { CompareTab } from './compare-tab.tsx'
import { Comparison } from './comparison.tsx'
import { ExportTab } from './export-tab.tsx'
import { MappingsTab } from './mappings-tab.tsx'
import { exchangeSearch } from './search.ts'
import './exchange.css'

/** Exchange with superior systems: their layouts, our matters in them, and what differs when their figures come back. */
export function Exchange() {
  const search = usePageSearch(exchangeSearch) ?? {}
  const change = useChangeSearch()
  const can = useCan()
  if (search.comparison && can('exchange.use')) return <Comparison id={search.comparison} />
  const tabs = [
    { key: 'mappings', label: '映射', children: <MappingsTab /> },
    ...(can('exchange.use')
      ? [
          { key: 'export', label: '按上级格式导出', children: <ExportTab search={search} /> },
          { key: 'compare', label: '与上级表核对', children: <CompareTab search={search} /> },
        ]
      : []),
  ]
  return (
    <>
      <PageHead title="上级系统对接" note="一次录入：照上级的表样导出、填报，上级的数返回后逐条核对" />
      <Tabs
        items={tabs}
        activeKey={search.tab ?? 'mappings'}
        destroyOnHidden
        onChange={(tab) => change({ ...search, tab, comparison: undefined })}
      />
    </>
  )
}

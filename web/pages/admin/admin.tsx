import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import type { Action } from '#access/rules.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { YearCalendar } from '#web/pages/calendar/calendar.tsx'
import { Templates } from '#web/pages/templates/templates.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { useCan } from '#web/session.tsx'
import { Accounts } from './accounts.tsx'
import { AnalysisTab } from './analysis-tab.tsx'
import { Audit } from './audit.tsx'
import { DispatchTab } from './dispatch-tab.tsx'
import { PeopleLinks } from './people-links.tsx'
import { ReportsTab } from './reports-tab.tsx'
import { Rights } from './rights.tsx'
import { adminSearch, type TabId, tabIds } from './search.ts'
import { SettingsTab } from './settings-tab.tsx'
import './admin.css'

const tabs: Record<TabId, { name: string; guard: Action; part: () => ReactNode }> = {
  accounts: { name: '账号', guard: 'account.read', part: () => <Accounts /> },
  rights: { name: '岗位权限', guard: 'account.read', part: () => <Rights /> },
  people: { name: '机构与人员', guard: 'entry.read', part: () => <PeopleLinks /> },
  calendar: { name: '放假日历', guard: 'self', part: () => <YearCalendar /> },
  templates: { name: '文书模板', guard: 'template.write', part: () => <Templates /> },
  reports: { name: '年度报告', guard: 'settings.write', part: () => <ReportsTab /> },
  analysis: { name: '民情分析', guard: 'settings.write', part: () => <AnalysisTab /> },
  dispatch: { name: '派单时限', guard: 'settings.write', part: () => <DispatchTab /> },
  audit: { name: '审计', guard: 'audit.read', part: () => <Audit /> },
  settings: { name: '设置', guard: 'self', part: () => <SettingsTab /> },
}

/** What keeps the system itself; each tab by its own right. */
export function Admin() {
  const search = usePageSearch(adminSearch) ?? {}
  const change = useChangeSearch()
  const can = useCan()
  const mine = tabIds.filter((id) => can(tabs[id].guard))
  const current = search.tab && mine.includes(search.tab) ? search.tab : mine[0]
  return (
    <>
      <PageHead title="系统管理" />
      <Tabs
        activeKey={current}
        destroyOnHidden
        items={mine.map((id) => ({ key: id, label: tabs[id].name, children: tabs[id].part() }))}
        onChange={(tab) => change({ tab })}
      />
    </>
  )
}

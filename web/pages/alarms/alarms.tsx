import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import type { Action } from '#access/rules.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { useCan } from '#web/session.tsx'
import { AlarmsTab } from './alarms-tab.tsx'
import { DevicesTab } from './devices-tab.tsx'
import { alarmsSearch, type TabId, tabIds } from './search.ts'
import { SilencesTab } from './silences-tab.tsx'
import { SourcesTab } from './sources-tab.tsx'
import './alarms.css'

const tabs: Record<TabId, { name: string; guard: Action; part: () => ReactNode }> = {
  alarms: { name: '告警', guard: 'alarm.read', part: () => <AlarmsTab /> },
  devices: { name: '设备', guard: 'alarm.read', part: () => <DevicesTab /> },
  silences: { name: '静默', guard: 'alarm.read', part: () => <SilencesTab /> },
  sources: { name: '接入与规则', guard: 'alarm.source', part: () => <SourcesTab /> },
}

/** What cameras and sensors call out: looked at, judged, silenced; the devices' health; where alarms come from. */
export function Alarms() {
  const search = usePageSearch(alarmsSearch) ?? {}
  const change = useChangeSearch()
  const can = useCan()
  const mine = tabIds.filter((id) => can(tabs[id].guard))
  return (
    <>
      <PageHead title="天眼告警" note="每一条都留存；同处同类的自动并为一件事件，真假由人核实" />
      <Tabs
        activeKey={search.tab ?? 'alarms'}
        destroyOnHidden
        items={mine.map((id) => ({ key: id, label: tabs[id].name, children: tabs[id].part() }))}
        onChange={(tab) => change({ tab })}
      />
    </>
  )
}

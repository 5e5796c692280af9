import { Tabs } from 'antd'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { useCan } from '#web/session.tsx'
import { BoardTab } from './board-tab.tsx'
import { FiguresTab } from './figures-tab.tsx'
import { ReplayTab } from './replay-tab.tsx'
import { type CommandTab, commandSearch, commandTabs } from './search.ts'
import './command.css'
import './incident.css'

const tabIds = ['board', 'replay', 'figures'] as const

/** 指挥中心: the living board, the board of any past hour, and how quickly incidents were dealt with. */
export function Command() {
  const search = usePageSearch(commandSearch) ?? {}
  const change = useChangeSearch()
  const can = useCan()
  const tab: CommandTab = search.tab ?? 'board'
  const mine = tabIds.filter((id) => id !== 'figures' || can('indicator.read'))
  return (
    <div className={`command command-${tab}`}>
      <div className="command-head">
        <h1>指挥中心</h1>
        <Tabs
          size="small"
          activeKey={tab}
          items={mine.map((key) => ({ key, label: commandTabs[key] }))}
          onChange={(next) => change({ tab: next })}
        />
        {can('screen.read') && (
          <a className="command-wall" href="/screen/" target="_blank" rel="noreferrer">
            打开大屏
          </a>
        )}
      </div>
      {tab === 'board' && <BoardTab first={search.id} />}
      {tab === 'replay' && <ReplayTab search={search} />}
      {tab === 'figures' && can('indicator.read') && <FiguresTab search={search} />}
    </div>
  )
}

import { useEffect } from 'react'
import { keepDoors } from './doors/kept-doors.ts'
import { EntryScreen } from './entry.tsx'
import { countOutbox } from './outbox/queue.ts'
import { useLive } from './outbox/use-live.ts'
import { TabBar } from './parts/bars.tsx'
import { NoticeBars } from './parts/notice-bars.tsx'
import { tidyMedia } from './photos/keep-media.ts'
import { keepPosition } from './positions.ts'
import { matchPath, usePath } from './router.tsx'
import { type Screen, screens } from './screens.tsx'
import { type Me, MeProvider, useOwner } from './session.tsx'
import { keepInStep } from './sync.ts'
import { installApp, takeNewer, useNewer } from './update.ts'

const tabs = screens.flatMap(({ path, tab }) => (tab === undefined ? [] : [{ path, tab }]))

/** The whole app: the way in for nobody, else its pages over what the device keeps. */
export function App() {
  const owner = useOwner()
  useEffect(() => void installApp(), [])
  return (
    <>
      <Newer />
      {owner === null && <EntryScreen />}
      {owner && <Pages me={owner} />}
    </>
  )
}

function Newer() {
  if (!useNewer()) return null
  return (
    <button type="button" className="notice newer" onClick={takeNewer}>
      有新版本，点此更新（草稿和未发送的都保留）
    </button>
  )
}

function Pages({ me }: { me: Me }) {
  const path = usePath()
  const counts = useLive(countOutbox)
  useEffect(() => keepInStep(), [])
  useEffect(() => keepPosition(), [])
  useEffect(() => void tidyMedia(), [])
  useEffect(() => keepDoors(me), [me])
  const { screen, params } = screenAt(path)
  return (
    <MeProvider value={me}>
      <NoticeBars me={me} counts={counts} />
      <main>{screen.show(params)}</main>
      {screen.tab !== undefined && (
        <TabBar tabs={tabs} here={path} marks={{ '/me': (counts?.waiting ?? 0) + (counts?.conflict ?? 0) }} />
      )}
    </MeProvider>
  )
}

const lost: Screen = { path: '', tab: '', show: () => <p className="empty">没有这个页面，请从下方菜单进入。</p> }

function screenAt(path: string): { screen: Screen; params: Record<string, string> } {
  for (const screen of screens) {
    const params = matchPath(screen.path, path)
    if (params) return { screen, params }
  }
  return { screen: lost, params: {} }
}

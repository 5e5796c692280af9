import { useEffect, useState } from 'react'
import { houseTime, isTimeToReload, useSecond } from './clock.ts'
import { Entry } from './entry.tsx'
import { Head } from './head.tsx'
import { useLine } from './line.ts'
import { Alarms } from './panels/alarms.tsx'
import { Duty } from './panels/duty.tsx'
import { Hot } from './panels/hot.tsx'
import { Incidents } from './panels/incidents.tsx'
import { OpenMatters } from './panels/open-matters.tsx'
import { Sources } from './panels/sources.tsx'
import { Times } from './panels/times.tsx'
import { Today } from './panels/today.tsx'

/** The wall: everything on one sheet that nobody touches; the way in for who has no session. */
export function Wall() {
  const line = useLine()
  const { phase, view, lost, words } = line
  if (phase === 'out') return <Entry />
  if (phase === 'refused') return <Entry words={words} />
  if (!view)
    return (
      <main className="waiting">
        <p role="status">{lost ? '连不上服务器，正在重试' : '正在打开大屏…'}</p>
      </main>
    )
  return (
    <div className={lost ? 'wall wall-old' : 'wall'}>
      <Head line={line} view={view} />
      <main className="panels">
        <Today today={view.today} />
        <OpenMatters open={view.open} />
        <Times times={view.times} />
        <Incidents incidents={view.incidents} />
        <Hot hot={view.hot} />
        <Alarms classes={view.alarms.classes} early={view.early} />
        <Sources sources={view.sources} />
        <Duty duty={view.duty} />
      </main>
      <Nightly at={view.at} cameAt={line.cameAt} lost={lost} />
    </div>
  )
}

/** Opens the page anew at four in the morning. */
function Nightly({ at, cameAt, lost }: { at: string; cameAt: number; lost: boolean }) {
  const now = useSecond()
  const [openedAt] = useState(now)
  const due = isTimeToReload(houseTime(at, cameAt, now), now - openedAt, lost)
  useEffect(() => {
    if (due) location.reload()
  }, [due])
  return null
}

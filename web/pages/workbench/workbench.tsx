import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { dayOf, formatDay, formatWeekday } from '#calendar/date.ts'
import { useGo } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { Load } from '#web/parts/states.tsx'
import { useWorkbench } from '#web/queries.ts'
import { postsInWords, rolesOf, useCan, useMe } from '#web/session.tsx'
import { present } from '#web/time.ts'
import { ExpiringLine } from './expiring-line.tsx'
import { LaneCard } from './lane-card.tsx'
import { type Lane, type Lanes, lanesFor } from './lanes.tsx'

/** The working day: what waits for this person, by what presses. */
export function Workbench() {
  const me = useMe()
  const can = useCan()
  const go = useGo()
  const workbench = useWorkbench()
  const lanes = lanesFor(rolesOf(me))
  const today = dayOf(present())
  return (
    <>
      <PageHead
        title="工作台"
        note={`${formatDay(today)} ${formatWeekday(today)} · ${me.person} · ${postsInWords(me)}`}
      >
        {can('matter.file') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/intake')}>
            新受理一件
          </Button>
        )}
      </PageHead>
      <Load query={workbench} rows={12}>
        {(data) => (
          <>
            <Counts lanes={lanes} data={data} />
            <ExpiringLine />
            <div className={`lanes lanes-${lanes.filter(({ id }) => data[id].count > 0).length}`}>
              {lanes
                .filter(({ id }) => data[id].count > 0)
                .map((lane) => (
                  <LaneCard key={lane.id} lane={lane} rows={data[lane.id].rows} count={data[lane.id].count} />
                ))}
            </div>
            <Empties lanes={lanes.filter(({ id }) => data[id].count === 0)} />
          </>
        )}
      </Load>
    </>
  )
}

/** Lanes with nothing in them take a line, not a third of the page. */
function Empties({ lanes }: { lanes: readonly Lane[] }) {
  if (lanes.length === 0) return null
  return (
    <ul className="lanes-empty" aria-label="没有事项的类别">
      {lanes.map(({ id, icon, empty }) => (
        <li key={id} id={`lane-${id}`} className="hint">
          <span aria-hidden="true">{icon}</span> {empty}
        </li>
      ))}
    </ul>
  )
}

function Counts({ lanes, data }: { lanes: readonly Lane[]; data: Lanes }) {
  return (
    <ul className="lane-counts" aria-label="各类事项数">
      {lanes.map(({ id, name, icon }) => (
        <li key={id} className={`lane-count lane-${id}`}>
          <a href={`#lane-${id}`}>
            <span aria-hidden="true">{icon}</span>
            <span>{name}</span>
            <strong>{data[id].count}</strong>
          </a>
        </li>
      ))}
    </ul>
  )
}

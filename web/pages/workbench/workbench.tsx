import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { dayOf, formatDay, formatWeekday } from '#calendar/date.ts'
import { useGo } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { Load } from '#web/parts/states.tsx'
import { useWorkbench } from '#web/queries.ts'
import { postsInWords, useCan, useMe } from '#web/session.tsx'
import { present } from '#web/time.ts'
import { LaneCard } from './lane-card.tsx'
import { type Lanes, lanes } from './lanes.tsx'

/** The working day: what waits for this person, by what presses. */
export function Workbench() {
  const me = useMe()
  const can = useCan()
  const go = useGo()
  const workbench = useWorkbench()
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
            <Counts data={data} />
            <div className="lanes">
              {lanes.map((lane) => (
                <LaneCard key={lane.id} lane={lane} rows={data[lane.id].rows} count={data[lane.id].count} />
              ))}
            </div>
          </>
        )}
      </Load>
    </>
  )
}

function Counts({ data }: { data: Lanes }) {
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

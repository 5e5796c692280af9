import { lightNames } from '#matters/contract.ts'
import { device } from '../outbox/database.ts'
import { useLive } from '../outbox/use-live.ts'
import { useNow } from '../parts/use-now.ts'
import { Go } from '../router.tsx'
import { useMe } from '../session.tsx'
import { leftInWords } from './countdown.ts'
import { byUrgency, dueOf, lightAt, nextRung, type TaskView, viewOf } from './pending.ts'
import { wayInWords } from './place.ts'
import { usePlace } from './use-place.ts'

/** 任务: what is in one's hands, the most urgent first. */
export function TasksScreen() {
  const { posts, person } = useMe()
  const kept = useLive(async () => ({
    tasks: await device.tasks.toArray(),
    items: await device.outbox.where('state').notEqual('sent').toArray(),
    fetched: (await device.kept.get('seq')) !== undefined,
  }))
  const now = useNow()
  if (!kept) return null
  const views = kept.tasks.map((task) => viewOf(task, kept.items, posts)).sort(byUrgency)
  return (
    <>
      <header className="head first">
        <h1>任务</h1>
        <span className="who">{person}</span>
      </header>
      {views.length === 0 && (
        <p className="empty">{kept.fetched ? '没有要办的任务。' : '还没有取到任务，有网络后自动取。'}</p>
      )}
      <ul className="cards">
        {views.map((view) => (
          <TaskCard key={view.task.id} view={view} now={now} />
        ))}
      </ul>
    </>
  )
}

function TaskCard({ view, now }: { view: TaskView; now: string }) {
  const { task, stateName, waiting, conflicts } = view
  const place = usePlace()
  const rung = nextRung(view)
  const due = dueOf(view)
  const light = lightAt(view, now)
  return (
    <li>
      <Go to={`/task/${task.id}`} className={`card light-${light}`}>
        <span className="card-top">
          <span className={`light ${light}`}>{lightNames[light]}</span>
          <span className="state">{stateName}</span>
          {waiting.length > 0 && <span className="pending">待发送</span>}
          {conflicts.length > 0 && <span className="refused-mark">未被接受</span>}
        </span>
        <strong>{task.title}</strong>
        {task.place && <span className="where">{task.place}</span>}
        <span className="card-foot">
          {due && light !== 'done' && (
            <span className="left">
              {rung ? `${rung.name} ` : ''}
              {leftInWords(due, now)}
            </span>
          )}
          {place && task.longitude !== null && task.latitude !== null && (
            <span>{wayInWords(place, { longitude: task.longitude, latitude: task.latitude })}</span>
          )}
        </span>
      </Go>
    </li>
  )
}

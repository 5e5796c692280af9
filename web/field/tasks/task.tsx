import { lightNames } from '#matters/contract.ts'
import { shortTimeOf } from '#web/time.ts'
import { Head } from '../parts/bars.tsx'
import { useNow } from '../parts/use-now.ts'
import { Go } from '../router.tsx'
import { leftInWords } from './countdown.ts'
import { lightAt, type TaskView } from './pending.ts'
import { wayInWords } from './place.ts'
import { StepButtons } from './step-buttons.tsx'
import { usePlace } from './use-place.ts'
import { useTask } from './use-task.ts'

/** One task: what it is, what has been done, and the steps that are open, in reach of the thumb. */
export function TaskScreen({ id }: { id: string }) {
  const view = useTask(id)
  if (view === undefined) return null
  if (view === null) {
    return (
      <>
        <Head title="任务" />
        <p className="empty">这件任务已不在您名下，或者已经办完。</p>
      </>
    )
  }
  const { task } = view
  return (
    <>
      <Head title={task.number} />
      <article className="task">
        <Summary view={view} />
        <Rungs view={view} />
        <p className="detail">{task.detail}</p>
        {task.people.length > 0 && (
          <p className="hint">
            当事人：{task.people.map(({ name, phone }) => `${name}${phone ? ` ${phone}` : ''}`).join('、')}
          </p>
        )}
        <Waiting view={view} />
        <section aria-label="办理经过">
          <h2>办理经过</h2>
          <ol className="lines">
            {task.last.map(({ at, words }) => (
              <li key={`${at} ${words}`}>
                <time>{shortTimeOf(at)}</time> {words}
              </li>
            ))}
          </ol>
        </section>
      </article>
      <StepButtons view={view} />
    </>
  )
}

function Summary({ view }: { view: TaskView }) {
  const { task, stateName } = view
  const light = lightAt(view, useNow(15_000))
  const place = usePlace()
  return (
    <>
      <p className="card-top">
        <span className={`light ${light}`}>{lightNames[light]}</span>
        <span className="state">{stateName}</span>
        {view.waiting.length > 0 && <span className="pending">待发送</span>}
      </p>
      <h2 className="title">{task.title}</h2>
      {task.place && <p className="where">{task.place}</p>}
      {task.longitude !== null && task.latitude !== null && place && (
        <p className="way">从您这里：{wayInWords(place, { longitude: task.longitude, latitude: task.latitude })}</p>
      )}
      {task.gone && (
        <p className="notice refused" role="alert">
          这件任务已不在您名下。
        </p>
      )}
    </>
  )
}

function Rungs({ view }: { view: TaskView }) {
  const now = useNow()
  const { rungs } = view.task
  if (rungs.length === 0) return null
  return (
    <ul className="rungs" aria-label="时限">
      {rungs.map(({ key, name, dueAt, metAt }) => {
        const here = view.metHere[key]
        return (
          <li key={key}>
            <span>{name}</span>
            {metAt ? (
              <span className="met">{shortTimeOf(metAt)} 已办</span>
            ) : here ? (
              <span className="pending">{shortTimeOf(here)} 已办，待发送</span>
            ) : dueAt ? (
              <span className={dueAt < now ? 'late' : 'left'}>{leftInWords(dueAt, now)}</span>
            ) : (
              <span className="hint">停计</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Waiting({ view }: { view: TaskView }) {
  const { waiting, conflicts } = view
  if (waiting.length + conflicts.length === 0) return null
  return (
    <section aria-label="待发送">
      {conflicts.map(({ seq, name, words }) => (
        <Go key={seq} to="/outbox" className="notice refused">
          「{name}」未被接受：{words} 点此处理
        </Go>
      ))}
      {waiting.length > 0 && <h2>待发送</h2>}
      <ol className="lines">
        {waiting.map(({ seq, name, happenedAt }) => (
          <li key={seq}>
            <time>{shortTimeOf(happenedAt)}</time> {name} <span className="pending">待发送</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

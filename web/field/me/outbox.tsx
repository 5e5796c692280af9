import { shortTimeOf } from '#web/time.ts'
import { device, type KeptTask, type OutboxItem } from '../outbox/database.ts'
import { dropAct, queueAct } from '../outbox/queue.ts'
import { useLive } from '../outbox/use-live.ts'
import { Head } from '../parts/bars.tsx'
import { go } from '../router.tsx'
import { sync } from '../sync.ts'

/** 待发送: what has not been taken and why, what waits, and what has gone. */
export function OutboxScreen() {
  const kept = useLive(async () => ({
    items: await device.outbox.orderBy('seq').toArray(),
    tasks: new Map((await device.tasks.toArray()).map((task) => [task.id, task])),
  }))
  if (!kept) return null
  const of = (state: OutboxItem['state']) => kept.items.filter((item) => item.state === state)
  const [conflicts, waiting, sent] = [of('conflict'), of('waiting'), of('sent').reverse().slice(0, 30)]
  return (
    <>
      <Head title="待发送" />
      {conflicts.map((item) => (
        <Conflict
          key={item.seq}
          item={item}
          task={kept.tasks.get(item.matter)}
          after={waiting.filter(({ matter }) => matter === item.matter)}
        />
      ))}
      <section aria-label="待发送" className="block">
        <h2>待发送 {waiting.length} 条</h2>
        {waiting.length + conflicts.length === 0 && <p className="hint">都已发送。</p>}
        <Lines items={waiting} />
        {waiting.length > 0 && (
          <button type="button" className="act wide" onClick={() => void sync()}>
            现在发送
          </button>
        )}
      </section>
      {sent.length > 0 && (
        <section aria-label="已发送" className="block">
          <h2>已发送</h2>
          <Lines items={sent} />
        </section>
      )}
    </>
  )
}

function Lines({ items }: { items: readonly OutboxItem[] }) {
  return (
    <ol className="lines">
      {items.map(({ seq, name, about, happenedAt }) => (
        <li key={seq}>
          <time>{shortTimeOf(happenedAt)}</time> {name} <span className="hint">{about}</span>
        </li>
      ))}
    </ol>
  )
}

type Props = { item: OutboxItem; task: KeptTask | undefined; after: readonly OutboxItem[] }

function Conflict({ item, task, after }: Props) {
  const { name, about, words, happenedAt } = item
  return (
    <section className="conflict" aria-label={`未被接受：${name}`}>
      <h2>
        {name} <span className="refused-mark">未被接受</span>
      </h2>
      <p className="hint">
        {about}，{shortTimeOf(happenedAt)} 办
      </p>
      <p>{words}</p>
      {item.fresh ? <Changed item={item} task={task} /> : <p className="hint">正在取这件任务的最新情况……</p>}
      {after.length > 0 && (
        <p className="hint">其后办的{after.map((one) => `「${one.name}」`).join('')}也停下等您决定。</p>
      )}
      <div className="others">
        {item.fresh && canRedo(item, task) && (
          <button type="button" className="act" onClick={() => void redo(item)}>
            重办
          </button>
        )}
        <button type="button" className="act danger" onClick={() => confirmDrop(item, after.length)}>
          放弃
        </button>
      </div>
    </section>
  )
}

/** What has happened to the task since the act was done on the device. */
function Changed({ item, task }: { item: OutboxItem; task: KeptTask | undefined }) {
  if (item.kind === 'file') return null
  if (!task || task.gone) {
    return <p className="changed">办理时：{item.seenState || '在您名下'}。现在：已不在您名下。</p>
  }
  const since = task.last.filter(({ at }) => at > item.happenedAt)
  return (
    <>
      <p className="changed">
        办理时：{item.seenState}。现在：{task.stateName}。
      </p>
      {since.length > 0 && (
        <ol className="lines">
          {since.map(({ at, words }) => (
            <li key={`${at} ${words}`}>
              <time>{shortTimeOf(at)}</time> {words}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function canRedo({ act }: OutboxItem, task: KeptTask | undefined): boolean {
  if (act.kind === 'file') return true
  if (!task || task.gone) return false
  return act.kind !== 'step' || task.steps.some(({ id }) => id === act.step)
}

async function redo(item: OutboxItem): Promise<void> {
  const { kind, act, name, about, media } = item
  if (kind === 'step' || kind === 'note') go(`/redo/${item.seq}`)
  else await queueAct({ act, name, about, media }, { replaces: item })
}

function confirmDrop(item: OutboxItem, after: number): void {
  const more = after > 0 ? `其后的 ${after} 条将接着发送。` : ''
  if (confirm(`放弃「${item.name}」？这一条将从手机上删除。${more}`)) void dropAct(item)
}

import { useEffect, useState } from 'react'
import type { Door } from '#field/contract.ts'
import { newId } from '#web/ids.ts'
import { shortTimeOf } from '#web/time.ts'
import { device } from '../outbox/database.ts'
import { queueActs } from '../outbox/queue.ts'
import { useLive } from '../outbox/use-live.ts'
import { useMe } from '../session.tsx'
import { fetchDoors, readDoors } from './kept-doors.ts'
import { actsOfKnock, isOutcome, type Outcome, outcomes, type ShownDoor, withQueued } from './knocking.ts'

/** 敲门: the doors of one's own grids, those still to be knocked at first. */
export function DoorsScreen() {
  const me = useMe()
  const [chosen, setGrid] = useState<string>()
  const grid = chosen ?? me.grids[0]?.code ?? ''
  return (
    <>
      <header className="head first">
        <h1>敲门</h1>
      </header>
      {me.grids.length > 1 && (
        <div className="step">
          <div className="box">
            <label htmlFor="door-grid">网格</label>
            <select id="door-grid" value={grid} onChange={({ target }) => setGrid(target.value)}>
              {me.grids.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      {grid === '' ? <p className="empty">您名下没有网格，没有要敲的门。</p> : <DoorList key={grid} grid={grid} />}
    </>
  )
}

function DoorList({ grid }: { grid: string }) {
  const kept = useLive(async () => (await readDoors(grid)) ?? null, grid)
  const queued = useLive(() => device.outbox.orderBy('seq').toArray())
  const [open, setOpen] = useState<string>()
  const [words, setWords] = useState('')
  useEffect(() => void fetchDoors(grid), [grid])
  if (kept === undefined || queued === undefined) return null
  const doors = withQueued(kept?.list.doors ?? [], queued, kept?.at ?? '')
  const done = doors.filter(({ result }) => result === 'done').length
  const left = doors
    .filter(({ name, place }) => `${name}${place}`.includes(words.trim()))
    .toSorted((a, b) => Number(a.result === 'done') - Number(b.result === 'done'))
  return (
    <section className="doors" aria-label="名单">
      {kept === null && <p className="empty">还没有取到名单，请在有网络时打开一次。</p>}
      {kept && doors.length === 0 && <p className="empty">本网格没有登记门牌，可以在下面直接登记。</p>}
      {doors.length > 0 && (
        <p className="hint">
          本轮已见面 {done} 户，共 {doors.length} 户（名单 {shortTimeOf(kept?.at ?? '')} 取得）
        </p>
      )}
      {doors.length > few && (
        <div className="box find">
          <label htmlFor="door-words">查找门牌</label>
          <input
            id="door-words"
            type="search"
            maxLength={40}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
      )}
      <ul className="cards">
        {left.slice(0, shown).map((door) => (
          <li key={door.code} className="card">
            <DoorLine door={door} onOpen={() => setOpen(open === door.code ? undefined : door.code)} />
            {open === door.code && <Knock grid={grid} door={door} onDone={() => setOpen(undefined)} />}
          </li>
        ))}
      </ul>
      {left.length > shown && <p className="hint">先列出 {shown} 户，办完的自动排到后面。</p>}
      <OtherDoor grid={grid} />
    </section>
  )
}

const shown = 200
const few = 12

function DoorLine({ door, onOpen }: { door: ShownDoor; onOpen(): void }) {
  const { name, place, result, knockedOn, waiting } = door
  return (
    <button type="button" className="door" onClick={onOpen}>
      <strong>{name}</strong>
      {place !== name && <span className="hint">{place}</span>}
      <span className="hint">
        {result ? outcomes[result] : '还没有敲'}
        {knockedOn && `，${knockedOn.slice(0, 10)}`}
        {waiting && <span className="pending">待发送</span>}
      </span>
    </button>
  )
}

type KnockProps = { grid: string; door: Pick<Door, 'code' | 'name' | 'place'>; onDone(): void }

function Knock({ grid, door, onDone }: KnockProps) {
  const [words, setWords] = useState('')
  const [request, setRequest] = useState('')
  const record = async (outcome: Outcome) => {
    await queueActs(actsOfKnock(newId(), grid, door, { outcome, words: words.trim(), request: request.trim() }))
    onDone()
  }
  return (
    <div className="knock">
      <div className="box">
        <label htmlFor={`words-${door.code}`}>
          情况<small>（可不填，不写身份证号）</small>
        </label>
        <input
          id={`words-${door.code}`}
          type="text"
          maxLength={500}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <div className="box">
        <label htmlFor={`request-${door.code}`}>
          诉求<small>（有的填，五个工作日内答复）</small>
        </label>
        <input
          id={`request-${door.code}`}
          type="text"
          maxLength={500}
          value={request}
          onChange={({ target }) => setRequest(target.value)}
        />
      </div>
      <div className="mains">
        {Object.entries(outcomes).map(([outcome, name]) => (
          <button
            key={outcome}
            type="button"
            className={outcome === 'done' ? 'main-act' : 'act'}
            onClick={() => isOutcome(outcome) && void record(outcome)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  )
}

/** A door that is not on the list. */
function OtherDoor({ grid }: { grid: string }) {
  const [name, setName] = useState('')
  const plain = name.trim()
  return (
    <div className="step">
      <div className="box">
        <label htmlFor="other-door">名单以外的门牌</label>
        <input
          id="other-door"
          type="text"
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      {plain.length > 1 && (
        <Knock grid={grid} door={{ code: plain, name: plain, place: plain }} onDone={() => setName('')} />
      )}
    </div>
  )
}

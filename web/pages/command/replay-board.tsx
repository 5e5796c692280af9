import { useMemo, useState } from 'react'
import { type Instant, localTime } from '#calendar/date.ts'
import type { Replay } from '#dispatch/contract.ts'
import { LazyTownMap } from '#web/map/lazy-town-map.tsx'
import { useGeography } from '#web/map/use-geography.ts'
import { useNames } from '#web/names.ts'
import { Light } from '#web/parts/light.tsx'
import { shortTimeOf } from '#web/time.ts'
import { categoryName } from './class-names.ts'
import { rungNames } from './countdown.ts'
import { incidentPoint, isIncidentId, placesOf, workerPoint } from './places.ts'
import { momentsOf, type ReplayIncident, type ReplayMoment, replayAt } from './replay-at.ts'
import { ReplayBar } from './replay-bar.tsx'
import { useGrids } from './use-map-base.ts'
import { usePlaying } from './use-playing.ts'

type Props = { replay: Replay; from: Instant; until: Instant }

/** Board, map and what happened, all as of the moment on the bar. */
export function ReplayBoard({ replay, from, until }: Props) {
  const play = usePlaying(from, until)
  const moments = useMemo(() => momentsOf(replay), [replay])
  const then = useMemo(() => replayAt(replay, play.at), [replay, play.at])
  const [chosen, setChosen] = useState<string>()
  return (
    <>
      <ReplayBar from={from} until={until} moments={moments} play={play} />
      <div className="board replay-board">
        <ul className="queue" aria-label="当时在办的事件">
          {then.incidents.map((one) => (
            <ReplayRow key={one.id} one={one} chosen={one.id === chosen} onChoose={() => setChosen(one.id)} />
          ))}
        </ul>
        <ReplayMap then={then} chosen={chosen} onChoose={setChosen} />
        <Log then={then} chosen={chosen} onChoose={setChosen} />
      </div>
    </>
  )
}

function ReplayRow({ one, chosen, onChoose }: { one: ReplayIncident; chosen: boolean; onChoose: () => void }) {
  const names = useNames()
  const { frame, nextDue } = one
  const rung = one.rungs.find(({ dueAt }) => dueAt !== null && dueAt === nextDue)
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        className={`queue-row queue-${one.light}${chosen ? ' queue-chosen' : ''}`}
        onClick={onChoose}
      >
        <span className="queue-line">
          <Light light={one.light} />
          <span className="queue-class">{categoryName(one.category)}</span>
          <span className="queue-title">{one.title}</span>
        </span>
        <span className="queue-line queue-where">
          <span className="queue-place">{[names.grid(one.grid), one.place].filter(Boolean).join(' ')}</span>
          <span className={frame.assignee ? 'queue-who' : 'queue-nobody'}>
            {frame.assignee ? `${names.person(frame.assignee)}${frame.signed ? '' : '（未接单）'}` : '未派'}
          </span>
        </span>
        <span className="queue-line hint">
          {frame.state}
          {rung && nextDue && `，${rungNames[rung.key]}限 ${shortTimeOf(nextDue)}`}
        </span>
      </button>
    </li>
  )
}

type PartProps = { then: ReplayMoment; chosen: string | undefined; onChoose: (id: string | undefined) => void }

function ReplayMap({ then, chosen, onChoose }: PartProps) {
  const ground = useGeography()
  const grids = useGrids()
  const places = useMemo(() => placesOf(grids, []), [grids])
  const key = JSON.stringify([then.incidents.map(({ id, light }) => [id, light]), then.workers])
  // biome-ignore lint/correctness/useExhaustiveDependencies: most ticks change nothing on the map; `key` says which do.
  const points = useMemo(
    () => [
      ...then.workers.flatMap(({ person, account, at, ...one }) =>
        workerPoint({ ...one, account, person: person ?? account, onDuty: true, note: `位置 ${shortTimeOf(at)}` }),
      ),
      ...then.incidents.flatMap((one) => incidentPoint(one, places)),
    ],
    [key, places],
  )
  const selected = useMemo(() => (chosen === undefined ? undefined : { point: chosen }), [chosen])
  return (
    <div className="board-map">
      <LazyTownMap
        {...ground}
        label="复盘地图"
        grids={grids}
        points={points}
        selected={selected}
        onSelect={(target) => {
          if ('point' in target && isIncidentId(target.point)) onChoose(target.point)
        }}
      />
    </div>
  )
}

const shownMost = 40

/** What had happened by then: of the chosen incident alone, or of all. */
function Log({ then, chosen, onChoose }: PartProps) {
  const happened = chosen === undefined ? then.happened : then.happened.filter(({ id }) => id === chosen)
  const one = then.incidents.find(({ id }) => id === chosen)
  return (
    <aside className="incident" aria-label="当时办了什么">
      <div className="incident-head">
        <h2>{one ? one.title : '至此办了什么'}</h2>
        {chosen !== undefined && (
          <button type="button" className="link-button" onClick={() => onChoose(undefined)}>
            看全部
          </button>
        )}
      </div>
      <ol className="replay-log">
        {happened.slice(0, shownMost).map(({ key, at, number, title, words }) => (
          <li key={key}>
            <time dateTime={at} className="number">
              {localTime(at).slice(11, 19)}
            </time>
            <span>
              <strong>{words}</strong> {one ? '' : `${number} ${title}`}
            </span>
          </li>
        ))}
      </ol>
      {happened.length === 0 && <p className="hint">这一段到此刻还没有办理记录。</p>}
    </aside>
  )
}

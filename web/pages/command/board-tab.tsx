import { Alert, type InputRef } from 'antd'
import { type RefObject, useRef, useState } from 'react'
import { type Instant, parseInstant } from '#calendar/date.ts'
import { useKept } from '#web/kept.ts'
import { matterPath, useGo } from '#web/page-search.ts'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { BoardMap } from './board-map.tsx'
import { BoardSheets, type Extra } from './board-sheets.tsx'
import { IncidentPane } from './incident-pane.tsx'
import { nextUnassigned } from './queue.ts'
import { QueueFilter } from './queue-filter.tsx'
import { QueueList } from './queue-list.tsx'
import { beep } from './sound.ts'
import { Strip } from './strip.tsx'
import { useBoardActs } from './use-board-acts.ts'
import { type BoardState, everything, useBoardState } from './use-board-state.ts'
import { useCommandKeys } from './use-command-keys.ts'
import { useNewRed } from './use-new-red.ts'

const acceptFlag = (value: unknown) => (typeof value === 'boolean' ? value : undefined)

/** The living board: the queue at the left, the map in the middle, the chosen incident and who could take it at the right. */
export function BoardTab({ first }: { first: string | undefined }) {
  const state = useBoardState(first)
  const { board, now, queue, counts, filter, setFilter, shown, chosen, setChosen, current, stale } = state
  const acts = useBoardActs(current)
  const go = useGo()
  const [extra, setExtra] = useState<Extra>()
  const [heat, setHeat] = useState(false)
  const [sound, setSound] = useKept('command-sound', false, acceptFlag)
  const [list, field] = [useRef<HTMLDivElement>(null), useRef<InputRef>(null)]
  const open = (id: string) => go(matterPath(id))
  const next = () => {
    const found = nextUnassigned(shown, chosen)
    if (found) setChosen(found.incident.row.id)
    list.current?.focus({ preventScroll: true })
  }
  useNewRed(board.data && queue, () => sound && beep())
  useBoardKeys({ state, acts, idle: !extra && !acts.sheet, heat, list, field, open, next, setHeat, setExtra })
  return (
    <>
      <Strip
        {...{ now, counts, stale, sound, light: filter.light, unassigned: filter.unassigned }}
        onLight={(light) => setFilter({ ...filter, light })}
        onUnassigned={() => setFilter({ ...everything, unassigned: !filter.unassigned })}
        onSound={() => setSound(!sound)}
        onCall={() => setExtra('call')}
        onHelp={() => setExtra('help')}
      />
      <Load query={board} rows={10}>
        {({ more }) => (
          <div className="board">
            <section className="board-queue" aria-label="队列">
              <QueueFilter
                {...{ field, filter }}
                shown={shown.length}
                all={queue.length}
                onChange={setFilter}
                onNext={next}
              />
              {more && <Alert type="warning" title="在办超过两千件，只列最急的两千件。" />}
              <QueueList
                frame={list}
                queue={shown}
                chosen={chosen}
                now={now}
                empty={queue.length === 0 ? '没有在办的事件' : '没有符合条件的事件'}
                onChoose={setChosen}
                onOpen={open}
              />
            </section>
            <BoardMap
              queue={shown}
              chosen={current && state.picked ? chosen : undefined}
              minute={minuteOf(now)}
              heat={heat}
              onHeat={setHeat}
              onChoose={setChosen}
              onGrid={(grid) => setFilter({ ...everything, grid })}
            />
            <Chosen {...{ state, acts, open }} />
          </div>
        )}
      </Load>
      <BoardSheets
        sheet={acts.sheet}
        extra={extra}
        onClose={() => {
          acts.close()
          setExtra(undefined)
          list.current?.focus()
        }}
        onFiled={setChosen}
      />
    </>
  )
}

type ChosenProps = { state: BoardState; acts: ReturnType<typeof useBoardActs>; open: (id: string) => void }

function Chosen({ state: { current, chosen, now }, acts, open }: ChosenProps) {
  if (!current)
    return (
      <aside className="incident" aria-label="选中的事件">
        <Nothing words={chosen ? '所选事件已终结，或不在所选范围内' : '没有选中的事件'} hint="用 ↑↓ 或鼠标选一件" />
      </aside>
    )
  const { id } = current.incident.row
  return (
    <IncidentPane
      key={id}
      queued={current}
      now={now}
      busy={acts.busy}
      problem={acts.problem}
      onGive={acts.giveTo}
      onSheet={acts.open}
      onOpen={() => open(id)}
    />
  )
}

function minuteOf(now: Instant): Instant {
  return parseInstant(`${now.slice(0, 16)}:00.000Z`)
}

type Keys = {
  state: BoardState
  acts: ReturnType<typeof useBoardActs>
  /** No sheet lies over the board. */
  idle: boolean
  heat: boolean
  list: RefObject<HTMLDivElement | null>
  field: RefObject<InputRef | null>
  open: (id: string) => void
  next: () => void
  setHeat: (heat: boolean) => void
  setExtra: (extra: Extra) => void
}

function useBoardKeys({ state, acts, idle, heat, list, field, open, next, setHeat, setExtra }: Keys): void {
  const can = useCan()
  const { current, move, setFilter } = state
  const toList = (done: boolean) => {
    if (done) list.current?.focus({ preventScroll: true })
    return done
  }
  const table: Record<string, () => boolean | undefined> = {
    arrowdown: () => toList(move(1)),
    arrowup: () => toList(move(-1)),
    enter: () => acts.giveNth(0, true),
    w: () => {
      next()
      return true
    },
    r: () => acts.open('return'),
    m: () => acts.open('merge'),
    u: () => acts.open('urge'),
    o: () => {
      if (current) open(current.incident.row.id)
      return current !== undefined
    },
    n: () => {
      if (can('matter.file')) setExtra('call')
      return true
    },
    h: () => {
      setHeat(!heat)
      return true
    },
    '/': () => {
      field.current?.focus({ cursor: 'all' })
      return true
    },
    '?': () => {
      setExtra('help')
      return true
    },
    escape: () => {
      setFilter(everything)
      return toList(true)
    },
  }
  useCommandKeys((key) => {
    if (!idle) return false
    if (/^[1-9]$/.test(key)) return acts.giveNth(Number(key) - 1, false)
    return table[key]?.() ?? false
  })
}

import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { Instant } from '#calendar/date.ts'
import { useFontSize } from '#web/font-size.tsx'
import { useNames } from '#web/names.ts'
import { Nothing } from '#web/parts/states.tsx'
import type { Queued } from './queue.ts'
import { QueueRow, rowId } from './queue-row.tsx'
import { useWindow } from './use-window.ts'

type Props = {
  frame: RefObject<HTMLDivElement | null>
  queue: readonly Queued[]
  chosen: string | undefined
  now: Instant
  empty: string
  onChoose: (id: string) => void
  onOpen: (id: string) => void
}

/** The queue; only the rows in sight are drawn. */
export function QueueList({ frame, queue, chosen, now, empty, onChoose, onOpen }: Props) {
  const { size } = useFontSize()
  const rowHeight = Math.round(size * 6)
  const { first, last, reveal } = useWindow(frame, queue.length, rowHeight)
  const names = useNames()
  const at = queue.findIndex(({ incident }) => incident.row.id === chosen)
  // 只在换了选中的时候移到眼前：队列自己变化时不抢滚动。
  const bringUp = useEffectEvent((id: string) => reveal(queue.findIndex(({ incident }) => incident.row.id === id)))
  useEffect(() => {
    if (chosen !== undefined) bringUp(chosen)
  }, [chosen])
  const drawn = queue.slice(first, last)
  return (
    <div
      ref={frame}
      className="queue"
      role="listbox"
      tabIndex={0}
      aria-label="事件队列"
      aria-activedescendant={chosen !== undefined && at >= first && at < last ? rowId(chosen) : undefined}
    >
      <div
        role="presentation"
        style={{ paddingTop: first * rowHeight, paddingBottom: (queue.length - first - drawn.length) * rowHeight }}
      >
        {drawn.map((queued, index) => {
          const { row } = queued.incident
          return (
            <QueueRow
              key={row.id}
              queued={queued}
              at={first + index}
              size={queue.length}
              height={rowHeight}
              chosen={row.id === chosen}
              now={now}
              where={[names.grid(row.grid), row.place].filter(Boolean).join(' ')}
              onChoose={onChoose}
              onOpen={onOpen}
            />
          )
        })}
      </div>
      {queue.length === 0 && <Nothing words={empty} />}
    </div>
  )
}

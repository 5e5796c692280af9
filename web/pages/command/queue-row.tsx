import { VideoCameraOutlined } from '@ant-design/icons'
import type { Instant } from '#calendar/date.ts'
import { Light } from '#web/parts/light.tsx'
import { categoryName } from './class-names.ts'
import { LadderChips } from './ladder-chips.tsx'
import type { Queued } from './queue.ts'

type Props = {
  queued: Queued
  at: number
  size: number
  height: number
  chosen: boolean
  now: Instant
  where: string
  onChoose: (id: string) => void
  onOpen: (id: string) => void
}

export function rowId(id: string): string {
  return `incident-${id}`
}

/** One incident in the queue: what, where, who, and how long each rung of the ladder has left. */
export function QueueRow({ queued, at, size, height, chosen, now, where, onChoose, onOpen }: Props) {
  const { incident, light } = queued
  const { row, category, mentions, assigneeName, signed } = incident
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the focus and moves by its own keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the chosen row by aria-activedescendant.
    <div
      id={rowId(row.id)}
      role="option"
      aria-selected={chosen}
      aria-posinset={at + 1}
      aria-setsize={size}
      className={`queue-row queue-${light}${chosen ? ' queue-chosen' : ''}`}
      style={{ height }}
      onClick={() => onChoose(row.id)}
      onDoubleClick={() => onOpen(row.id)}
    >
      <span className="queue-line">
        <Light light={light} />
        <span className="queue-class">{categoryName(category)}</span>
        <span className="queue-title" title={row.title}>
          {row.title}
        </span>
        {row.channel === 'alarm' && (
          <span className="queue-alarm">
            <VideoCameraOutlined aria-hidden="true" />
            天眼
          </span>
        )}
        {mentions > 0 && <span className="queue-mentions">×{mentions + 1}</span>}
      </span>
      <span className="queue-line queue-where">
        <span className="queue-place" title={where}>
          {where || '地点不详'}
        </span>
        {row.assignee === null ? (
          <span className="queue-nobody">未派</span>
        ) : (
          <span className="queue-who">
            {assigneeName ?? row.assignee}
            {signed ? '' : '（未接单）'}
          </span>
        )}
      </span>
      <LadderChips ladder={incident.ladder} now={now} />
    </div>
  )
}

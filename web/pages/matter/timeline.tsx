import { RobotOutlined } from '@ant-design/icons'
import { Segmented, Tag, Timeline } from 'antd'
import { useState } from 'react'
import type { EventView, MatterPage } from '#matters/contract.ts'
import { attachmentUrl } from '#web/api.ts'
import { timeOf } from '#web/time.ts'
import { Panel } from './panel.tsx'

type Order = 'newest' | 'oldest'

/** Everything that was done, in the order of the ledger; acts of the program are labelled. */
export function MatterTimeline({ page }: { page: MatterPage }) {
  const [order, setOrder] = useState<Order>('newest')
  const events = order === 'newest' ? [...page.events].reverse() : page.events
  return (
    <Panel
      title={`办理过程（${page.events.length}）`}
      extra={
        <Segmented<Order>
          size="small"
          aria-label="时间线顺序"
          value={order}
          onChange={setOrder}
          options={[
            { value: 'newest', label: '最近在前' },
            { value: 'oldest', label: '最早在前' },
          ]}
        />
      }
    >
      <Timeline
        items={events.map((event) => ({
          key: event.position,
          color: event.automatic ? 'gray' : 'blue',
          icon: event.automatic ? <RobotOutlined /> : undefined,
          content: <EventLine event={event} />,
        }))}
      />
    </Panel>
  )
}

function EventLine({ event }: { event: EventView }) {
  const recorded = timeOf(event.at)
  const happened = timeOf(event.happenedAt)
  return (
    <div className="event">
      <div className="event-head">
        <strong>{event.name}</strong>
        {event.automatic && <Tag>自动</Tag>}
        <span>{event.actorName}</span>
        <time dateTime={event.happenedAt}>{happened}</time>
        {recorded !== happened && <span className="hint">（{recorded} 录入）</span>}
      </div>
      {event.words.length > 0 && (
        <dl className="event-words">
          {event.words.map(({ title, value }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd className="prose">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {event.papers.map(({ name, attachment }) => (
        <a key={attachment} href={attachmentUrl(attachment)} target="_blank" rel="noreferrer" className="event-paper">
          {name}
        </a>
      ))}
    </div>
  )
}

import { BellOutlined } from '@ant-design/icons'
import { Badge, Button, Popover, Tag } from 'antd'
import { useState } from 'react'
import { desk } from '#web/api.ts'
import { matterPath, useGo } from '#web/page-search.ts'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useAct, useNotices } from '#web/queries.ts'
import { shortTimeOf } from '#web/time.ts'

/** Sent by the program when a deadline presses, not by a person. */
const automatic = ['warn', 'due', 'escalate', 'expiry']

/** The bell: reminders and acts of others that concern this person. */
export function Notices() {
  const [open, setOpen] = useState(false)
  const { data } = useNotices()
  const unread = data?.unread ?? 0
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<NoticeList onLeave={() => setOpen(false)} />}
    >
      <Badge count={unread} size="small" offset={[-4, 6]}>
        <Button type="text" icon={<BellOutlined />} aria-label={unread > 0 ? `提醒，${unread} 条未读` : '提醒'} />
      </Badge>
    </Popover>
  )
}

function NoticeList({ onLeave }: { onLeave: () => void }) {
  const notices = useNotices()
  const go = useGo()
  const read = useAct((ids: number[]) => desk.readNotices({ ids }))
  return (
    <div className="notices">
      <Load query={notices} rows={3}>
        {({ rows }) => (
          <>
            <div className="notices-head">
              <strong>提醒</strong>
              <Button
                type="link"
                size="small"
                disabled={rows.every((row) => row.read)}
                loading={read.isPending}
                onClick={() => read.mutate(rows.filter((row) => !row.read).map((row) => row.id))}
              >
                全部标为已读
              </Button>
            </div>
            {rows.length === 0 && <Nothing words="没有提醒" />}
            {rows.map((row) => (
              <button
                key={row.id}
                type="button"
                className={row.read ? 'notice' : 'notice notice-new'}
                onClick={() => {
                  if (!row.read) read.mutate([row.id])
                  if (row.matter) go(matterPath(row.matter))
                  else if (row.register) go('/registers', { register: row.register, entry: row.entry ?? undefined })
                  onLeave()
                }}
              >
                <span>{row.words}</span>
                <span className="hint">
                  {shortTimeOf(row.at)}
                  {automatic.includes(row.kind) && <Tag>自动</Tag>}
                  {row.caughtUp && <Tag>停机期间补发</Tag>}
                </span>
              </button>
            ))}
          </>
        )}
      </Load>
    </div>
  )
}

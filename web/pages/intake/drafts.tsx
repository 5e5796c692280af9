import { DeleteOutlined, FileTextOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popover, Tag } from 'antd'
import { useState } from 'react'
import { failureOf, intake } from '#web/api.ts'
import { useGo } from '#web/page-search.ts'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useMe } from '#web/session.tsx'
import { shortTimeOf } from '#web/time.ts'
import { dropLocal, localDrafts } from './local-drafts.ts'

function useDrafts() {
  return useQuery({ queryKey: ['drafts'], queryFn: () => intake.drafts({}) })
}

/** Sheets begun and not yet filed. */
export function Drafts({ current }: { current: string }) {
  const { data } = useDrafts()
  const [open, setOpen] = useState(false)
  const count = data?.drafts.filter(({ kind, id }) => kind === 'intake' && id !== current).length ?? 0
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<DraftList current={current} onLeave={() => setOpen(false)} />}
    >
      <Button icon={<FileTextOutlined />}>草稿{count > 0 && `（${count}）`}</Button>
    </Popover>
  )
}

function DraftList({ current, onLeave }: { current: string; onLeave: () => void }) {
  const drafts = useDrafts()
  const me = useMe()
  const go = useGo()
  const local = localDrafts(me)
  return (
    <div className="views">
      <Load query={drafts} rows={3}>
        {(data) => {
          const stored = data.drafts.filter(({ kind, id }) => kind === 'intake' && id !== current && !local[id])
          const unsent = Object.entries(local).map(([id, draft]) => ({ id, ...draft, unsent: true }))
          const all = [...unsent, ...stored.map((one) => ({ ...one, unsent: false }))]
          if (all.length === 0) return <Nothing words="没有其他草稿" hint="正在填写的内容会自动保存。" />
          return all.map(({ id, title, savedAt, unsent: kept }) => (
            <div key={id} className="view-row">
              <Button
                type="link"
                onClick={() => {
                  go('/intake', { draft: id })
                  onLeave()
                }}
              >
                {title || '未写标题'}
              </Button>
              {kept && <Tag color="warning">仅存本机</Tag>}
              <span className="hint">{shortTimeOf(savedAt)}</span>
              <DropDraft id={id} title={title} />
            </div>
          ))
        }}
      </Load>
    </div>
  )
}

function DropDraft({ id, title }: { id: string; title: string }) {
  const me = useMe()
  const client = useQueryClient()
  const { message } = App.useApp()
  const drop = () => {
    dropLocal(me, id)
    intake.dropDraft({ id }).then(
      () => void client.invalidateQueries({ queryKey: ['drafts'] }),
      (error: unknown) => {
        if (failureOf(error).code !== 'draft-not-found') void message.error(failureOf(error).words)
        void client.invalidateQueries({ queryKey: ['drafts'] })
      },
    )
  }
  return <Button type="text" icon={<DeleteOutlined />} aria-label={`删除草稿${title}`} onClick={drop} />
}

import { DeleteOutlined, DownOutlined, StarOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Popover, Space } from 'antd'
import { useState } from 'react'
import { desk, failureOf } from '#web/api.ts'
import { Nothing } from '#web/parts/states.tsx'
import { type LedgerSearch, ledgerSearch } from './search.ts'

const page = 'ledger'

type Props = { search: LedgerSearch; onOpen: (search: LedgerSearch) => void }

/** Filters this person has given a name. */
export function SavedViews(props: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<ViewList {...props} onLeave={() => setOpen(false)} />}
    >
      <Button icon={<StarOutlined />}>
        视图 <DownOutlined className="small" />
      </Button>
    </Popover>
  )
}

function ViewList({ search, onOpen, onLeave }: Props & { onLeave: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const { data } = useQuery({ queryKey: ['views', page], queryFn: () => desk.views({ page }) })
  const [name, setName] = useState('')
  const after = (act: Promise<unknown>, words: string) => {
    act.then(
      () => {
        void message.success(words)
        void client.invalidateQueries({ queryKey: ['views', page] })
      },
      (error: unknown) => void message.error(failureOf(error).words),
    )
  }
  const save = () => {
    const title = name.trim()
    if (title === '') return
    after(desk.saveView({ page, name: title, filter: { ...search } }), '视图已保存')
    setName('')
  }
  return (
    <div className="views">
      {data?.views.length === 0 && <Nothing words="还没有保存的视图" hint="设好筛选条件后，起个名字保存。" />}
      {data?.views.map((view) => (
        <div key={view.name} className="view-row">
          <Button
            type="link"
            onClick={() => {
              onOpen(ledgerSearch.safeParse(view.filter).data ?? {})
              onLeave()
            }}
          >
            {view.name}
          </Button>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删除视图${view.name}`}
            onClick={() => after(desk.dropView({ page, name: view.name }), '视图已删除')}
          />
        </div>
      ))}
      <Space.Compact block>
        <Input
          value={name}
          maxLength={40}
          aria-label="视图名称"
          placeholder="把当前筛选存为…"
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button type="primary" disabled={name.trim() === ''} onClick={save}>
          保存
        </Button>
      </Space.Compact>
    </div>
  )
}

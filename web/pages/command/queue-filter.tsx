import { Button, Checkbox, Input, type InputRef, Select } from 'antd'
import type { RefObject } from 'react'
import { useEntries } from '#web/queries.ts'
import { useMe } from '#web/session.tsx'
import { classChoices } from './class-names.ts'
import type { QueueFilter as Filter } from './queue.ts'

type Props = {
  field: RefObject<InputRef | null>
  filter: Filter
  shown: number
  all: number
  onChange: (filter: Filter) => void
  onNext: () => void
}

export function QueueFilter({ field, filter, shown, all, onChange, onNext }: Props) {
  const { account } = useMe()
  const { data: grids } = useEntries('grids')
  return (
    <search className="queue-filter" aria-label="队列范围">
      <Input
        ref={field}
        allowClear
        maxLength={60}
        aria-label="在队列中查找"
        placeholder="编号、标题、地点、承办人（/）"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <Select
        aria-label="类别"
        placeholder="全部类别"
        allowClear
        options={[...classChoices]}
        value={filter.category}
        onChange={(category?: string) => onChange({ ...filter, category })}
      />
      <Select
        aria-label="网格"
        placeholder="全部网格"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={grids?.map(({ code, name }) => ({ value: code, label: name }))}
        value={filter.grid}
        onChange={(grid?: string) => onChange({ ...filter, grid })}
      />
      <span className="queue-checks">
        <Checkbox
          checked={filter.unassigned}
          onChange={({ target }) => onChange({ ...filter, unassigned: target.checked })}
        >
          未派
        </Checkbox>
        <Checkbox
          checked={filter.mine !== undefined}
          onChange={({ target }) => onChange({ ...filter, mine: target.checked ? account : undefined })}
        >
          我的
        </Checkbox>
        <span className="hint" role="status">
          {shown === all ? `共 ${all} 件` : `${shown} / ${all} 件`}
        </span>
        <Button size="small" onClick={onNext}>
          下一件未派 W
        </Button>
      </span>
    </search>
  )
}

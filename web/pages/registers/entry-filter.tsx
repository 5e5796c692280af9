import { Checkbox, Input } from 'antd'
import { useEffect, useState } from 'react'
import { DateField } from '#web/parts/date-field.tsx'
import type { RegistersSearch } from './search.ts'

type Props = { search: RegistersSearch; onChange: (part: Partial<RegistersSearch>) => void }

/** Words, the day as of which the register is read, and whether ended entries are shown. */
export function EntryFilter({ search, onChange }: Props) {
  const [text, setText] = useState(search.words ?? '')
  useEffect(() => setText(search.words ?? ''), [search.words])
  return (
    <search className="entry-filter" aria-label="筛选">
      <Input.Search
        className="entry-words"
        allowClear
        aria-label="编号、名称与文字内容中的词"
        placeholder="编号、名称与文字内容中的词"
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={(value) => onChange({ words: value.trim() || undefined })}
      />
      <label className="entry-on" htmlFor="entry-on">
        <span>截至</span>
        <DateField
          id="entry-on"
          value={search.on}
          placeholder="今日"
          disabled={search.all === 'true'}
          onChange={(on) => onChange({ on })}
        />
      </label>
      <Checkbox
        checked={search.all === 'true'}
        onChange={(event) => onChange({ all: event.target.checked ? 'true' : undefined })}
      >
        含已终止和尚未开始的
      </Checkbox>
    </search>
  )
}

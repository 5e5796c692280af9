import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { matters } from '#web/api.ts'
import { useSettled } from '#web/settled.ts'

type Props = { id?: string; value?: string; onChange?: (value: string | undefined) => void; except?: string }

/** Another matter, found by number or words. */
export function MatterPicker({ except, ...rest }: Props) {
  const [words, setWords] = useState('')
  const asked = useSettled(words.trim(), 300)
  const { data, isFetching } = useQuery({
    queryKey: ['matters', 'pick', asked],
    queryFn: () => matters.list({ words: asked || undefined, sort: 'last', limit: 20 }),
  })
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      loading={isFetching}
      placeholder="输入编号或标题中的词"
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent={isFetching ? '正在查找' : '没有找到'}
      options={data?.rows
        .filter((row) => row.id !== except)
        .map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }))}
    />
  )
}

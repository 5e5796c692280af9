import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { matters } from '#web/api.ts'
import { useSettled } from '#web/settled.ts'

type Props = { id?: string; value?: string; onChange?: (value: string | undefined) => void }

function useFound(words: string, procedure?: string) {
  const asked = useSettled(words.trim(), 300)
  return useQuery({
    queryKey: ['matters', 'pick', asked, procedure ?? ''],
    queryFn: () => matters.list({ words: asked || undefined, procedure, sort: 'last', limit: 20 }),
  })
}

type Option = { value: string; label: string }

function Found(props: Props & { options: Option[] | undefined; busy: boolean; onSearch: (words: string) => void }) {
  const { options, busy, onSearch, ...rest } = props
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      loading={busy}
      placeholder="输入编号或标题中的词"
      showSearch={{ filterOption: false, onSearch }}
      notFoundContent={busy ? '正在查找' : '没有找到'}
      options={options}
    />
  )
}

/** Another matter, found by number or words; its id. */
export function MatterPicker({ except, ...rest }: Props & { except?: string }) {
  const [words, setWords] = useState('')
  const { data, isFetching } = useFound(words)
  const options = data?.rows
    .filter((row) => row.id !== except)
    .map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }))
  return <Found {...rest} options={options} busy={isFetching} onSearch={setWords} />
}

const wholeNumber = /^\S〔\d{4}〕\d+$/

/**
 * The number of another matter, of one procedure when it is named. A whole number may also be typed that the person
 * cannot look up: whether it exists is for the rule to say.
 */
export function MatterNumberPicker({ procedure, ...rest }: Props & { procedure?: string }) {
  const [words, setWords] = useState('')
  const { data, isFetching } = useFound(words, procedure)
  const found = data?.rows.map((row) => ({ value: row.number, label: `${row.number} ${row.title}` })) ?? []
  const typed = words.trim()
  const own = wholeNumber.test(typed) && !found.some(({ value }) => value === typed)
  const options = own ? [...found, { value: typed, label: typed }] : found
  return <Found {...rest} options={options} busy={isFetching} onSearch={setWords} />
}

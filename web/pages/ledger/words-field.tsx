import { QuestionCircleOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Input, Popover } from 'antd'
import { useEffect, useState } from 'react'
import { useRecentSearches } from '#web/recent-searches.ts'

type Props = { words?: string; onChange: (words: string | undefined) => void }

/** The words searched for; those of before are offered while the field is empty. */
export function WordsField({ words = '', onChange }: Props) {
  const [text, setText] = useState(words)
  const { recent, add, clear } = useRecentSearches()
  useEffect(() => setText(words), [words])
  const search = (value: string) => {
    const asked = value.trim()
    add(asked)
    onChange(asked || undefined)
  }
  const options = [
    {
      label: (
        <span className="recent-head">
          最近检索
          <Button type="link" size="small" onMouseDown={(event) => event.preventDefault()} onClick={clear}>
            清空
          </Button>
        </span>
      ),
      options: recent.map((value) => ({ value })),
    },
  ]
  return (
    <span className="words-field">
      <AutoComplete
        className="filter-words"
        value={text}
        options={text === '' && recent.length > 0 ? options : []}
        onChange={setText}
        onSelect={(value: string) => search(value)}
      >
        <Input.Search
          allowClear
          aria-label="编号、标题、内容中的词"
          placeholder="编号、标题、内容中的词"
          maxLength={100}
          onSearch={search}
        />
      </AutoComplete>
      <Popover title="怎样检索" content={<Syntax />} trigger={['hover', 'click']} placement="bottomLeft">
        <Button type="text" size="small" icon={<QuestionCircleOutlined />} aria-label="检索写法说明" />
      </Popover>
    </span>
  )
}

const syntax = [
  ['路灯 桂花巷', '几个词都要有，先后不论；两个字起'],
  ['“路灯不亮”', '引号中的连着出现'],
  ['信〔2026〕000123、2026-123、000123', '编号或其片段，排在最前'],
  ['张三丰、13800000001', '当事人姓名、电话、证件号，须写全'],
  ['zsf', '当事人姓名首字母，限可查看姓名的岗位'],
  ['桂花社区、城管办、ghsq、cgb', '村社、网格、单位、经办人、程序的名称或首字母'],
] as const

function Syntax() {
  return (
    <dl className="search-syntax">
      {syntax.map(([typed, meaning]) => (
        <div key={typed}>
          <dt>{typed}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select, Space } from 'antd'
import type { OutlineLine } from '#reports/templates/outline.ts'
import { sectionChoices } from '#reports/templates/sections.ts'

type Props = { value?: OutlineLine[]; onChange?: (value: OutlineLine[]) => void }

const levels = [
  { value: 1, label: '一、' },
  { value: 2, label: '（一）' },
  { value: 3, label: '1.' },
] as const satisfies ReadonlyArray<{ value: OutlineLine['level']; label: string }>

const sectionOptions = sectionChoices.map(({ id, name }) => ({ value: id, label: name }))

/** The headings of a template in their order, each with the figures and words that stand under it. */
export function OutlineField({ value = [], onChange }: Props) {
  const set = (lines: OutlineLine[]) => onChange?.(lines)
  const change = (at: number, part: Partial<OutlineLine>) =>
    set(value.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const move = (at: number, by: -1 | 1) => {
    const lines = [...value]
    const [line] = lines.splice(at, 1)
    if (line) lines.splice(at + by, 0, line)
    set(lines)
  }
  return (
    <div className="outline">
      {value.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={at} className={`outline-line outline-${line.level}`}>
          <Select
            aria-label={`第 ${at + 1} 行级别`}
            className="outline-level"
            options={[...levels]}
            value={line.level}
            onChange={(level) => change(at, { level })}
          />
          <Input
            aria-label={`第 ${at + 1} 行标题`}
            placeholder="标题（不填即无标题）"
            maxLength={100}
            value={line.title}
            onChange={(event) => change(at, { title: event.target.value })}
          />
          <Select
            aria-label={`第 ${at + 1} 行内容`}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="台账内容"
            options={sectionOptions}
            value={line.section}
            onChange={(section) => change(at, { section })}
          />
          <Input
            aria-label={`第 ${at + 1} 行文字`}
            placeholder="固定文字，如【请补充：…】"
            maxLength={2000}
            value={line.words}
            onChange={(event) => change(at, { words: event.target.value })}
          />
          <Space.Compact>
            <Button icon={<ArrowUpOutlined />} aria-label="上移" disabled={at === 0} onClick={() => move(at, -1)} />
            <Button
              icon={<ArrowDownOutlined />}
              aria-label="下移"
              disabled={at === value.length - 1}
              onClick={() => move(at, 1)}
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label="删去"
              onClick={() => set(value.filter((_, index) => index !== at))}
            />
          </Space.Compact>
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => set([...value, { level: 2, title: '' }])}>
        加一行
      </Button>
    </div>
  )
}

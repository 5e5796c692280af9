import { Button, Input, Space } from 'antd'
import { useState } from 'react'

type Props = { source?: string; okText: string; onSave: (source: string) => void; onUnmark?: () => void }

/** Where a quantity comes from; it cannot be left open. */
export function SourceForm({ source = '', okText, onSave, onUnmark }: Props) {
  const [words, setWords] = useState(source)
  const given = words.trim()
  const save = () => {
    if (given.length >= 2) onSave(given)
  }
  return (
    <div className="source-form">
      <Input
        autoFocus
        aria-label="出处"
        placeholder="出处，如：区财政局 2025 年决算批复"
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={save}
      />
      <Space>
        <Button type="primary" size="small" disabled={given.length < 2} onClick={save}>
          {okText}
        </Button>
        {onUnmark && (
          <Button size="small" onClick={onUnmark}>
            取消标注
          </Button>
        )}
      </Space>
    </div>
  )
}

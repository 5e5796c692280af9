import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { failureOf } from '#web/api.ts'

type Props = {
  label: string
  words?: string | undefined
  onSave: (words: string) => Promise<unknown>
  onCancel: () => void
}

/** An answer in words; what was typed outlives a refusal. */
export function AnswerForm({ label, words: before = '', onSave, onCancel }: Props) {
  const [words, setWords] = useState(before)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const save = () => {
    setBusy(true)
    onSave(words.trim()).catch((error: unknown) => {
      setProblem(failureOf(error).words)
      setBusy(false)
    })
  }
  return (
    <div className="answer-form">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        aria-label={label}
        placeholder="说明情况和理由，记入签发稿"
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {problem && (
        <p className="answer-problem" role="alert">
          {problem}
        </p>
      )}
      <Space>
        <Button type="primary" size="small" loading={busy} disabled={words.trim().length < 2} onClick={save}>
          记下说明
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </Space>
    </div>
  )
}

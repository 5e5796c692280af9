import { InboxOutlined } from '@ant-design/icons'
import { Button, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { longestText } from '#reports/check-contract.ts'
import { Problem } from '#web/parts/states.tsx'
import { acceptedFiles } from './accepted-files.ts'
import { PreviousFile } from './previous-file.tsx'
import type { Check } from './use-check.ts'

/** Where a report is dropped or pasted. A dropped file is checked at once. */
export function AskSheet({ check }: { check: Check }) {
  const [text, setText] = useState('')
  const submit = () => check.check({ name: '粘贴的文字', text })
  return (
    <section className="check-ask" aria-label="选择报告">
      {check.problem !== null && <Problem error={check.problem} />}
      <Upload.Dragger
        className="check-drop"
        accept={acceptedFiles}
        showUploadList={false}
        disabled={check.busy}
        beforeUpload={(file) => {
          check.checkFile(file)
          return false
        }}
      >
        <p className="check-drop-icon">
          <InboxOutlined aria-hidden="true" />
        </p>
        <p className="check-drop-words">把报告拖到这里，或者点击选择文件</p>
        <p className="hint">.docx、.txt、.md、.html、有文字的 .pdf，不超过 20 MB。旧版 .doc、.wps 请先另存为 .docx</p>
      </Upload.Dragger>
      <Form layout="vertical" component="div">
        <Form.Item label="或者把文字粘贴在这里" htmlFor="check-text">
          <Input.TextArea
            id="check-text"
            value={text}
            rows={9}
            maxLength={longestText}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && text.trim() !== '') submit()
            }}
          />
        </Form.Item>
      </Form>
      <div className="check-ask-foot">
        <Button type="primary" disabled={text.trim() === ''} loading={check.busy} onClick={submit}>
          核查
        </Button>
        <PreviousFile check={check} />
      </div>
      <p className="hint">内容只在核查的一刻使用，服务器不保存、不记录；关掉页面就没有了。</p>
    </section>
  )
}

import { PaperClipOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Space, Upload } from 'antd'
import { useState } from 'react'
import { attachmentUrl, failureOf, type Uploaded, uploadFile } from '#web/api.ts'
import { sizeOf } from '#web/time.ts'

type Props = {
  id?: string
  value?: Uploaded
  onChange?: (value: Uploaded | undefined) => void
  words?: string
  disabled?: boolean
}

/** One file: uploaded at once, kept as the stored attachment. A refused file says why beside the button. */
export function UploadField({ id, value, onChange, words = '上传文件', disabled }: Props) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const take = async (file: File) => {
    setBusy(true)
    setRefused(undefined)
    try {
      onChange?.(await uploadFile(file))
    } catch (error) {
      setRefused(failureOf(error).words)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div>
      <Space wrap>
        <Upload
          showUploadList={false}
          disabled={disabled || busy}
          beforeUpload={(file) => {
            void take(file)
            return false
          }}
        >
          <Button id={id} icon={<UploadOutlined />} loading={busy} disabled={disabled}>
            {value ? '换一个' : words}
          </Button>
        </Upload>
        {value && (
          <a href={attachmentUrl(value.id)} target="_blank" rel="noreferrer">
            <PaperClipOutlined /> {value.name}（{sizeOf(value.size)}）
          </a>
        )}
      </Space>
      {refused && <div className="field-refusal">{refused}</div>}
    </div>
  )
}

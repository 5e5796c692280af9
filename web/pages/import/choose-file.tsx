import { Form, Radio } from 'antd'
import { useState } from 'react'
import { messageKinds } from '#intake/mapping.ts'
import { intake, type Uploaded } from '#web/api.ts'
import { procedureNames } from '#web/names.ts'
import { Problem, Waiting } from '#web/parts/states.tsx'
import { UploadField } from '#web/parts/upload-field.tsx'
import { useChange } from '#web/parts/use-change.ts'
import type { Chosen } from './wizard.ts'

/** What the rows are and which file holds them; the file is read at once. */
export function ChooseFile({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const [kind, setKind] = useState<string>(messageKinds[0])
  const [file, setFile] = useState<Uploaded>()
  const read = useChange(async (given: { kind: string; file: Uploaded }) => {
    const sheet = await intake.inspect({ attachment: given.file.id, kind: given.kind })
    return { ...given, sheet }
  }, [])
  const take = (next: Uploaded | undefined) => {
    setFile(next)
    if (next) read.mutate({ kind, file: next }, { onSuccess: onChosen })
  }
  return (
    <Form layout="vertical" className="import-choose" component="div">
      <Form.Item label="这些记录作为什么受理">
        <Radio.Group
          options={messageKinds.map((value) => ({ value, label: procedureNames.get(value) ?? value }))}
          value={kind}
          onChange={(event) => {
            const next: unknown = event.target.value
            if (typeof next === 'string') setKind(next)
          }}
        />
      </Form.Item>
      <Form.Item
        label="表格文件"
        extra="电子表格（.xlsx）或逗号分隔文件（.csv），第一行为列名；最多 10 万行。上传后先试读，确认前不写入台账。"
      >
        <UploadField words="选择表格" value={file} onChange={take} disabled={read.isPending} />
      </Form.Item>
      {read.isPending && <Waiting rows={3} />}
      {read.error !== null && <Problem error={read.error} />}
    </Form>
  )
}

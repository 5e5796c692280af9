import { Alert, Button, Checkbox, Drawer, Form, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { type OutlineLine, toChapters, toLines } from '#reports/templates/outline.ts'
import { type Template, template as templateShape } from '#reports/templates/template.ts'
import { failureOf } from '#web/api.ts'
import { OutlineField } from './outline-field.tsx'

type Props = {
  template: Template
  fresh: boolean
  onSave: (template: Template) => Promise<unknown>
  onClose: () => void
}

type Values = Omit<Template, 'id' | 'chapters'> & { lines: OutlineLine[] }

const decimals = [
  { value: 'as-is', label: '有几位印几位，至多两位' },
  { value: '0', label: '不带小数' },
  { value: '1', label: '一位' },
  { value: '2', label: '两位' },
]

/** A street's own template: names, addressee, numbers, and the order of its headings. */
export function TemplateForm({ template, fresh, onSave, onClose }: Props) {
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { chapters, id, ...head } = template
  const save = ({ lines, ...values }: Values) => {
    const parsed = templateShape.safeParse({ ...values, id, chapters: toChapters(lines) })
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? '模板不完整')
    setBusy(true)
    onSave(parsed.data)
      .then(onClose)
      .catch((error: unknown) => {
        setProblem(failureOf(error).words)
        setBusy(false)
      })
  }
  return (
    <Drawer
      open
      size={940}
      title={fresh ? '另存为本街道的模板' : `修改模板：${template.name}`}
      mask={{ closable: false }}
      onClose={onClose}
      footer={
        <Space className="drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            保存模板
          </Button>
        </Space>
      }
    >
      {problem && <Alert type="warning" showIcon title={problem} />}
      <p className="hint">{'题目、引言和标题里可写 {街道}、{年度}、{下年度}。标题下没有数可写的，起草时整节略去。'}</p>
      <Form form={form} layout="vertical" initialValues={{ ...head, lines: toLines(chapters) }} onFinish={save}>
        <div className="fields">
          <Form.Item name="name" label="名称" rules={[{ required: true, min: 2 }]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="to" label="主送机关">
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="title" label="题目" rules={[{ required: true, min: 4 }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="number" label="发文字号" extra="如：试街办〔{下年度}〕　号，签发时补序号">
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="decimals" label="比率的小数位数" getValueProps={shownDecimals} normalize={keptDecimals}>
            <Select options={decimals} />
          </Form.Item>
          <Form.Item name="basis" label="依据" rules={[{ required: true }]}>
            <Input maxLength={300} />
          </Form.Item>
        </div>
        <Form.Item name="redHead" valuePropName="checked">
          <Checkbox>带红头</Checkbox>
        </Form.Item>
        <Form.Item name="opening" label="引言">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="lines" label="章节" rules={[{ required: true, message: '至少一章' }]}>
          <OutlineField />
        </Form.Item>
      </Form>
    </Drawer>
  )
}

function shownDecimals(value: unknown) {
  return { value: typeof value === 'number' ? String(value) : 'as-is' }
}

function keptDecimals(value: unknown): number | null {
  return value === 'as-is' ? null : Number(value)
}

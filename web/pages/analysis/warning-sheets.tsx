import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { WarningRow } from '#analysis/warnings-contract.ts'
import { warnings } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { warningsKey } from './use-warnings.ts'

type Answer = { state: 'handled' | 'dismissed'; answer: string }

/** What was done about a warning, or why it is none. */
export function AnswerSheet({ row, onClose }: { row: WarningRow; onClose: () => void }) {
  const [form] = Form.useForm<Answer>()
  const send = useChange((given: Answer) => warnings.answer({ id: row.id, ...given }), [warningsKey], '预警已答复')
  return (
    <Modal
      open
      title="答复预警"
      okText="答复"
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={520}
    >
      <p>{row.title}</p>
      {send.error && <Problem error={send.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ state: 'handled' }}
        onFinish={(given) => send.mutate(given, { onSuccess: onClose })}
      >
        <Form.Item name="state" label="结果" required>
          <Radio.Group
            options={[
              { value: 'handled', label: '已处置' },
              { value: 'dismissed', label: '不成立' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="answer"
          label="怎样处置的，或者为什么不成立"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明，至少两个字' }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Supervises the newest open matter of a warning, which answers the warning. */
export function SuperviseSheet({ row, onClose }: { row: WarningRow; onClose: () => void }) {
  const [form] = Form.useForm<{ words: string }>()
  const [actId] = useState(newId)
  const send = useChange(
    ({ words }: { words: string }) => warnings.supervise({ id: row.id, actId, words }),
    [warningsKey, ['matters'], ['matter']],
    '已督办，预警随之答复',
  )
  return (
    <Modal
      open
      title="督办最近一件"
      okText="督办"
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={520}
    >
      <p>{row.title}</p>
      {send.error && <Problem error={send.error} />}
      <Form form={form} layout="vertical" onFinish={(given) => send.mutate(given, { onSuccess: onClose })}>
        <Form.Item
          name="words"
          label="督办意见"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明，至少两个字' }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={400} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

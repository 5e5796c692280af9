import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { Problem } from './states.tsx'

type Props = {
  title: string
  okText: string
  /** What the reason is called: 查看理由, 用途. */
  label: string
  placeholder?: string
  initial?: string
  onClose: () => void
  /** Opens what is masked, for the reason given; shows it and is done. */
  open: (reason: string) => Promise<void>
}

/** Asks why personal data are to be seen in plain; who, when and why go into the audit log. */
export function ReasonSheet({ title, okText, label, placeholder, initial, onClose, open }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const opening = useMutation({ mutationFn: ({ reason }: { reason: string }) => open(reason), onSuccess: onClose })
  return (
    <Modal
      open
      title={title}
      okText={okText}
      confirmLoading={opening.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={440}
    >
      <p className="hint">查看人、时间和{label}会记入审计日志。</p>
      {opening.error && <Problem error={opening.error} />}
      <Form form={form} layout="vertical" onFinish={(values) => opening.mutate(values)}>
        <Form.Item
          name="reason"
          label={label}
          initialValue={initial}
          rules={[{ required: true, min: 2, message: `请写明${label}，至少两个字` }]}
        >
          <Input autoFocus maxLength={200} placeholder={placeholder} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

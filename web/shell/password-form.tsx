import { Form, Input, Modal } from 'antd'
import { checkPassword } from '#access/password.ts'
import { access } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'
import { useAct } from '#web/queries.ts'
import { useMe } from '#web/session.tsx'

type Values = { old: string; fresh: string; again: string }

/** The person's own password, checked while it is typed by the rules the server applies. */
export function PasswordForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { account } = useMe()
  const [form] = Form.useForm<Values>()
  const change = useAct(({ old, fresh }: Values) => access.changePassword({ old, fresh }), '密码已修改')
  const close = () => {
    change.reset()
    onClose()
  }
  return (
    <Modal
      open={open}
      title="修改密码"
      okText="修改"
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
      destroyOnHidden
      width={420}
    >
      {change.error && <Problem error={change.error} />}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(values) => change.mutate(values, { onSuccess: close })}
      >
        <Form.Item name="old" label="原密码" rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="fresh"
          label="新密码"
          extra="至少 10 位，含大写、小写、数字、符号中的三类"
          rules={[{ required: true }, { validator: (_, text: string | undefined) => judge(text ?? '', account) }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label="再输一次"
          dependencies={['fresh']}
          rules={[
            { required: true },
            ({ getFieldValue }) => ({
              validator: async (_, text: string | undefined) => {
                if (text && text !== getFieldValue('fresh')) throw new Error('两次输入不一致')
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  )
}

async function judge(text: string, account: string): Promise<void> {
  if (text === '') return
  const verdict = checkPassword(text, account)
  if (!verdict.ok) throw new Error(`新密码${verdict.reason}`)
}

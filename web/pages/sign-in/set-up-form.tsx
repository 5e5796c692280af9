import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { checkTenantCode } from '#access/divisions.ts'
import { checkPassword } from '#access/password.ts'
import { access } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'

type Values = { code: string; name: string; person: string; account: string; password: string }

/** An empty house: the first street and its administrator. */
export function SetUpForm({ onDone }: { onDone: () => void }) {
  const { message } = App.useApp()
  const setUp = useMutation({
    mutationFn: (values: Values) => access.setup(values),
    onSuccess: () => {
      void message.success('已建立，请用刚才的账号登录')
      onDone()
    },
  })
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: Values) => setUp.mutate(values)}>
      <p className="hint">系统中还没有街道。请填写街道与首位系统管理员。</p>
      <Form.Item name="code" label="街道代码" rules={[{ required: true }, { validator: (_, text) => judgeCode(text) }]}>
        <Input autoFocus maxLength={12} inputMode="numeric" placeholder="12 位统计用区划代码" />
      </Form.Item>
      <Form.Item name="name" label="街道名称" rules={[{ required: true, min: 2 }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="person" label="管理员姓名" rules={[{ required: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="account" label="管理员账号" rules={[{ required: true }]}>
        <Input maxLength={40} autoComplete="username" placeholder="小写字母开头" />
      </Form.Item>
      <Form.Item
        name="password"
        label="密码"
        extra="至少 10 位，含大写、小写、数字、符号中的三类"
        rules={[
          { required: true },
          ({ getFieldValue }) => ({ validator: (_, text) => judgePassword(text, getFieldValue('account')) }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {setUp.error && (
        <div className="sign-in-refusal" role="alert">
          <Problem error={setUp.error} />
        </div>
      )}
      <Button type="primary" htmlType="submit" block loading={setUp.isPending}>
        建立
      </Button>
    </Form>
  )
}

async function judgeCode(text: unknown): Promise<void> {
  if (typeof text !== 'string' || text === '') return
  const verdict = checkTenantCode(text)
  if (!verdict.ok) throw new Error(verdict.reason)
}

async function judgePassword(text: unknown, account: unknown): Promise<void> {
  if (typeof text !== 'string' || text === '') return
  const verdict = checkPassword(text, typeof account === 'string' ? account : '')
  if (!verdict.ok) throw new Error(`密码${verdict.reason}`)
}

import { LockOutlined, UserOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { access } from '#web/api.ts'
import { keep } from '#web/kept.ts'
import { Problem } from '#web/parts/states.tsx'
import { goToWall, useBeginSession } from '#web/session.tsx'

type Values = { tenant?: string; account: string; password: string }
type Props = { tenants?: ReadonlyArray<{ tenant: string; name: string }>; tenant?: string; account?: string }

/** Account and password; the street is asked for only when there are several. */
export function SignInForm({ tenants = [], tenant, account }: Props) {
  const begin = useBeginSession()
  const signIn = useMutation({
    mutationFn: (values: Values) => access.signIn({ tenant, ...values }),
    onSuccess: (me) => {
      keep('tenant', me.tenant)
      if (!goToWall(me)) begin(me)
    },
  })
  return (
    <Form
      layout="vertical"
      size="large"
      initialValues={{ tenant, account }}
      requiredMark={false}
      onFinish={(values: Values) => signIn.mutate(values)}
    >
      {tenants.length > 1 && (
        <Form.Item name="tenant" label="街道">
          <Select
            options={tenants.map((one) => ({ value: one.tenant, label: one.name }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      )}
      {tenants.length === 1 && <p className="sign-in-street">{tenants[0]?.name}</p>}
      <Form.Item name="account" label="账号" rules={[{ required: true, message: '请输入账号' }]}>
        <Input prefix={<UserOutlined />} autoComplete="username" autoFocus={!account} maxLength={40} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password
          prefix={<LockOutlined />}
          autoComplete="current-password"
          autoFocus={Boolean(account)}
          maxLength={200}
        />
      </Form.Item>
      {signIn.error && (
        <div className="sign-in-refusal" role="alert">
          <Problem error={signIn.error} />
        </div>
      )}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  )
}

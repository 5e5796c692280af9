import { Form, Input } from 'antd'
import * as z from 'zod'
import type { AccountRow } from '#access/contract.ts'
import { checkPassword } from '#access/password.ts'
import { access } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'

const content = z.object({ password: z.string({ error: '请填写新密码' }) })

/** A new password for somebody who forgot his; his sessions end. */
export function ResetPassword({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  return (
    <FormDrawer
      title={`重设密码：${account.person}（${account.name}）`}
      size={460}
      okText="重设"
      done="密码已重设，请当面告知本人并请其修改"
      stale={[['accounts']]}
      check={(values) => {
        const { password } = content.partial().parse(values)
        const verdict = password ? checkPassword(password, account.name) : undefined
        return verdict && !verdict.ok
          ? [{ path: ['password'], words: `密码${verdict.reason}` }]
          : problemsOf(content, values)
      }}
      send={(values) => access.resetPassword({ name: account.name, ...content.parse(values) })}
      onClose={onClose}
      note="重设后，该账号在各处的登录立即失效；重设有审计记录，密码本身不记录。"
    >
      <Form.Item name="password" label="新密码" required extra="至少 10 位，含大写、小写、数字、符号中的三类">
        <Input.Password autoComplete="new-password" autoFocus />
      </Form.Item>
    </FormDrawer>
  )
}

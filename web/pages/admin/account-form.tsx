import { Form, Input, Switch } from 'antd'
import * as z from 'zod'
import { type AccountRow, accessContract } from '#access/contract.ts'
import { checkPassword } from '#access/password.ts'
import { access } from '#web/api.ts'
import { type FormContent, FormDrawer } from '#web/parts/form-drawer.tsx'
import { type FieldProblem, problemsOf } from '#web/parts/form-values.ts'
import { UnitPicker } from '#web/parts/pickers.tsx'
import { PostsField, postsContent } from './posts-field.tsx'
import { conflictIn } from './rights-words.ts'

const content = z.object({
  person: z.string({ error: '请填写姓名' }).trim().min(1, '请填写姓名').max(40),
  unit: z.string().optional(),
  posts: postsContent,
})
const fresh = content.extend({
  name: z.string({ error: '请填写账号' }).trim().pipe(accessContract.createAccount.input.shape.name),
  password: z.string({ error: '请填写初始密码' }),
})
const kept = content.extend({ active: z.boolean() })

/** A new account, or a change of one; leaving the post empties nothing: the account is switched off, not removed. */
export function AccountForm({ account, onClose }: { account?: AccountRow; onClose: () => void }) {
  return (
    <FormDrawer
      title={account ? `修改账号：${account.name}` : '新建账号'}
      size={680}
      done={account ? '账号已修改' : '账号已建立，请将初始密码当面告知本人'}
      stale={[['accounts'], ['colleagues']]}
      initial={account ? { ...account, unit: account.unit ?? undefined } : { posts: [{}] }}
      check={(values) => problemsIn(account, values)}
      send={(values) => send(account, values)}
      onClose={onClose}
    >
      <div className="fields">
        {!account && (
          <Form.Item name="name" label="账号" required extra="小写字母开头，字母、数字、点或横线">
            <Input autoComplete="off" maxLength={40} autoFocus />
          </Form.Item>
        )}
        <Form.Item name="person" label="姓名" required>
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="unit" label="所在机构">
          <UnitPicker placeholder="可不选" />
        </Form.Item>
        {!account && (
          <Form.Item name="password" label="初始密码" required extra="至少 10 位，含大写、小写、数字、符号中的三类">
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        )}
        {account && (
          <Form.Item name="active" label="启用" valuePropName="checked" extra="停用后立即不能登录，历史记录不受影响。">
            <Switch checkedChildren="启用" unCheckedChildren="停用" />
          </Form.Item>
        )}
      </div>
      <PostsField />
    </FormDrawer>
  )
}

function problemsIn(account: AccountRow | undefined, values: FormContent): FieldProblem[] {
  const problems = problemsOf(account ? kept : fresh, values)
  const { name, password } = z.object({ name: z.string(), password: z.string() }).partial().parse(values)
  const verdict = !account && password ? checkPassword(password, name ?? '') : undefined
  const roles = content.safeParse(values).data?.posts.map(({ role }) => role) ?? []
  const conflict = conflictIn(roles)
  return [
    ...problems,
    ...(verdict && !verdict.ok ? [{ path: ['password'], words: `密码${verdict.reason}` }] : []),
    ...(conflict ? [{ path: ['posts'], words: conflict }] : []),
  ]
}

function send(account: AccountRow | undefined, values: FormContent) {
  if (!account) return access.createAccount(fresh.parse(values))
  const { unit, ...rest } = kept.parse(values)
  return access.updateAccount({ ...rest, name: account.name, revision: account.revision, unit: unit ?? null })
}

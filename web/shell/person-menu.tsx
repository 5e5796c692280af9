import { DownOutlined, UserOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { access, failureOf } from '#web/api.ts'
import { postsInWords, useEndSession, useMe } from '#web/session.tsx'
import { PasswordForm } from './password-form.tsx'

/** Who is signed in, their posts, their password, the way out. */
export function PersonMenu() {
  const me = useMe()
  const end = useEndSession()
  const { message } = App.useApp()
  const [changing, setChanging] = useState(false)
  const leave = () => {
    access.signOut({}).then(end, (error: unknown) => {
      if (failureOf(error).code === 'not-signed-in') end()
      else void message.error(failureOf(error).words)
    })
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'posts', label: `岗位：${postsInWords(me) || '未设置'}`, disabled: true },
            { type: 'divider' },
            { key: 'password', label: '修改密码', onClick: () => setChanging(true) },
            { key: 'leave', label: '退出登录', onClick: leave },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />}>
          {me.person} <DownOutlined className="small" />
        </Button>
      </Dropdown>
      <PasswordForm open={changing} onClose={() => setChanging(false)} />
    </>
  )
}

import { SettingOutlined } from '@ant-design/icons'
import type { Page } from '#web/page.ts'
import { Reserved } from '#web/parts/reserved.tsx'

export const adminPage: Page = {
  path: '/admin',
  title: '系统管理',
  guard: 'account.read',
  icon: <SettingOutlined />,
  group: 'base',
  component: () => <Reserved title="系统管理" />,
}

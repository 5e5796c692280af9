import { SettingOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { adminSearch } from './search.ts'

export const adminPage: Page = {
  path: '/admin',
  title: '系统管理',
  guard: 'account.read',
  icon: <SettingOutlined />,
  group: 'base',
  search: adminSearch,
  component: lazyRouteComponent(() => import('./admin.tsx'), 'Admin'),
}

import { ProfileOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { registersSearch } from './search.ts'

export const registersPage: Page = {
  path: '/registers',
  title: '清单',
  guard: 'entry.read',
  icon: <ProfileOutlined />,
  group: 'base',
  search: registersSearch,
  component: lazyRouteComponent(() => import('./registers.tsx'), 'Registers'),
}

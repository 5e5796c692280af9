import { AimOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { commandSearch } from './search.ts'

export const commandPage: Page = {
  path: '/command',
  title: '指挥中心',
  guard: 'matter.supervise',
  icon: <AimOutlined />,
  group: 'work',
  search: commandSearch,
  component: lazyRouteComponent(() => import('./command.tsx'), 'Command'),
}

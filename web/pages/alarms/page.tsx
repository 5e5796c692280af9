import { VideoCameraOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { alarmsSearch } from './search.ts'
import { useHeldCount } from './use-alarms.ts'

export const alarmsPage: Page = {
  path: '/alarms',
  title: '天眼告警',
  guard: 'alarm.read',
  icon: <VideoCameraOutlined />,
  group: 'work',
  search: alarmsSearch,
  useCount: useHeldCount,
  offeredTo: (posts) => posts.some((post) => post === 'command_center' || post === 'governance_office'),
  component: lazyRouteComponent(() => import('./alarms.tsx'), 'Alarms'),
}

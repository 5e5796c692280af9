import { CalendarOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'

export const calendarPage: Page = {
  path: '/calendar',
  title: '放假日历',
  guard: 'self',
  icon: <CalendarOutlined />,
  group: 'base',
  component: lazyRouteComponent(() => import('./calendar.tsx'), 'CalendarPage'),
}

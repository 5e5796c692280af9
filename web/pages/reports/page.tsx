import { ReadOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'

export const reportsPage: Page = {
  path: '/reports',
  title: '年度报告',
  guard: 'report.read',
  icon: <ReadOutlined />,
  group: 'figures',
  component: lazyRouteComponent(() => import('./reports.tsx'), 'Reports'),
}

export const reportPage: Page = {
  path: '/reports/$id',
  title: '年度报告',
  guard: 'report.read',
  component: lazyRouteComponent(() => import('./report.tsx'), 'Report'),
}

import { FileDoneOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'

export const checkReportPage: Page = {
  path: '/check-report',
  title: '报告核查',
  guard: 'self',
  icon: <FileDoneOutlined />,
  group: 'figures',
  component: lazyRouteComponent(() => import('./signed-check.tsx'), 'SignedCheck'),
}

import { LineChartOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { indicatorsSearch } from './search.ts'

export const indicatorsPage: Page = {
  path: '/indicators',
  title: '指标',
  guard: 'indicator.read',
  icon: <LineChartOutlined />,
  group: 'figures',
  search: indicatorsSearch,
  component: lazyRouteComponent(() => import('./indicators.tsx'), 'Indicators'),
}

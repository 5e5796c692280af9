import { FireOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { analysisSearch } from './search.ts'
import { useOpenWarnings } from './use-warnings.ts'

export const analysisPage: Page = {
  path: '/analysis',
  title: '民情分析',
  guard: 'analysis.read',
  icon: <FireOutlined />,
  group: 'figures',
  search: analysisSearch,
  useCount: useOpenWarnings,
  component: lazyRouteComponent(() => import('./analysis.tsx'), 'Analysis'),
}

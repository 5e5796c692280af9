import { TableOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { tablesSearch } from './search.ts'

export const tablesPage: Page = {
  path: '/tables',
  title: '报表与通报',
  guard: 'indicator.read',
  icon: <TableOutlined />,
  group: 'figures',
  search: tablesSearch,
  component: lazyRouteComponent(() => import('./tables.tsx'), 'Tables'),
}

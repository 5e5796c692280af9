import { TableOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { ledgerSearch } from './search.ts'

export const ledgerPage: Page = {
  path: '/ledger',
  title: '事项台账',
  guard: 'matter.read',
  icon: <TableOutlined />,
  group: 'work',
  search: ledgerSearch,
  component: lazyRouteComponent(() => import('./ledger.tsx'), 'Ledger'),
}

import { SwapOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { exchangeSearch } from './search.ts'

export const exchangePage: Page = {
  path: '/exchange',
  title: '上级系统对接',
  guard: 'exchange.read',
  icon: <SwapOutlined />,
  group: 'figures',
  search: exchangeSearch,
  component: lazyRouteComponent(() => import('./exchange.tsx'), 'Exchange'),
}

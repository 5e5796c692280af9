import { BorderInnerOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { gridsMapSearch } from './search.ts'

export const gridsMapPage: Page = {
  path: '/grids-map',
  title: '网格地图',
  guard: 'entry.read',
  icon: <BorderInnerOutlined />,
  group: 'base',
  search: gridsMapSearch,
  component: lazyRouteComponent(() => import('./grids-map.tsx'), 'GridsMap'),
}

import { FileAddOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { kindsBehind } from '#web/pages/intake/fileable.ts'

export const houseWorkPage: Page = {
  path: '/house-work',
  title: '登记工作',
  guard: 'matter.file',
  icon: <FileAddOutlined />,
  group: 'work',
  offeredTo: (posts) => kindsBehind('house', posts).length > 0,
  component: lazyRouteComponent(() => import('./house-work.tsx'), 'HouseWork'),
}

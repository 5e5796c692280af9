import { DesktopOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { useWorkbench } from '#web/queries.ts'

export const workbenchPage: Page = {
  path: '/workbench',
  title: '工作台',
  guard: 'matter.read',
  icon: <DesktopOutlined />,
  group: 'work',
  component: lazyRouteComponent(() => import('./workbench.tsx'), 'Workbench'),
  useCount: () => {
    const { data } = useWorkbench()
    return data && data.unsigned.count + data.pending.count
  },
}

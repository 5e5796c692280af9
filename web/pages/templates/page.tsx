import { FileWordOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'

export const templatesPage: Page = {
  path: '/templates',
  title: '文书模板',
  guard: 'template.write',
  icon: <FileWordOutlined />,
  group: 'base',
  component: lazyRouteComponent(() => import('./templates.tsx'), 'TemplatesPage'),
}

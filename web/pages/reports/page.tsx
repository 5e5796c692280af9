import { ReadOutlined } from '@ant-design/icons'
import type { Page } from '#web/page.ts'
import { Reserved } from '#web/parts/reserved.tsx'

export const reportsPage: Page = {
  path: '/reports',
  title: '年度报告',
  guard: 'report.read',
  icon: <ReadOutlined />,
  group: 'figures',
  component: () => <Reserved title="年度报告" />,
}

import { ImportOutlined } from '@ant-design/icons'
import type { Page } from '#web/page.ts'
import { Reserved } from '#web/parts/reserved.tsx'

export const importPage: Page = {
  path: '/import',
  title: '导入',
  guard: 'matter.import',
  icon: <ImportOutlined />,
  group: 'work',
  component: () => <Reserved title="导入" />,
}

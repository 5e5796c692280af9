import { ProfileOutlined } from '@ant-design/icons'
import type { Page } from '#web/page.ts'
import { Reserved } from '#web/parts/reserved.tsx'

export const registersPage: Page = {
  path: '/registers',
  title: '清单',
  guard: 'entry.read',
  icon: <ProfileOutlined />,
  group: 'base',
  component: () => <Reserved title="清单" />,
}

import { LineChartOutlined } from '@ant-design/icons'
import type { Page } from '#web/page.ts'
import { Reserved } from '#web/parts/reserved.tsx'

export const indicatorsPage: Page = {
  path: '/indicators',
  title: '指标',
  guard: 'indicator.read',
  icon: <LineChartOutlined />,
  group: 'figures',
  component: () => <Reserved title="指标" />,
}

import { ApartmentOutlined } from '@ant-design/icons'
import type { Page } from '#web/page.ts'
import { Reserved } from '#web/parts/reserved.tsx'

export const proceduresPage: Page = {
  path: '/procedures',
  title: '程序库',
  guard: 'self',
  icon: <ApartmentOutlined />,
  group: 'base',
  component: () => <Reserved title="程序库" />,
}

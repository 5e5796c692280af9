import { ImportOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import type { Page } from '#web/page.ts'

/** `batch` shows how an import went, also after a reload. */
export const importSearch = z.object({ batch: z.uuid().optional() })

export const importPage: Page = {
  path: '/import',
  title: '导入',
  guard: 'matter.import',
  icon: <ImportOutlined />,
  group: 'work',
  search: importSearch,
  component: lazyRouteComponent(() => import('./import.tsx'), 'Import'),
}

import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'

export const matterPage: Page = {
  path: '/matters/$id',
  title: '事项',
  guard: 'matter.read',
  component: lazyRouteComponent(() => import('./matter.tsx'), 'Matter'),
}

import { FormOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import type { Page } from '#web/page.ts'

/** `draft` opens a kept draft; `procedure` begins with a kind; `origin` is the matter of the case that it comes from. */
export const intakeSearch = z.object({
  draft: z.uuid().optional(),
  procedure: z.string().max(60).optional(),
  origin: z.uuid().optional(),
})

export const intakePage: Page = {
  path: '/intake',
  title: '一窗受理',
  guard: 'matter.file',
  icon: <FormOutlined />,
  group: 'work',
  search: intakeSearch,
  component: lazyRouteComponent(() => import('./intake.tsx'), 'Intake'),
}

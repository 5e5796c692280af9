import { TrophyOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { appraisalSearch } from './search.ts'

export const appraisalPage: Page = {
  path: '/appraisal',
  title: '三源考核',
  guard: 'appraisal.read',
  icon: <TrophyOutlined />,
  group: 'figures',
  search: appraisalSearch,
  component: lazyRouteComponent(() => import('./appraisal.tsx'), 'Appraisal'),
}

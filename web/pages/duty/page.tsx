import { ScheduleOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { dutySearch } from './search.ts'

const offered = [
  'party_secretary',
  'director',
  'deputy_in_charge',
  'command_center',
  'governance_office',
  'gen_office',
  'grid_leader',
  'grid_worker',
  'enforcer',
  'enforcement_aux',
]

export const dutyPage: Page = {
  path: '/duty',
  title: '值班与请假',
  guard: 'entry.read',
  icon: <ScheduleOutlined />,
  group: 'work',
  search: dutySearch,
  offeredTo: (posts) => posts.some((post) => offered.includes(post)),
  component: lazyRouteComponent(() => import('./duty.tsx'), 'Duty'),
}

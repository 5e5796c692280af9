import { ApartmentOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '#web/page.ts'
import { procedureSearch, proceduresSearch } from './search.ts'

export const proceduresPage: Page = {
  path: '/procedures',
  title: '程序库',
  guard: 'self',
  icon: <ApartmentOutlined />,
  group: 'base',
  search: proceduresSearch,
  component: lazyRouteComponent(() => import('./procedures.tsx'), 'Procedures'),
}

export const procedurePage: Page = {
  path: '/procedures/$id',
  title: '程序',
  guard: 'self',
  search: procedureSearch,
  component: lazyRouteComponent(() => import('./procedure.tsx'), 'ProcedureSheet'),
}

import { Navigate } from '@tanstack/react-router'
import { Nothing } from '#web/parts/states.tsx'
import { pages } from '#web/routes.tsx'
import { useCan } from '#web/session.tsx'

/** The first page of the menu that the person's posts open. */
export function Home() {
  const can = useCan()
  const first = pages.find((page) => page.icon !== undefined && can(page.guard))
  if (!first) return <Nothing words="您的账号还没有可用的岗位" hint="请联系系统管理员设置岗位。" />
  return <Navigate to={first.path} replace />
}

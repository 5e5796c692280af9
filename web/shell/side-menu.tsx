import { useLocation } from '@tanstack/react-router'
import { Badge, Layout, Menu } from 'antd'
import { menuGroups, type Page } from '#web/page.ts'
import { useGo } from '#web/page-search.ts'
import { pages } from '#web/routes.tsx'
import { rolesOf, useCan, useMe } from '#web/session.tsx'

const width = 196

/** The pages that the person's posts open, with what waits in them. */
export function SideMenu() {
  const can = useCan()
  const go = useGo()
  const at = useLocation({ select: ({ pathname }) => pathname })
  const posts = rolesOf(useMe())
  const mine = pages.filter((page) => page.icon !== undefined && can(page.guard) && (page.offeredTo?.(posts) ?? true))
  const current = mine.find((page) => at === page.path || at.startsWith(`${page.path}/`))
  const items = Object.entries(menuGroups).flatMap(([group, label]) => {
    const children = mine.filter((page) => page.group === group).map(itemOf)
    return children.length > 0 ? [{ type: 'group' as const, key: group, label, children }] : []
  })
  return (
    <Layout.Sider width={width} className="shell-side">
      <nav aria-label="主菜单">
        <Menu
          mode="inline"
          inlineIndent={16}
          items={items}
          selectedKeys={current ? [current.path] : at.startsWith('/matters/') ? ['/ledger'] : []}
          onClick={({ key }) => go(key)}
        />
      </nav>
    </Layout.Sider>
  )
}

function itemOf(page: Page) {
  return { key: page.path, icon: <span aria-hidden="true">{page.icon}</span>, label: <MenuLabel page={page} /> }
}

function MenuLabel({ page }: { page: Page }) {
  return (
    <span className="menu-label">
      {page.title}
      {page.useCount && <MenuCount useCount={page.useCount} />}
    </span>
  )
}

function MenuCount({ useCount }: { useCount: () => number | undefined }) {
  const count = useCount()
  return count ? <Badge count={count} overflowCount={999} className="menu-count" /> : null
}

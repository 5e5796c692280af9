import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { Page } from './page.ts'
import { pages } from './routes.tsx'
import { parseSearch, stringifySearch } from './search-params.ts'
import { Broken } from './shell/broken.tsx'
import { Gate } from './shell/gate.tsx'
import { Guarded } from './shell/guarded.tsx'
import { Home } from './shell/home.tsx'
import { NotFound } from './shell/not-found.tsx'

const root = createRootRoute({ component: Gate })

function routeOf(page: Page) {
  return createRoute({
    getParentRoute: () => root,
    path: page.path,
    validateSearch: (raw: Record<string, unknown>): Record<string, unknown> => page.search?.safeParse(raw).data ?? {},
    component: () => <Guarded page={page} />,
  })
}

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })

export const router = createRouter({
  routeTree: root.addChildren([home, ...pages.map(routeOf)]),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
})

import type { FastifyInstance } from 'fastify'
import { dayOf } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import type { ContextOf } from '#http/server.ts'
import { streamRoute } from '#matters/live-routes.ts'
import { look } from '#matters/routes.ts'
import { sendLayer } from '#registry/geography-routes.ts'
import { gridsOn } from '#registry/outlines-store.ts'
import type { screenContract } from './contract.ts'
import { wallEye } from './eye.ts'
import { quickView } from './screen-store.ts'
import { earlyAside, hotAside, sourcesAside } from './slow-store.ts'

export const screenRoutes: Handlers<typeof screenContract, Context> = {
  screen: async (context) => {
    const { resources, actor, now } = context
    const quick = await look({ ...context, actor: wallEye(actor.tenant) }, async (looker) => ({
      street: await streetOf(looker.tx),
      ...(await quickView(looker)),
    }))
    return {
      ...quick,
      hot: hotAside(resources, actor.tenant, now) ?? null,
      early: earlyAside(resources, actor.tenant, now) ?? null,
      sources: sourcesAside(resources, actor.tenant, now) ?? null,
    }
  },
  ground: ({ resources, actor, now }) =>
    read(resources.database.pool, actor.tenant, async (tx) => {
      const grids = await gridsOn(tx, resources.vault.forTenant(actor.tenant), dayOf(now), now)
      return {
        grids: grids.flatMap(({ code, name, boundary }) => (boundary ? [{ code, name, boundary }] : [])),
        tiles: resources.tiles ? { ...resources.tiles, urls: [...resources.tiles.urls] } : null,
      }
    }),
}

async function streetOf(tx: Parameters<Parameters<typeof read>[2]>[0]): Promise<string> {
  const { rows } = await tx.query<{ name: string }>('select name from tenants where tenant = $1', [tx.tenant])
  return rows[0]?.name ?? ''
}

/** The street's own layer, and a stream that says no more than that something changed. */
export function screenExtras(app: FastifyInstance, contextOf: ContextOf): void {
  app.get('/api/screen/base', async (request, reply) =>
    sendLayer(await contextOf(request, 'screen.read'), 'base', request.headers['if-none-match'], reply),
  )
  streamRoute(app, contextOf, {
    path: '/api/screen/live',
    guard: 'screen.read',
    // 编号也不给：只说有变动，请重问。
    sift: () => (messages) =>
      messages.some(({ told: { event } }) => event === 'matter' || event === 'alarm' || event === 'reset')
        ? [{ told: { event: 'reset' } }]
        : messages.filter(({ told: { event } }) => event === 'hello' || event === 'beat'),
  })
}

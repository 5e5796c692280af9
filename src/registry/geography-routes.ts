import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod'
import { read } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import type { ContextOf } from '#http/server.ts'
import { parseInput } from '#procedures/forms.ts'
import { layerKind } from './geography.ts'
import type { geographyContract } from './geography-contract.ts'
import { findLayer, listLayers } from './geography-store.ts'

const squeeze = promisify(gzip)

export const geographyRoutes: Handlers<typeof geographyContract, Context> = {
  geography: async ({ resources, actor }) => ({
    layers: await read(resources.database.pool, actor.tenant, listLayers),
    tiles: resources.tiles ? { ...resources.tiles, urls: [...resources.tiles.urls] } : null,
  }),
}

const asked = z.object({ kind: layerKind })

/** One layer as GeoJSON, compressed; a browser that has this version is not sent it again. */
export function layerRoute(app: FastifyInstance, contextOf: ContextOf): void {
  app.get('/api/geography/:kind', async (request, reply) => {
    const context = await contextOf(request, 'matter.read')
    const { kind } = parseInput(asked, request.params)
    return sendLayer(context, kind, request.headers['if-none-match'], reply)
  })
}

/** Sends a layer of the actor's street; an empty collection where there is none. The guard is the caller's. */
export async function sendLayer(
  { resources, actor }: Pick<Context, 'resources' | 'actor'>,
  kind: z.infer<typeof layerKind>,
  held: string | undefined,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const layer = await read(resources.database.pool, actor.tenant, (tx) => findLayer(tx, kind))
  const tag = `"${layer?.version ?? 'none'}"`
  reply.headers({
    etag: tag,
    'cache-control': 'private, max-age=0, must-revalidate',
    'content-type': 'application/geo+json; charset=utf-8',
  })
  if (held === tag) return reply.status(304).send()
  if (!layer) return reply.send('{"type":"FeatureCollection","features":[]}')
  return reply.header('content-encoding', 'gzip').send(await squeeze(layer.text))
}

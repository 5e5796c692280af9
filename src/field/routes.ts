import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import type { ContextOf } from '#http/server.ts'
import { look } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { parseInput } from '#procedures/forms.ts'
import { takeActs } from './acts-store.ts'
import type { fieldContract } from './contract.ts'
import { doorsIn } from './doors-store.ts'
import { ownFigures } from './figures-store.ts'
import { reportLost } from './lost-store.ts'
import { syncSince } from './sync-store.ts'
import { beginUpload, finishUpload, keepPart, partBytes, progressOf } from './uploads-store.ts'

export const fieldRoutes: Handlers<typeof fieldContract, Context> = {
  sync: (context, { since }) => look(context, (looker) => syncSince(looker, since)),
  acts: async (context, { acts }) => ({ now: context.now, answers: await takeActs(context, acts) }),
  beginUpload: (context, input) => beginUpload(context, input),
  upload: (context, { id }) => progressOf(context, id),
  finishUpload: (context, { id }) => finishUpload(context, id),
  doors: (context, { grid }) => look(context, (looker) => doorsIn(looker, grid)),
  figures: (context) => look(context, ownFigures),
  lostPhone: (context, input) => perform(context, async (scene) => ({ handedOver: await reportLost(scene, input) })),
}

const part = z.object({ id: z.uuid(), offset: z.coerce.number().int().min(0) })

/** PUT /api/field/uploads/:id?offset=n with the raw part; answers where to go on. */
export function uploadPartRoute(app: FastifyInstance, contextOf: ContextOf): void {
  void app.register((scope, _options, ready) => {
    scope.removeContentTypeParser('application/octet-stream')
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: partBytes + 1 },
      (_request, body, done) => done(null, body),
    )
    scope.put('/api/field/uploads/:id', { bodyLimit: partBytes + 1 }, async (request, reply) => {
      const context = await contextOf(request, 'self')
      const input = parseInput(part, Object.assign({}, request.query, request.params))
      if (!(request.body instanceof Uint8Array)) throw refuse('input-not-json')
      if (request.body.length > partBytes) throw refuse('upload-part-too-large', { limit: partBytes / 1024 })
      return reply.send(await keepPart(context, input.id, input.offset, request.body))
    })
    ready()
  })
}

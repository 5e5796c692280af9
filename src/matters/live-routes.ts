import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { ContextOf } from '#http/server.ts'

const beatMs = 25_000

/** The event stream: tells a signed-in screen which matter changed; what it may see, it asks for itself. */
export function liveRoute(app: FastifyInstance, contextOf: ContextOf): void {
  const open = new Set<ServerResponse>()
  // 事件流不会自己结束：停机时先断开，否则有人开着页面就停不下来。
  app.addHook('preClose', (done) => {
    for (const stream of open) stream.end()
    done()
  })
  app.get('/api/live', async (request, reply) => {
    const { resources, actor } = await contextOf(request, 'self')
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 2000\n\n')
    open.add(reply.raw)
    const unsubscribe = resources.live.subscribe(actor.tenant, ({ matter, seq }) => {
      reply.raw.write(`id: ${seq}\ndata: ${JSON.stringify({ matter, seq })}\n\n`)
    })
    const beat = setInterval(() => reply.raw.write(': beat\n\n'), beatMs)
    request.raw.on('close', () => {
      clearInterval(beat)
      unsubscribe()
      open.delete(reply.raw)
    })
  })
}

import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'

// The baseline: a bare node server that passes every act on to all streams, and nothing else: no database, no rights.
const open = new Set<ServerResponse>()
let seq = 0

const server = createServer((request, reply) => {
  if (request.method === 'GET') {
    reply.writeHead(200, { 'content-type': 'text/event-stream' })
    reply.write('retry: 1000\n\n')
    open.add(reply)
    reply.on('close', () => open.delete(reply))
    return
  }
  request.resume()
  request.on('end', () => {
    const id = randomUUID()
    const text = `id: ${++seq}\nevent: matter\ndata: ${JSON.stringify({ matter: id, seq })}\n\n`
    for (const each of open) each.write(text)
    reply.writeHead(200, { 'content-type': 'application/json' })
    reply.end(JSON.stringify({ id }))
  })
})
server.listen(Number(process.env.BARE_PORT), '127.0.0.1', () => console.log('ready'))

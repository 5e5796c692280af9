import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'

/** What the superior system answers to the next request: a status with text, or nothing at all. */
export type UpperReply = { status: number; body: string; location?: string } | { silent: true }

/** A small HTTP server on this machine in the place of a superior system. */
export type UpperSystem = {
  address: string
  got: Array<{ body: string; headers: IncomingHttpHeaders }>
  next(reply: UpperReply): void
  close(): Promise<void>
}

export async function openUpperSystem(): Promise<UpperSystem> {
  const got: UpperSystem['got'] = []
  let reply: UpperReply = { status: 200, body: '{"code":0,"data":{"id":"R-1"}}' }
  const server = createServer(async (request, response) => {
    got.push({ body: await text(request), headers: request.headers })
    if ('silent' in reply) return
    const { status, body, location } = reply
    response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${address.port}/tickets`,
    got,
    next: (given) => {
      reply = given
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

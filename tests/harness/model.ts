import { createServer, type IncomingMessage } from 'node:http'

/** What a model on this machine is told to do with the next question: say something, answer raw text, fail, or keep silent. */
export type Reply = { say: string } | { raw: string } | { status: number } | { silent: true }

/** A small server that speaks like an OpenAI-compatible model. */
export type LocalModel = {
  address: string
  /** Bodies and keys of the questions so far. */
  asked: Array<{ body: string; key: string | undefined }>
  next(reply: Reply): void
  close(): Promise<void>
}

export async function openModel(): Promise<LocalModel> {
  const asked: LocalModel['asked'] = []
  let reply: Reply = { say: '' }
  const server = createServer(async (request, response) => {
    asked.push({ body: await bodyOf(request), key: request.headers.authorization })
    if ('silent' in reply) return
    if ('status' in reply) return response.writeHead(reply.status).end('{}')
    const text =
      'raw' in reply ? reply.raw : JSON.stringify({ choices: [{ message: { role: 'assistant', content: reply.say } }] })
    response.writeHead(200, { 'content-type': 'application/json' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${address.port}/v1`,
    asked,
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

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

import type * as z from 'zod'
import type { Action } from '#access/rules.ts'

/**
 * One thing the server answers. `input` takes path parameters, query and body together; a path ending in a file name
 * answers with the file instead of `reply`. `guard` is the right it takes; 'public' is for the sign-in page alone;
 * 'local' is for anybody signed in, and without sign-in for whoever sits at the very machine that serves.
 */
export type Endpoint = {
  method: 'GET' | 'POST'
  path: `/api/${string}`
  guard: Action | 'public' | 'local'
  input: z.ZodType
  reply: z.ZodType
}
export type Contract = Record<string, Endpoint>

/** Context is that of a signed-in request, or for `local` endpoints that of a visitor. */
export type Handlers<C extends Contract, Context> = {
  [K in keyof C]: (context: Context, input: z.output<C[K]['input']>) => Promise<z.input<C[K]['reply']>>
}
export type Client<C extends Contract> = {
  [K in keyof C]: (input: z.input<C[K]['input']>) => Promise<z.output<C[K]['reply']>>
}

/** A typed client of a contract over any way of sending: fetch in the browser, inject in a test. */
export function createClient<C extends Contract>(
  contract: C,
  send: (endpoint: Endpoint, input: unknown) => Promise<unknown>,
): Client<C>
export function createClient(contract: Contract, send: (endpoint: Endpoint, input: unknown) => Promise<unknown>) {
  return Object.fromEntries(
    Object.entries(contract).map(([name, endpoint]) => [
      name,
      async (input: unknown) => endpoint.reply.parse(await send(endpoint, input)),
    ]),
  )
}

/** Address, with path parameters filled in and (for GET) the rest as query, and the body (for POST). */
export function requestOf(endpoint: Endpoint, input: unknown): { url: string; body?: string } {
  const rest: Record<string, unknown> = { ...(typeof input === 'object' ? input : {}) }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  if (endpoint.method === 'POST') return { url: path, body: JSON.stringify(rest) }
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(key, String(one))
  }
  return { url: query.size > 0 ? `${path}?${query}` : path }
}

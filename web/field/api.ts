import * as z from 'zod'
import { dispatchContract } from '#dispatch/contract.ts'
import { fieldContract } from '#field/contract.ts'
import { type Contract, createClient, type Endpoint, requestOf } from '#http/contract.ts'

// 登录的三个地址另写一份：全套契约会把所有程序带进手机。
const entrance = {
  tenants: {
    method: 'GET',
    path: '/api/tenants',
    guard: 'public',
    input: z.object({}),
    reply: z.object({ tenants: z.array(z.object({ tenant: z.string(), name: z.string() })) }),
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    guard: 'public',
    input: z.object({ tenant: z.string().optional(), account: z.string(), password: z.string() }),
    reply: z.object({ tenant: z.string(), account: z.string(), person: z.string() }),
  },
  signOut: { method: 'POST', path: '/api/session/end', guard: 'self', input: z.object({}), reply: z.object({}) },
} as const satisfies Contract

const answer = z.object({ code: z.string(), message: z.string() })

/**
 * What came of a request: `refused` is the server's word in its own words; `unreachable` is everything that says nothing
 * about the act itself (no network, a proxy's page, a fault, too many requests) and is tried again.
 */
export type Trouble = { kind: 'refused'; code: string; words: string; status: number } | { kind: 'unreachable' }

const trouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), code: z.string(), words: z.string(), status: z.number() }),
  z.object({ kind: z.literal('unreachable') }),
])

/** Reads any thrown thing as trouble; what nobody knows counts as unreachable. */
export function troubleOf(error: unknown): Trouble {
  const known = error instanceof Error ? trouble.safeParse(error.cause) : undefined
  return known?.success ? known.data : { kind: 'unreachable' }
}

/** Asks the server; throws an Error whose cause is a {@link Trouble}. Gives up after twenty seconds. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, {
    ...init,
    headers: { 'x-fengqiao': '1', ...init.headers },
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined)
  if (!response) throw failed({ kind: 'unreachable' })
  if (response.ok) return response
  const said = answer.safeParse(await response.json().catch(() => undefined))
  if (!said.success || response.status >= 500 || response.status === 429) throw failed({ kind: 'unreachable' })
  const { code, message } = said.data
  throw failed({ kind: 'refused', code, words: message, status: response.status })
}

function failed(cause: Trouble): Error {
  return new Error(cause.kind === 'refused' ? cause.words : '连不上服务器', { cause })
}

/** Sends one request of a contract over {@link reach}. */
export async function send(endpoint: Endpoint, input: unknown): Promise<unknown> {
  const { url, body } = requestOf(endpoint, input)
  const response = await reach(url, {
    method: endpoint.method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body,
  })
  // 校园网、运营商的登录页也答 200：不是数据就当没连上。
  return response.json().catch(() => {
    throw failed({ kind: 'unreachable' })
  })
}

export const fieldApi = createClient(fieldContract, send)
export const entranceApi = createClient(entrance, send)
export const dispatchApi = createClient({ report: dispatchContract.report }, send)

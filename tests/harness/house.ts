import type { FastifyInstance } from 'fastify'
import type { Post } from '#access/actor.ts'
import { createAccount } from '#access/store.ts'
import { type Instant, parseInstant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import { type Contract, createClient, type Endpoint, requestOf } from '#http/contract.ts'
import { buildServer } from '#http/server.ts'
import { modules } from '../../src/main.ts'
import { openStreet, type Street, tenant } from './street.ts'

export const password = 'Ceshi-2026!'

/** The whole server over a street of its own, its clock in the test's hand. */
export type House = {
  street: Street
  app: FastifyInstance
  now(): Instant
  setNow(now: Instant): void
  /** Makes an account. */
  hire(account: string, person: string, posts: Post[], unit?: string): Promise<void>
  /** Signs an account in; gives its cookie. */
  enter(account: string): Promise<string>
  /** Makes an account and signs it in; gives its cookie. */
  signIn(account: string, posts: Post[], unit?: string): Promise<string>
  close(): Promise<void>
}

export type HouseOptions = { empty?: boolean; webRoot?: string }

/** `empty`: without a street; `webRoot`: the built console is served too. */
export async function openHouse(
  now = '2026-06-01T01:00:00.000Z',
  { empty = false, webRoot }: HouseOptions = {},
): Promise<House> {
  const street = await openStreet({ empty })
  let at = parseInstant(now)
  const app = await buildServer({
    resources: street.resources,
    modules,
    clock: () => at,
    ...(webRoot === undefined ? {} : { webRoot }),
    checkReplies: true,
    logger: false,
  })
  const hire: House['hire'] = (account, person, posts, unit) =>
    transact(street.resources.database.pool, tenant, (tx) =>
      createAccount(tx, { name: account, person, posts, password, ...(unit ? { unit } : {}) }, at),
    )
  const enter: House['enter'] = async (account) => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-fengqiao': '1' },
      payload: { account, password },
    })
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return `${reply.cookies[0]?.name}=${reply.cookies[0]?.value}`
  }
  return {
    street,
    app,
    now: () => at,
    setNow: (next) => {
      at = next
    },
    hire,
    enter,
    async signIn(account, posts, unit) {
      await hire(account, account, posts, unit)
      return enter(account)
    },
    async close() {
      await app.close()
      await street.close()
    },
  }
}

/** A typed client of a contract over the server, as the holder of the cookie. A refusal is thrown as its body. */
export function clientOf<C extends Contract>(house: House, contract: C, cookie: string) {
  return createClient(contract, async (endpoint: Endpoint, input: unknown) => {
    const { url, body } = requestOf(endpoint, input)
    const reply = await house.app.inject({
      method: endpoint.method,
      url,
      headers: { cookie, 'x-fengqiao': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: body }),
    })
    const answer: unknown = reply.json()
    if (reply.statusCode >= 400) throw answer
    return answer
  })
}

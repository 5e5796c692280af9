import type { FastifyInstance } from 'fastify'
import { isWallScreen } from '#access/actor.ts'
import { accessContract } from '#access/contract.ts'
import { describeActor, signIn } from '#access/routes.ts'
import { createAccount } from '#access/store.ts'
import { createTenant, listTenants } from '#access/tenant-store.ts'
import { transact } from '#db/transact.ts'
import { parseInput } from '#procedures/forms.ts'
import type { Resources } from './context.ts'
import { refuse } from './refusal.ts'
import type { ContextOf, ServerOptions } from './server.ts'
import type { Sessions } from './sessions-store.ts'

export const sessionCookie = 'fengqiao'
const secure = { path: '/', httpOnly: true, sameSite: 'strict' } as const
/** As long as browsers keep any: the server decides how long the session lives, and a wall that lost power comes back. */
const wallCookieSeconds = 400 * 86_400
const few = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

/** Sign-in, sign-out and the first set-up: the only routes that are open to a stranger. */
export function signInRoutes(
  app: FastifyInstance,
  options: ServerOptions,
  sessions: Sessions,
  contextOf: ContextOf,
): void {
  const { resources, clock } = options
  app.get(accessContract.tenants.path, async () => {
    const tenants = await listTenants(resources.database.pool)
    return { tenants, ready: tenants.length > 0 }
  })
  app.post(accessContract.setup.path, few, async (request, reply) => {
    if (request.headers['x-fengqiao'] !== '1') throw refuse('not-signed-in')
    const input = parseInput(accessContract.setup.input, request.body)
    if ((await listTenants(resources.database.pool)).length > 0) throw refuse('setup-done')
    await createTenant(resources.database.pool, input.code, input.name, clock())
    await transact(resources.database.pool, input.code, (tx) =>
      createAccount(
        tx,
        { name: input.account, person: input.person, posts: [{ role: 'sysadmin' }], password: input.password },
        clock(),
      ),
    )
    return reply.send({})
  })
  app.post(accessContract.signIn.path, few, async (request, reply) => {
    if (request.headers['x-fengqiao'] !== '1') throw refuse('not-signed-in')
    const { tenant: given, account, password } = parseInput(accessContract.signIn.input, request.body)
    const now = clock()
    const tenant = given ?? (await onlyTenant(resources))
    const token = await signIn({ resources, now, ip: request.ip }, tenant, account.trim().toLowerCase(), password)
    const cookie = `${tenant}.${token}`
    const actor = await sessions.actorOf(cookie, now)
    if (!actor) throw refuse('sign-in-failed')
    return reply
      .setCookie(sessionCookie, cookie, isWallScreen(actor) ? { ...secure, maxAge: wallCookieSeconds } : secure)
      .send(await describeActor({ resources, actor, now, ip: request.ip }, actor))
  })
  app.post(accessContract.signOut.path, async (request, reply) => {
    // 谁的会话谁能结束：大屏账号没有「登录」之外的权利，也要退得出去。
    await contextOf(request, 'public')
    await sessions.end(request.cookies[sessionCookie])
    return reply.clearCookie(sessionCookie, secure).send({})
  })
}

async function onlyTenant(resources: Resources): Promise<string> {
  const [first, second] = await listTenants(resources.database.pool)
  if (!first || second) throw refuse('tenant-unknown', { tenant: '' })
  return first.tenant
}

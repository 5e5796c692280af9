import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { can } from '#access/rules.ts'
import { type Instant, parseInstant } from '#calendar/date.ts'
import { parseInput } from '#procedures/forms.ts'
import { originsOf, type Tiles } from '#registry/geography.ts'
import type { Context, FileRoute, Resources, Visitor } from './context.ts'
import type { Contract, Endpoint } from './contract.ts'
import { isFromThisMachine, localLimit } from './from-this-machine.ts'
import { Refusal, refuse } from './refusal.ts'
import { sessionCookie, signInRoutes } from './session-routes.ts'
import { openSessions, type Sessions } from './sessions-store.ts'

/** A noun's answers: its contract, a handler for every key, and the files it serves. */
export type Module = {
  contract: Contract
  handlers: Record<string, (context: Context, input: never) => Promise<unknown>>
  files?: readonly FileRoute[]
  /** Routes of another kind (upload, event stream) that guard themselves through these two. */
  extra?(app: FastifyInstance, contextOf: ContextOf, visitorOf: VisitorOf, house: House): void
}

/** For routes that devices call, which guard themselves by a signature. */
export type House = { resources: Resources; clock(): Instant }

export type ContextOf = (request: FastifyRequest, guard: Exclude<Endpoint['guard'], 'local'>) => Promise<Context>
/** The guard of `local` endpoints; refuses `not-signed-in`. */
export type VisitorOf = (request: FastifyRequest) => Promise<Visitor>

export type ServerOptions = {
  resources: Resources
  modules: readonly Module[]
  /** The one place where the program reads the clock. */
  clock(): Instant
  webRoot?: string
  /** Replies are checked against the contract (tests and development). */
  checkReplies: boolean
  logger: boolean
}

/** The HTTP server: every route guarded, refusals in Chinese, faults opaque with an id. Not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger ? { level: 'warn' } : false,
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
  })
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: policyWith(options.resources.tiles) },
    hsts: false,
  })
  await app.register(rateLimit, { global: false })
  answerProblems(app)
  const sessions = openSessions(options.resources.database.pool)
  const contextOf = contextReader(options, sessions)
  const visitorOf = visitorReader(options, sessions)
  signInRoutes(app, options, sessions, contextOf)
  for (const module of options.modules) {
    for (const [name, endpoint] of Object.entries(module.contract)) {
      const handler = module.handlers[name]
      if (!handler) throw new Error(`no handler for ${endpoint.method} ${endpoint.path}`)
      route(app, endpoint, handler, { contextOf, visitorOf, check: options.checkReplies })
    }
    for (const file of module.files ?? []) fileRoute(app, file, contextOf)
    module.extra?.(app, contextOf, visitorOf, options)
  }
  if (options.webRoot && existsSync(options.webRoot)) await serveWeb(app, options.webRoot)
  return app
}

const policy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  upgradeInsecureRequests: null,
}

/** Tiles are pictures of another origin, fetched by the map's own script: only those origins, only when configured. */
function policyWith(tiles: Tiles | undefined) {
  if (!tiles) return policy
  const origins = originsOf(tiles)
  return { ...policy, imgSrc: [...policy.imgSrc, ...origins], connectSrc: ["'self'", ...origins] }
}

function contextReader(options: ServerOptions, sessions: Sessions): ContextOf {
  return async (request, guard) => {
    requireOwnPage(request)
    const now = options.clock()
    const actor = await sessions.actorOf(request.cookies[sessionCookie], now)
    if (!actor) throw refuse('not-signed-in')
    if (guard !== 'public' && !can(actor, guard))
      throw refuse('not-allowed', { action: '使用此功能', who: '系统管理员' })
    return { resources: options.resources, actor, now, ip: request.ip }
  }
}

// A page of another origin cannot send this header without being asked first.
function requireOwnPage(request: FastifyRequest): void {
  if (request.method !== 'GET' && request.headers['x-fengqiao'] !== '1') throw refuse('not-signed-in')
}

function visitorReader(options: ServerOptions, sessions: Sessions): VisitorOf {
  return async (request) => {
    requireOwnPage(request)
    const now = options.clock()
    const actor = await sessions.actorOf(request.cookies[sessionCookie], now)
    if (actor && !can(actor, 'self')) throw refuse('not-allowed', { action: '使用此功能', who: '系统管理员' })
    if (!actor && !isFromThisMachine(request.headers, request.socket.remoteAddress)) throw refuse('not-signed-in')
    return { resources: options.resources, now, ip: request.ip, ...(actor ? { actor } : {}) }
  }
}

type Guards = { contextOf: ContextOf; visitorOf: VisitorOf; check: boolean }

function route(
  app: FastifyInstance,
  endpoint: Endpoint,
  handler: Module['handlers'][string],
  { contextOf, visitorOf, check }: Guards,
): void {
  const { guard } = endpoint
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(guard === 'local' ? { config: localLimit } : {}),
    handler: async (request, reply) => {
      const context = guard === 'local' ? await visitorOf(request) : await contextOf(request, guard)
      const input = parseInput(endpoint.input, inputOf(request))
      // The handler belongs to this very endpoint: its input type is what `endpoint.input` gives.
      const answer: unknown = await Reflect.apply(handler, undefined, [context, input])
      return reply.send(check ? endpoint.reply.parse(answer) : answer)
    },
  })
}

function inputOf(request: FastifyRequest): Record<string, unknown> {
  const body = typeof request.body === 'object' ? request.body : {}
  const query = typeof request.query === 'object' ? request.query : {}
  const params = typeof request.params === 'object' ? request.params : {}
  return { ...query, ...body, ...params }
}

function fileRoute(app: FastifyInstance, file: FileRoute, contextOf: ContextOf): void {
  app.get(file.path, async (request, reply) => {
    const context = await contextOf(request, file.guard)
    const { name, mime, body } = await file.answer(context, parseInput(file.input, inputOf(request)))
    return reply
      .header('content-type', mime)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : body)
  })
}

function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((problem, request, reply) => {
    const refusal = refusalOf(problem)
    if (refusal) return sendRefusal(reply, refusal)
    // A fault: its id is all that leaves the house; the log has the rest, without bodies or names.
    request.log.error({
      fault: request.id,
      route: request.routeOptions.url,
      stack: problem instanceof Error ? problem.stack : '',
    })
    return reply.status(500).send({
      code: 'fault',
      message: `系统出错，操作没有生效。请重试；如仍出现，请把编号 ${request.id} 告诉系统管理员。`,
      detail: { id: request.id },
    })
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/'))
      return sendRefusal(reply, refuse('route-unknown', { path: request.url.split('?')[0] ?? '' }))
    if (request.method === 'GET' && app.hasDecorator('webRoot')) return reply.sendFile(pageOf(request.url))
    return sendRefusal(reply, refuse('route-unknown', { path: request.url.split('?')[0] ?? '' }))
  })
}

/** The page that a bare address opens: the field app beneath /field/, the wall beneath /screen/, else the console. */
function pageOf(url: string): string {
  if (url.startsWith('/field/')) return 'field/index.html'
  return url.startsWith('/screen/') ? 'screen/index.html' : 'index.html'
}

/** What is the sender's mistake, as a refusal; undefined for a fault of the program. */
export function refusalOf(problem: unknown): Refusal | undefined {
  if (problem instanceof Refusal) return problem
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined
  // The calendar refuses in words a day that it cannot hold, such as year 1.
  if (problem instanceof RangeError && /[\u4e00-\u9fff]/.test(problem.message)) {
    return refuse('input-invalid', { problems: problem.message })
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse('input-too-large')
  if (typeof code === 'string' && (code.startsWith('FST_ERR_CTP') || code === 'FST_ERR_BAD_URL'))
    return refuse('input-not-json')
  if (problem instanceof SyntaxError && 'statusCode' in problem) return refuse('input-not-json')
  if (typeof problem === 'object' && problem !== null && 'statusCode' in problem && problem.statusCode === 429)
    return refuse('too-many-requests')
  // PostgreSQL: a text with a NUL, or a value outside its type, is the sender's mistake and wrote nothing.
  if (code === '22021' || code === '22P05' || code === '22P02' || code === '22008') return refuse('input-not-json')
  return undefined
}

function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.status(refusal.status).send({ code: refusal.code, message: refusal.message, detail: refusal.detail })
}

async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  await app.register(staticFiles, {
    root,
    index: 'index.html',
    immutable: true,
    maxAge: '30d',
    setHeaders: (response, path) => {
      // 网页、服务工作线程和应用清单的名字不随内容变，不得久存。
      if (/(\.html|\.webmanifest|sw\.js)$/.test(path)) response.setHeader('cache-control', 'no-cache')
    },
  })
  app.get('/field', async (_, reply) => reply.redirect('/field/'))
  app.get('/screen', async (_, reply) => reply.redirect('/screen/'))
  app.decorate('webRoot', root)
}

/** The clock of the program as the domain's instant. */
export function systemClock(): Instant {
  return parseInstant(new Date().toISOString())
}

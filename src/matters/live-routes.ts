import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '#access/actor.ts'
import { type Action, can } from '#access/rules.ts'
import type { ContextOf } from '#http/server.ts'
import { eventsOf, findHeard, type Heard, type Message, mostLines } from './live.ts'

/** A screen takes its line for broken after five seconds of silence. */
const beatMs = 2000
/** Then the browser comes back by itself with what it heard, and is asked for its session again. */
const heldMs = 10 * 60_000
/** More than a full replay waiting for one screen: it does not read. */
const mostWaiting = 200 * mostLines
const partingMs = 10_000

type Screen = { write(messages: readonly Message[], text: string): void; beat(): void; end(): void }

/** Of the messages of a street those that this screen is told; the same list: all of them. */
type Sift = (messages: readonly Message[]) => readonly Message[]
export type StreamKind = { path: string; guard: Action; sift(actor: Actor): Sift }

/**
 * The event stream: tells a signed-in screen which matter, alarm or account changed; what it may see, it asks for itself.
 * With `Last-Event-ID` (or `?since=`) everything missed is told first; too much, or an id of another ledger: `reset`.
 */
export function liveRoute(app: FastifyInstance, contextOf: ContextOf): void {
  streamRoute(app, contextOf, { path: '/api/live', guard: 'self', sift: hearable })
}

function hearable(actor: Actor): Sift {
  const mayHear = ({ told: { event } }: Message) =>
    event === 'alarm' ? can(actor, 'alarm.read') : event === 'position' ? can(actor, 'matter.supervise') : true
  return (messages) => (messages.every(mayHear) ? messages : messages.filter(mayHear))
}

/** A stream of what happens in the street, for those whom the guard lets in, sifted for each. */
export function streamRoute(app: FastifyInstance, contextOf: ContextOf, { path, guard, sift }: StreamKind): void {
  const open = new Set<Screen>()
  const beats = setInterval(() => {
    for (const screen of open) screen.beat()
  }, beatMs)
  beats.unref()
  // 事件流不会自己结束：停机时先断开，否则有人开着页面就停不下来。
  app.addHook('preClose', (done) => {
    clearInterval(beats)
    for (const screen of open) screen.end()
    done()
  })
  app.get(path, async (request, reply) => {
    const { resources, actor } = await contextOf(request, guard)
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 1000\n\n')
    const screen = screenOf(reply.raw, sift(actor))
    open.add(screen)
    let leave: (() => void) | undefined
    let gone = false
    reply.raw.on('close', () => {
      gone = true
      open.delete(screen)
      leave?.()
    })
    try {
      leave = await resources.live.follow(actor.tenant, sinceOf(request), screen.write)
      if (gone) leave()
    } catch {
      // 台账一时读不到：断开，浏览器过一秒再来。
      reply.raw.destroy()
    }
  })
}

/** What the screen has heard; an id that this program never gave is answered by `reset`. */
function sinceOf({ headers, query }: FastifyRequest): Heard | undefined {
  const asked = typeof query === 'object' && query !== null && 'since' in query ? query.since : undefined
  const text = headers['last-event-id'] ?? asked
  if (text === undefined || text === '') return undefined
  return findHeard(String(text)) ?? { all: Number.MAX_SAFE_INTEGER, also: [] }
}

function screenOf(raw: ServerResponse, sift: Sift): Screen {
  const since = performance.now()
  let parted = false
  const part = (words: string) => {
    if (parted) return
    parted = true
    raw.end(words)
    setTimeout(() => raw.destroy(), partingMs).unref()
  }
  const write = (text: string) => {
    if (parted) return
    // 不读的屏不为它越积越多：告诉它要整个重问，然后断开。
    if (raw.writableLength > mostWaiting) part(eventsOf([{ told: { event: 'reset' } }]))
    else raw.write(text)
  }
  return {
    write(messages, text) {
      const rest = sift(messages)
      if (rest === messages) write(text)
      else if (rest.length > 0) write(eventsOf(rest))
    },
    beat() {
      if (performance.now() - since > heldMs) part('')
      else write(eventsOf([{ told: { event: 'beat' } }]))
    },
    end: () => part(''),
  }
}

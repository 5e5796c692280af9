import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { demoPassword } from '#demo/organisation.ts'
import { type Contract, createClient, type Endpoint, requestOf } from '#http/contract.ts'
import { isRefusalCode, refuse } from '#http/refusal.ts'
import type { Span } from './clock.ts'

/** The house that is drilled: its server can be killed, stopped and started again on the same data. */
export type House = {
  address: string
  start(): Promise<void>
  /** Pulls the plug. */
  kill(): Promise<void>
  /** Asks it to stop, as an upgrade does. */
  stop(): Promise<void>
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const given = server.address()
  server.close()
  await once(server, 'close')
  if (typeof given !== 'object' || given === null) throw new Error('no port')
  return given.port
}

/** A house on a data folder; its server is not started yet. */
export function openHouse(dataDir: string, span: Span, port: number): House {
  let child: ChildProcess | undefined
  process.once('exit', () => child?.kill('SIGKILL'))
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null) return
    const gone = once(running, 'exit')
    running.kill(signal)
    await gone
  }
  return {
    address: `http://127.0.0.1:${port}`,
    async start() {
      const script = join(import.meta.dirname, 'server.ts')
      const next = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', script, JSON.stringify({ span, port })],
        {
          env: { ...process.env, FENGQIAO_DATA: dataDir, NODE_ENV: 'production' },
          stdio: ['ignore', 2, 2, 'ipc'],
        },
      )
      const failed = once(next, 'exit').then(([code]) => {
        throw new Error(`server ended with ${code}`)
      })
      await Promise.race([once(next, 'message'), failed])
      failed.catch(() => undefined)
      child = next
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** Somebody's way into the house: signs in when he must, and again after his session is over. */
export type Person = {
  account: string
  ask: <C extends Contract>(contract: C, signal?: AbortSignal) => ReturnType<typeof createClient<C>>
  fetch(path: string, init?: RequestInit): Promise<Response>
}

export function personAt(house: House, tenant: string, account: string): Person {
  let cookie: string | undefined
  const enter = async (): Promise<string> => {
    const reply = await fetch(`${house.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
      body: JSON.stringify({ tenant, account, password: demoPassword }),
    })
    // 一分钟内同一地址只许登录三十次：三十部手机同在一台机器上，最后几部要等一等。
    if (reply.status === 429) return pause(5000).then(enter)
    if (!reply.ok) throw turned(await reply.json())
    return reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const reach = async (path: string, init: RequestInit = {}): Promise<Response> => {
    cookie ??= await enter()
    const reply = await fetch(`${house.address}${path}`, {
      ...init,
      headers: { 'x-fengqiao': '1', cookie, ...Object.fromEntries(new Headers(init.headers)) },
    })
    if (reply.status === 401) cookie = undefined
    return reply
  }
  const send = async (endpoint: Endpoint, input: unknown, signal?: AbortSignal) => {
    const { url, body } = requestOf(endpoint, input)
    const reply = await reach(url, {
      method: endpoint.method,
      signal: signal ?? null,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    })
    const answer: unknown = await reply.json()
    if (!reply.ok) throw turned(answer)
    return answer
  }
  return {
    account,
    fetch: reach,
    ask: (contract, signal) => createClient(contract, (endpoint, input) => send(endpoint, input, signal)),
  }
}

const refusal = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
})

/** A refusal is thrown as one; no connection throws as fetch does, and is another matter. */
function turned(answer: unknown): Error {
  const { code, message, detail } = refusal.catch({ code: '', message: '没有正常答复', detail: {} }).parse(answer)
  return isRefusalCode(code) ? refuse(code, detail) : new Error(message)
}

import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { Aedes } from 'aedes'
import { connectAsync } from 'mqtt'
import * as z from 'zod'
import type { Instant } from '#calendar/date.ts'
import type { House } from './house.ts'
import { photo } from './picture.ts'

/** What the cameras sent, by the number of the message, and what became of the pushes. */
export type Sent = {
  messages: Map<string, string>
  repeated: number
  refused: Map<string, string>
  pushed: Set<string>
}

/** A broker that keeps what comes while the server is away, and can itself be down. */
export async function openBroker(port: number) {
  const broker = await Aedes.createBroker({ queueLimit: 1_000_000 })
  const sockets = new Set<Socket>()
  const listen = () => {
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      broker.handle(socket)
    })
    return new Promise<typeof server>((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
  }
  const subscribed = once(broker, 'subscribe')
  let server = await listen()
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return {
    /** The server listens: from now on nothing that a camera sends may be lost. */
    subscribed,
    down,
    async up() {
      server = await listen()
    },
    async close() {
      await down()
      await new Promise<void>((resolve) => broker.close(() => resolve()))
    },
  }
}

type Seen = { camera: number; class: string; confidence: number; picture: 'none' | 'good' | 'broken' }

/** The cameras: every message is sent with QoS 1; each twentieth twice, as devices do that heard no answer. */
export async function openCameras(port: number, clock: () => Instant) {
  const device = await connectAsync(`mqtt://127.0.0.1:${port}`, {
    clientId: 'cameras',
    clean: false,
    reconnectPeriod: 200,
  })
  const sent: Sent = { messages: new Map(), repeated: 0, refused: new Map(), pushed: new Set() }
  const waiting = new Set<Promise<unknown>>()
  const publish = (text: string) => {
    const sending = device.publishAsync('camera/alarm', text, { qos: 1 }).finally(() => waiting.delete(sending))
    waiting.add(sending)
  }
  return {
    sent,
    see({ camera, class: kind, confidence, picture: shown }: Seen) {
      const id = randomUUID()
      const pictures = {
        none: {},
        good: { picture: Buffer.from(photo(id)).toString('base64') },
        broken: { picture: '不是图片' },
      }
      const message = { id, device: `SB${String(camera + 6).padStart(3, '0')}`, class: kind, time: clock(), confidence }
      const text = JSON.stringify({ ...message, ...pictures[shown] })
      publish(text)
      if (sent.messages.size % 20 === 19) {
        publish(text)
        sent.repeated += 1
      }
      sent.messages.set(id, `${clock()} 摄像头 ${camera} ${kind} 图片 ${shown}`)
    },
    /** Every message is with the broker. */
    async settle() {
      while (waiting.size > 0) await Promise.all(waiting)
    },
    close: () => device.endAsync(),
  }
}

export type Pushing = { key: string; source: string; fault: 'none' | 'signature' | 'future' | 'replay' }

/** A platform's signed push: whether its message was taken, and the words of a refusal. Throws when the server is away. */
export async function push(
  house: House,
  { key, source, fault }: Pushing,
  { id, at }: { id: string; at: Instant },
): Promise<{ taken: boolean; words: string }> {
  const time = fault === 'future' ? new Date(Date.parse(at) + 86_400_000).toISOString() : at
  const body = JSON.stringify([{ id, device: 'SB007', class: 'smoke', time, confidence: 0.9 }])
  const [nonce, stamp] = [randomUUID(), String(Date.parse(at))]
  const signature = createHmac('sm3', fault === 'signature' ? 'wrong' : key)
    .update(`${stamp}\n${nonce}\n${body}`)
    .digest('hex')
  const send = () =>
    fetch(`${house.address}/api/alarms/push`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-alarm-source': source,
        'x-alarm-time': stamp,
        'x-alarm-nonce': nonce,
        'x-alarm-signature': signature,
      },
      body,
    })
  const first = await send()
  const reply = fault === 'replay' && first.ok ? await send() : first
  return { taken: first.ok, words: reply.ok ? '' : z.object({ message: z.string() }).parse(await reply.json()).message }
}

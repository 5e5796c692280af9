import { createServer, type Socket } from 'node:net'
import { Aedes } from 'aedes'

/** A real MQTT broker (aedes) that keeps sessions; it can go down and come back with them. */
export type Broker = {
  address: string
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

export async function openBroker(): Promise<Broker> {
  const broker = await Aedes.createBroker()
  const sockets = new Set<Socket>()
  const listen = (port: number) => {
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      broker.handle(socket)
    })
    return new Promise<typeof server>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => resolve(server))
    })
  }
  let server = await listen(0)
  const given = server.address()
  const port = typeof given === 'object' && given !== null ? given.port : 0
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return {
    address: `mqtt://127.0.0.1:${port}`,
    down,
    async up() {
      server = await listen(port)
    },
    async close() {
      await down()
      await new Promise<void>((resolve) => broker.close(() => resolve()))
    },
  }
}

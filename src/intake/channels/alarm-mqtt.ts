import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from 'mqtt'

export type Subscription = { close(): Promise<void> }

export type SubscriptionOptions = {
  address: string
  topic: string
  clientId: string
  username: string
  password: string | undefined
  /** Resolves when the message is committed; only then is it acknowledged. */
  keep(text: string): Promise<void>
  /** How the connection stands, in words where it does not. */
  note(connected: boolean, problem: string | null): void
  tell(problem: unknown): void
}

const retryMs = 1000

/**
 * Listens to a topic with QoS 1 and a session that the broker keeps: what comes while either side is down is delivered
 * later. A message is acknowledged after it is committed; one that cannot be committed is tried again until it is.
 */
export function openSubscription(options: SubscriptionOptions): Subscription {
  const { address, topic, clientId, username, password, keep, note, tell } = options
  let closed = false
  let busy: Promise<void> = Promise.resolve()
  const client = connect(address, {
    clientId,
    clean: false,
    protocolVersion: 4,
    reconnectPeriod: retryMs,
    connectTimeout: 10_000,
    keepalive: 30,
    resubscribe: true,
    ...(username === '' ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  })
  client.handleMessage = (packet, done) => {
    busy = keepUntilDone(String(packet.payload)).then((kept) => {
      // 停机时没有入库的不答收到：下次连上由服务端再送。
      if (kept) done()
    })
  }
  const keepUntilDone = async (text: string): Promise<boolean> => {
    while (!closed) {
      try {
        await keep(text)
        return true
      } catch (problem) {
        tell(problem)
        await sleep(retryMs)
      }
    }
    return false
  }
  client.on('connect', () => {
    client.subscribe(topic, { qos: 1 }, (problem, granted) => {
      const refused = granted?.some(({ qos }) => qos > 2)
      if (problem || refused) note(false, refused ? '服务端不许订阅这个主题' : `订阅失败：${problem?.message ?? ''}`)
      else note(true, null)
    })
  })
  let lastProblem: string | undefined
  client.on('error', (problem) => {
    lastProblem = problem.message
    note(false, `连不上：${problem.message}`)
  })
  client.on('close', () => {
    if (!closed && lastProblem === undefined) note(false, '连接已断开，正在重连')
    lastProblem = undefined
  })
  return {
    async close() {
      closed = true
      await busy
      await client.endAsync(true)
    },
  }
}
